"""One soak, from the first caller to what is left when all are gone."""

import asyncio
import time
from collections.abc import AsyncIterator, Callable, Coroutine
from contextlib import asynccontextmanager, suppress
from dataclasses import dataclass, field
from itertools import cycle
from typing import Any

from benchmarks.soak import verdict
from benchmarks.soak.crowd import Crowd, Tally
from benchmarks.soak.http_caller import visit_http
from benchmarks.soak.observer import Look, RefusedError
from benchmarks.soak.outcome import Outcome
from benchmarks.soak.setting import Setting
from benchmarks.soak.socket_caller import visit_socket
from benchmarks.soak.visits import Door, Drawing, Visit

SETTLE_LOOKS = 60
"""After the last caller, for a quarter of a minute: connections to upstreams are kept for some seconds."""
GRACE_SECONDS = 2.0
_BETWEEN_LOOKS = 0.25


@dataclass(frozen=True, slots=True)
class Plan:
    """How long, how much, and how often it is looked; times in seconds."""

    streams: int
    seconds: float
    seed: int
    look_every: float
    rotate_every: float
    warm_up: float
    """How long a crowd comes before the first careful look."""
    longest: float = 6.0
    """What an answer of the fake upstream takes at most."""


@dataclass(slots=True)
class Course:
    """What was seen."""

    before: Look
    after: Look
    tally: Tally
    rotations: int
    upstream: dict[str, int]
    looks: list[Look] = field(default_factory=list)
    """Under load."""
    requests: list[int] = field(default_factory=list)
    """Those that were over at each of these looks."""
    broken: list[str] = field(default_factory=list)
    """Bounds that did not hold, as sentences."""


class Soak:
    """Runs a plan in a setting; `tell` hears of each look."""

    def __init__(self, place: Setting, plan: Plan, tell: Callable[[Look, Tally], None] = lambda *_: None) -> None:
        self._place = place
        self._plan = plan
        self._tell = tell
        self._crowd = Crowd(self._visit)
        self._looks: list[Look] = []
        self._requests: list[int] = []

    async def run(self) -> Course:
        """Warm up, let the crowd in, wait until it is gone, and judge."""
        plan, drawing = self._plan, Drawing(self._plan.seed, longest=self._plan.longest)
        await self._crowd.each(drawing.one_of_each())
        await self._crowd.keep(drawing.one, at_a_time=plan.streams, seconds=plan.warm_up)
        before = await self._settled(None)
        async with self._meanwhile(self._keep_looking, self._keep_rotating):
            await self._crowd.keep(drawing.one, at_a_time=plan.streams, seconds=plan.seconds)
        after = await self._settled(before)
        course = Course(
            before, after, self._crowd.tally, self._place.tokens.rotations, self._place.observer.generations()
        )
        course.looks, course.requests = self._looks, self._requests
        course.broken = await self._judged(course)
        return course

    async def _visit(self, visit: Visit) -> Outcome:
        make = visit_socket if visit.door is Door.SOCKET else visit_http
        return await make(self._place.worker.base_url, self._place.tokens.current, visit)

    async def _look(self, *, collect: bool = False) -> Look:
        token = self._place.tokens.current
        return await asyncio.to_thread(self._place.observer.look, token.value, collect=collect)

    async def _settled(self, before: Look | None) -> Look:
        """Look when nothing is left over, or it took too long; without `before`, when nobody is being served."""
        for _ in range(SETTLE_LOOKS):
            if _is_quiet(before, await self._look()):
                break
            await asyncio.sleep(_BETWEEN_LOOKS)
        return await self._look(collect=True)

    async def _keep_looking(self, over: asyncio.Event) -> None:
        while not await _is_set_within(over, self._plan.look_every):
            with suppress(RefusedError):  # the token was replaced while it looked
                look = await self._look()
                self._looks.append(look)
                self._requests.append(self._crowd.tally.requests)
                self._tell(look, self._crowd.tally)

    async def _keep_rotating(self, over: asyncio.Event) -> None:
        """Rotate in the first half; a rotation ends whatever its token has opened, and would hide who is forgotten."""
        grace, half = cycle((0.0, GRACE_SECONDS)), time.monotonic() + self._plan.seconds / 2
        while not await _is_set_within(over, self._plan.rotate_every) and time.monotonic() < half:
            await self._place.tokens.rotate(grace_seconds=next(grace))

    @asynccontextmanager
    async def _meanwhile(self, *doing: Callable[[asyncio.Event], Coroutine[Any, Any, None]]) -> AsyncIterator[None]:
        """Do that until the block is over; what has begun by then comes to its end."""
        over = asyncio.Event()
        async with asyncio.TaskGroup() as group:
            for each in doing:
                group.create_task(each(over))
            try:
                yield
            finally:
                over.set()

    async def _judged(self, course: Course) -> list[str]:
        before, after, requests = course.before, course.after, course.tally.requests
        broken = [*verdict.unexpected(course.tally), *verdict.left_over(before, after)]
        broken += verdict.forgotten(before, after, requests=requests)
        broken += verdict.kept(before, after, requests=requests)
        broken += verdict.grown(*warm(course))
        if not await asyncio.to_thread(self._place.observer.engines_are_at_rest):
            broken.append("an engine is at work though nobody asks")
        return broken


def warm(course: Course) -> tuple[list[Look], list[int]]:
    """Return the looks, and the requests at each, without the first fifth, in which memory comes to its level."""
    skip = len(course.looks) // 5
    return course.looks[skip:], course.requests[skip:]


async def _is_set_within(event: asyncio.Event, seconds: float) -> bool:
    with suppress(TimeoutError):
        await asyncio.wait_for(event.wait(), seconds)
    return event.is_set()


def _is_quiet(before: Look | None, now: Look) -> bool:
    if before is None:
        return not now.requests_in_progress
    return not any(verdict.left_over(before, now))
