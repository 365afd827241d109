import asyncio
from collections.abc import AsyncIterator
from pathlib import Path
from typing import cast

import pytest

from nodetool.deploy.inference.engine import Engine
from nodetool.deploy.inference.engine_pool import EnginePool
from nodetool.deploy.inference.errors import ModelRefusedError, UpstreamUnavailableError
from nodetool.deploy.inference.models_folder import ModelFile

A, B, C = (ModelFile(name, Path(f"{name}.gguf"), 0) for name in "abc")


class _FakeEngine:
    def __init__(self, file: ModelFile) -> None:
        self.id = file.id
        self.is_lost = False
        self.is_closed = False

    async def aclose(self) -> None:
        self.is_closed = True


class _Starter:
    """Starts fakes, each when its turn is let go."""

    def __init__(self) -> None:
        self.started: list[str] = []
        self.engines: list[_FakeEngine] = []
        self.may_load = asyncio.Event()
        self.may_load.set()
        self.refused: set[str] = set()

    async def __call__(self, file: ModelFile) -> Engine:
        self.started.append(file.id)
        await self.may_load.wait()
        if file.id in self.refused:
            raise ModelRefusedError(f"{file.id} is damaged.")
        self.engines.append(_FakeEngine(file))
        return cast("Engine", self.engines[-1])

    @property
    def open(self) -> list[str]:
        return [engine.id for engine in self.engines if not engine.is_closed]


@pytest.fixture
async def starter() -> _Starter:
    return _Starter()


@pytest.fixture
async def pool(starter: _Starter) -> AsyncIterator[EnginePool]:
    pool = EnginePool(starter, limit=2)
    yield pool
    await pool.aclose()
    assert starter.open == []


async def _settle() -> None:
    for _ in range(20):
        await asyncio.sleep(0)


async def _use(pool: EnginePool, file: ModelFile) -> None:
    (await pool.lease(file)).release()


async def test_model_is_loaded_once_for_all_who_ask_at_once(pool: EnginePool, starter: _Starter) -> None:
    leases = await asyncio.gather(*(pool.lease(A) for _ in range(20)))
    assert starter.started == ["a"]
    assert len({id(lease.engine) for lease in leases}) == 1


async def test_least_recently_used_idle_engine_makes_room(pool: EnginePool, starter: _Starter) -> None:
    for file in (A, B, A, C):
        await _use(pool, file)
    assert starter.open == ["a", "c"]


async def test_busy_engine_is_not_closed_for_another(pool: EnginePool, starter: _Starter) -> None:
    busy = await pool.lease(A)
    for file in (B, C):
        await _use(pool, file)
    assert starter.open == ["a", "c"]
    busy.release()


async def test_when_all_are_busy_the_next_model_waits_for_the_first_to_be_released(
    pool: EnginePool, starter: _Starter
) -> None:
    first, second = await pool.lease(A), await pool.lease(B)
    waiting = asyncio.create_task(pool.lease(C))
    await _settle()
    assert starter.started == ["a", "b"]
    second.release()
    assert cast("_FakeEngine", (await waiting).engine).id == "c"
    assert starter.open == ["a", "c"]
    first.release()


async def test_who_waits_is_not_overtaken_without_end(pool: EnginePool, starter: _Starter) -> None:
    leases = [await pool.lease(A), await pool.lease(B)]
    waiting = asyncio.create_task(pool.lease(C))
    await _settle()
    late = asyncio.create_task(pool.lease(A))
    await _settle()
    leases[0].release()
    leases[0].release()
    (await waiting).release()
    (await late).release()
    assert starter.started == ["a", "b", "c", "a"]
    leases[1].release()


async def test_who_goes_away_while_waiting_leaves_no_trace(pool: EnginePool, starter: _Starter) -> None:
    leases = [await pool.lease(A), await pool.lease(B)]
    waiting = asyncio.create_task(pool.lease(C))
    await _settle()
    waiting.cancel()
    await asyncio.wait([waiting])
    await _use(pool, A)
    assert starter.started == ["a", "b"]
    for lease in leases:
        lease.release()


async def test_loading_goes_on_when_who_asked_goes_away(pool: EnginePool, starter: _Starter) -> None:
    starter.may_load.clear()
    asking = asyncio.create_task(pool.lease(A))
    await _settle()
    asking.cancel()
    await asyncio.wait([asking])
    starter.may_load.set()
    await _use(pool, A)
    assert starter.started == ["a"]


async def test_model_that_cannot_be_loaded_takes_no_place_and_is_tried_again(
    pool: EnginePool, starter: _Starter
) -> None:
    starter.refused.add("a")
    results = await asyncio.gather(pool.lease(A), pool.lease(A), return_exceptions=True)
    assert [str(result) for result in results] == ["a is damaged."] * 2
    starter.refused.clear()
    for file in (A, B):
        await _use(pool, file)
    assert starter.open == ["a", "b"]


async def test_dead_engine_is_replaced_at_the_next_request(pool: EnginePool, starter: _Starter) -> None:
    await _use(pool, A)
    starter.engines[0].is_lost = True
    await _use(pool, A)
    assert starter.started == ["a", "a"]
    assert starter.engines[0].is_closed


async def test_dead_engine_makes_room_although_its_last_reply_is_still_open(
    pool: EnginePool, starter: _Starter
) -> None:
    leases = [await pool.lease(A), await pool.lease(B)]
    starter.engines[0].is_lost = True
    await asyncio.wait_for(_use(pool, C), 5)
    assert starter.open == ["b", "c"]
    for lease in leases:
        lease.release()


async def test_closing_ends_what_is_busy_loading_or_waited_for(starter: _Starter) -> None:
    pool = EnginePool(starter, limit=2)
    await pool.lease(A)
    starter.may_load.clear()
    loading = asyncio.create_task(pool.lease(B))
    waiting = asyncio.create_task(pool.lease(C))
    await _settle()
    await pool.aclose()
    for task in (loading, waiting):
        with pytest.raises(UpstreamUnavailableError, match="shutting down"):
            await task
    assert starter.open == []
