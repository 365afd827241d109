"""Callers, as many at a time as are wanted, each of them followed by the next."""

import asyncio
import time
from collections import Counter
from collections.abc import Awaitable, Callable, Iterator
from dataclasses import dataclass, field

from benchmarks.soak.outcome import Ending, Outcome
from benchmarks.soak.visits import Visit

MOST_DETAILS = 20


@dataclass(slots=True)
class Tally:
    """What became of the visits."""

    endings: Counter[Ending] = field(default_factory=Counter)
    requests: int = 0
    unexpected: list[str] = field(default_factory=list)
    """What was said of the first of them."""

    @property
    def visits(self) -> int:
        """How many are over."""
        return sum(self.endings.values())

    def add(self, visit: Visit, outcome: Outcome) -> None:
        """Count one."""
        self.endings[outcome.ending] += 1
        self.requests += visit.asks
        if outcome.ending is Ending.UNEXPECTED and len(self.unexpected) < MOST_DETAILS:
            self.unexpected.append(outcome.detail)


class Crowd:
    """Makes visits with `make`, and keeps the tally."""

    def __init__(self, make: Callable[[Visit], Awaitable[Outcome]]) -> None:
        self._make = make
        self.tally = Tally()

    async def each(self, visits: Iterator[Visit]) -> None:
        """Make these, one after the other."""
        for visit in visits:
            await self._visit(visit)

    async def keep(self, draw: Callable[[], Visit], *, at_a_time: int, seconds: float) -> None:
        """Keep so many under way for so long, then wait for the end of those that are."""
        end = time.monotonic() + seconds

        async def come_and_go() -> None:
            while time.monotonic() < end:
                await self._visit(draw())

        async with asyncio.TaskGroup() as group:
            for _ in range(at_a_time):
                group.create_task(come_and_go())

    async def _visit(self, visit: Visit) -> None:
        try:
            outcome = await self._make(visit)
        except Exception as error:  # noqa: BLE001  a caller's outermost edge; told with the rest
            outcome = Outcome(Ending.UNEXPECTED, f"{error!r}: {visit}")
        self.tally.add(visit, outcome)
