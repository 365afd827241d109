"""How many engines there are, and which one goes when another is needed."""

import asyncio
from collections.abc import Awaitable, Callable
from dataclasses import dataclass

from nodetool.deploy.inference.engine import NAME, Engine
from nodetool.deploy.inference.errors import UpstreamUnavailableError
from nodetool.deploy.inference.models_folder import ModelFile

StartEngine = Callable[[ModelFile], Awaitable[Engine]]


@dataclass(slots=True)
class _Place:
    """Where one engine is, or is being loaded."""

    loading: asyncio.Task[Engine]
    users: int = 0

    def engine(self) -> Engine | None:
        """Return the loaded engine; None while it loads and where it failed to."""
        is_loaded = self.loading.done() and not self.loading.cancelled() and self.loading.exception() is None
        return self.loading.result() if is_loaded else None

    def is_dead(self) -> bool:
        """Nothing can be expected of it any more."""
        engine = self.engine()
        return self.loading.done() if engine is None else engine.is_lost


class Lease:
    """The right to use an engine, which keeps it from being closed; given back once."""

    def __init__(self, engine: Engine, give_back: Callable[[], None]) -> None:
        self.engine = engine
        self._give_back: Callable[[], None] | None = give_back

    def release(self) -> None:
        """Give it back. Safe to call twice."""
        give_back, self._give_back = self._give_back, None
        if give_back is not None:
            give_back()


class EnginePool:
    """At most `limit` engines, each loaded once however many ask for it.

    When all places are taken, the one that has been idle for longest is closed. When all are busy, the request
    waits in turn: a second big model beside the first is what makes a machine swap, or ends its processes.
    """

    def __init__(self, start: StartEngine, *, limit: int) -> None:
        self._start = start
        self._limit = limit
        self._places: dict[str, _Place] = {}  # the least recently asked for comes first
        self._turn = asyncio.Lock()
        self._changed = asyncio.Event()
        self._closing: set[asyncio.Task[None]] = set()
        self._is_closed = False

    async def lease(self, file: ModelFile) -> Lease:
        """Return a loaded engine for `file`; raise what its start raised."""
        async with self._turn:
            place = await self._place_for(file)
            place.users += 1
        try:
            engine = await asyncio.shield(place.loading)
        except BaseException as error:
            self._leave(place)
            if isinstance(error, asyncio.CancelledError) and place.loading.cancelled():
                raise _shutting_down() from error
            raise
        return Lease(engine, lambda: self._leave(place))

    def engines(self) -> dict[str, Engine]:
        """Return the loaded ones by model."""
        loaded = {model: place.engine() for model, place in self._places.items()}
        return {model: engine for model, engine in loaded.items() if engine is not None}

    async def aclose(self) -> None:
        """Close every engine, busy or not."""
        self._is_closed = True
        self._changed.set()
        places, self._places = list(self._places.values()), {}
        for place in places:
            self._closing.add(asyncio.create_task(_close(place)))
        await asyncio.gather(*self._closing)

    async def _place_for(self, file: ModelFile) -> _Place:
        await self._drop_if_dead(file.id)
        if file.id not in self._places:
            await self._make_room()
            loading = asyncio.ensure_future(self._start(file))
            loading.add_done_callback(self._on_loaded)
            self._places[file.id] = _Place(loading)
        place = self._places.pop(file.id)
        self._places[file.id] = place
        return place

    async def _make_room(self) -> None:
        while not self._is_closed and len(self._places) >= self._limit:
            model = next((model for model, place in self._places.items() if self._may_go(place)), None)
            if model is not None:
                await self._close(self._places.pop(model))
            else:
                self._changed.clear()
                await self._changed.wait()
        if self._is_closed:
            raise _shutting_down()

    async def _drop_if_dead(self, model: str) -> None:
        place = self._places.get(model)
        if place is not None and place.is_dead():
            await self._close(self._places.pop(model))

    async def _close(self, place: _Place) -> None:
        """Close it to the end, even where the request that needs its place goes away meanwhile."""
        closing = asyncio.create_task(_close(place))
        self._closing.add(closing)
        closing.add_done_callback(self._closing.discard)
        await asyncio.shield(closing)

    def _may_go(self, place: _Place) -> bool:
        return place.users == 0 or place.is_dead()

    def _leave(self, place: _Place) -> None:
        place.users -= 1
        self._changed.set()

    def _on_loaded(self, loading: asyncio.Task[Engine]) -> None:
        if not loading.cancelled():
            loading.exception()  # seen, even where everybody who waited for it has gone away
        self._changed.set()


async def _close(place: _Place) -> None:
    place.loading.cancel()
    await asyncio.wait([place.loading])
    engine = place.engine()
    if engine is not None:
        await engine.aclose()


def _shutting_down() -> UpstreamUnavailableError:
    return UpstreamUnavailableError(NAME, "The worker is shutting down. Ask again when it runs.")
