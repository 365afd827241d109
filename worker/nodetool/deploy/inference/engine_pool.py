"""Which engines there are, and which one goes when another is needed or nobody asks any more."""

import asyncio
import logging
from collections.abc import Callable
from functools import partial

from nodetool.deploy.inference.engine import NAME, Engine
from nodetool.deploy.inference.engine_lease import Lease
from nodetool.deploy.inference.engine_place import Place
from nodetool.deploy.inference.engine_plan import EnginePlan, too_big
from nodetool.deploy.inference.engine_state import EngineState
from nodetool.deploy.inference.errors import ModelRefusedError, UpstreamUnavailableError
from nodetool.deploy.inference.memory_budget import MemoryBudget, in_words
from nodetool.deploy.inference.timers import LoopTimers, Timers

logger = logging.getLogger(__name__)

_PATIENCE_SECONDS = 10.0
"""For which a request that needs room lets others pass."""

MakeEngine = Callable[[EnginePlan], Engine]


class EnginePool:
    """As many engines as the budget has room for, each loaded once however many ask for it.

    When there is no room, the one that has been idle for longest is closed. When all are busy, the request
    waits in turn: more than fits is what makes a machine swap, or ends its processes.
    """

    def __init__(
        self,
        make: MakeEngine,
        *,
        budget: Callable[[], MemoryBudget],
        idle_seconds: float = 0,
        timers: Timers | None = None,
    ) -> None:
        self._make = make
        self._budget = budget
        self._idle_seconds = idle_seconds
        self._timers = timers or LoopTimers()
        self._places: dict[str, Place] = {}
        self._turn = asyncio.Lock()
        self._waiting_since: float | None = None
        self._changed = asyncio.Event()
        self._closing: set[asyncio.Task[None]] = set()
        self._is_closed = False

    async def lease(self, plan: EnginePlan) -> Lease:
        """Return a loaded engine for `plan`; raise what loading it raised, or that it can never fit."""
        place = await self._entered(plan)
        try:
            await asyncio.shield(place.loading)
        except BaseException as error:
            self._leave(place)
            if isinstance(error, asyncio.CancelledError) and place.loading.cancelled():
                raise _shutting_down() from error
            raise
        return Lease(place.engine, partial(self._leave, place))

    def engines(self) -> dict[str, Engine]:
        """Return the loaded ones by model."""
        return {model: place.engine for model, place in self._places.items() if place.is_loaded}

    def states(self) -> tuple[EngineState, ...]:
        """Describe all of them."""
        return tuple(place.state() for place in self._places.values())

    async def unload(self, model: str) -> bool:
        """End the engine of `model`; False where it is busy. True where there is none."""
        place = self._places.get(model)
        if place is None:
            return True
        if place.closing is None and not place.may_go:
            return False
        await self._close(place)
        return True

    async def unload_idle(self) -> None:
        """End the engines that are not busy."""
        await asyncio.gather(*(self._close(place) for place in list(self._places.values()) if place.may_go))

    async def aclose(self) -> None:
        """Close every engine, busy or not."""
        self._is_closed = True
        self._changed.set()
        await asyncio.gather(*(self._close(place) for place in list(self._places.values())))

    async def _entered(self, plan: EnginePlan) -> Place:
        """Return a place that counts one more request."""
        place = self._places.get(plan.file.id)
        if place is not None and not _has_to_be_new(place, plan) and not self._is_somebody_impatient():
            place.enter()
            return place
        async with self._turn:
            place = await self._place_for(plan)
            place.enter()
        return place

    def _is_somebody_impatient(self) -> bool:
        """Whoever waits for room is passed by requests for models that are there already, but not for ever."""
        since = self._waiting_since
        return since is not None and self._timers.now() - since >= _PATIENCE_SECONDS

    async def _place_for(self, plan: EnginePlan) -> Place:
        place = self._places.get(plan.file.id)
        if place is not None and _has_to_be_new(place, plan):
            await self._close(place)
            place = None
        if place is None:
            await self._make_room(plan)
            place = self._places[plan.file.id] = Place(plan, self._make(plan), self._timers)
            place.loading.add_done_callback(partial(self._on_loaded, place))
        return place

    async def _make_room(self, plan: EnginePlan) -> None:
        try:
            await self._have_room(plan)
        finally:
            self._waiting_since = None

    async def _have_room(self, plan: EnginePlan) -> None:
        need = plan.need.total
        while not self._is_closed and not self._has_room(plan):
            idle = [place for place in self._places.values() if place.may_go]
            if idle:
                longest = min(idle, key=lambda place: (not place.is_dead, place.idle_since))
                logger.info("Unloading %s to make room for %s (%s).", *_ids(longest.plan, plan), in_words(need))
                await self._close(longest)
            else:
                await self._wait_for_change()
        if self._is_closed:
            raise _shutting_down()

    async def _wait_for_change(self) -> None:
        self._changed.clear()
        self._waiting_since = self._waiting_since or self._timers.now()
        await self._changed.wait()

    def _has_room(self, plan: EnginePlan) -> bool:
        budget, need = self._budget(), plan.need.total
        if not budget.has_room_for(need, beside=0):
            raise ModelRefusedError(too_big(plan, budget))
        return budget.has_room_for(need, beside=sum(place.expected_bytes for place in self._places.values()))

    def _close(self, place: Place) -> asyncio.Future[None]:
        """Close it to the end, even where the request that needs its place goes away meanwhile."""
        if place.closing is None:
            place.closing = asyncio.create_task(place.close())
            self._closing.add(place.closing)
            place.closing.add_done_callback(partial(self._on_closed, place))
        return asyncio.shield(place.closing)

    def _on_closed(self, place: Place, closing: asyncio.Task[None]) -> None:
        self._closing.discard(closing)
        self._forget(place)

    def _on_loaded(self, place: Place, loading: asyncio.Task[None]) -> None:
        # Looking at the exception marks it as seen, even where everybody who waited for it has gone away.
        if not loading.cancelled() and loading.exception() is not None:
            self._forget(place)
        elif place.users == 0:
            self._wait_for_idleness(place)
        self._changed.set()

    def _forget(self, place: Place) -> None:
        if self._places.get(place.plan.file.id) is place:
            del self._places[place.plan.file.id]
        self._changed.set()

    def _leave(self, place: Place) -> None:
        place.leave()
        if place.users == 0 and place.is_loaded:
            self._wait_for_idleness(place)
        self._changed.set()

    def _wait_for_idleness(self, place: Place) -> None:
        if self._idle_seconds and place.closing is None:
            place.call_when_idle_for(self._idle_seconds, partial(self._on_idle, place))

    def _on_idle(self, place: Place) -> None:
        if place.may_go:
            logger.info("Unloading %s: nobody asked for it for %g minutes.", *_ids(place.plan), self._idle_seconds / 60)
            self._close(place)


def _has_to_be_new(place: Place, plan: EnginePlan) -> bool:
    is_outdated = place.plan.version != plan.version and place.users == 0
    return place.closing is not None or place.is_dead or is_outdated


def _ids(*plans: EnginePlan) -> tuple[str, ...]:
    return tuple(plan.file.id for plan in plans)


def _shutting_down() -> UpstreamUnavailableError:
    return UpstreamUnavailableError(NAME, "The worker is shutting down. Ask again when it runs.")
