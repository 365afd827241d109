"""One engine in the pool: from the moment it begins to load until its process is gone."""

import asyncio
from collections.abc import Callable

from nodetool.deploy.inference.engine import Engine
from nodetool.deploy.inference.engine_plan import EnginePlan
from nodetool.deploy.inference.engine_state import EnginePhase, EngineState
from nodetool.deploy.inference.timers import Timer, Timers

_MOST_PROGRESS = 0.99
"""Before the model is ready: what is in memory already may yet have to be prepared."""


class Place:
    """Begins to load when it is made."""

    def __init__(self, plan: EnginePlan, engine: Engine, timers: Timers) -> None:
        self.plan = plan
        self.engine = engine
        self.users = 0
        self.idle_since = self._begun = timers.now()
        self.loading = asyncio.create_task(engine.load())
        self.closing: asyncio.Task[None] | None = None
        self._timers = timers
        self._timer: Timer | None = None
        self._unload_at: float | None = None

    @property
    def is_loaded(self) -> bool:
        """The model was loaded; the engine may have died since."""
        return self.loading.done() and not self.loading.cancelled() and self.loading.exception() is None

    @property
    def is_dead(self) -> bool:
        """Nothing can be expected of it any more."""
        return self.engine.is_lost if self.is_loaded else self.loading.done()

    @property
    def may_go(self) -> bool:
        """Nobody loses anything when it is closed."""
        return self.closing is None and (self.users == 0 or self.is_dead)

    @property
    def expected_bytes(self) -> int:
        """What it counts for: the estimate, corrected by what is measured once the model is loaded."""
        resident = self.engine.resident() if self.is_loaded else None
        return self.plan.need.total if resident is None else self.plan.need.corrected(resident)

    def enter(self) -> None:
        """Count one more request."""
        self.users += 1
        self._cancel_timer()

    def leave(self) -> None:
        """Count one less."""
        self.users -= 1
        if self.users == 0:
            self.idle_since = self._timers.now()

    def call_when_idle_for(self, seconds: float, callback: Callable[[], None]) -> None:
        """Call unless somebody enters before; it takes the place of an earlier such wish."""
        self._cancel_timer()
        self._unload_at = self._timers.now() + seconds
        self._timer = self._timers.call_later(seconds, callback)

    async def close(self) -> None:
        """End what is loading or loaded."""
        self._cancel_timer()
        self.loading.cancel()
        await asyncio.wait([self.loading])
        if self.is_loaded:
            await self.engine.aclose()

    def state(self) -> EngineState:
        """Describe it."""
        now, phase, resident = self._timers.now(), self._phase(), self.engine.resident()
        is_loading, is_ready = phase is EnginePhase.LOADING, phase is EnginePhase.READY
        return EngineState(
            model=self.plan.file.id,
            phase=phase,
            requests=self.users,
            file_bytes=self.plan.need.weights,
            expected_bytes=self.expected_bytes,
            resident_bytes=resident,
            loading_progress=self._progress(resident) if is_loading else None,
            loading_seconds=now - self._begun if is_loading else None,
            idle_seconds=now - self.idle_since if is_ready else None,
            unload_in_seconds=max(0.0, self._unload_at - now) if is_ready and self._unload_at is not None else None,
        )

    def _phase(self) -> EnginePhase:
        if self.closing is not None:
            return EnginePhase.UNLOADING
        if not self.loading.done():
            return EnginePhase.LOADING
        return EnginePhase.BUSY if self.users else EnginePhase.READY

    def _progress(self, resident: int | None) -> float | None:
        return None if resident is None else min(_MOST_PROGRESS, resident / max(1, self.plan.need.weights))

    def _cancel_timer(self) -> None:
        if self._timer is not None:
            self._timer.cancel()
        self._timer = self._unload_at = None
