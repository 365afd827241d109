import asyncio
from collections.abc import AsyncIterator
from pathlib import Path
from typing import cast

import pytest

from nodetool.deploy.inference.engine import Engine
from nodetool.deploy.inference.engine_plan import EnginePlan
from nodetool.deploy.inference.engine_pool import EnginePool
from nodetool.deploy.inference.engine_state import EnginePhase
from nodetool.deploy.inference.errors import ModelRefusedError, UpstreamUnavailableError
from nodetool.deploy.inference.memory_budget import MEGABYTE, MemoryBudget
from nodetool.deploy.inference.memory_need import MemoryNeed
from nodetool.deploy.inference.models_folder import ModelFile
from tests.helpers.hand_timers import HandTimers


def plan(name: str, *, megabytes: int = 100, version: int = 0) -> EnginePlan:
    return EnginePlan(ModelFile(name, Path(f"{name}.gguf"), 0), MemoryNeed(megabytes * MEGABYTE), ((version, 0),))


A, B, C = (plan(name) for name in "abc")
ROOM_FOR_TWO = MemoryBudget.of(250)
IDLE_SECONDS = 600


class _FakeEngine:
    def __init__(self, plan: EnginePlan, starter: "_Starter") -> None:
        self.id = plan.file.id
        self.is_lost = False
        self.is_closed = False
        self.size: int | None = None
        self._starter = starter

    async def load(self) -> None:
        self._starter.started.append(self.id)
        await self._starter.may_load.wait()
        if self.id in self._starter.refused:
            raise ModelRefusedError(f"{self.id} is damaged.")
        self._starter.engines.append(self)

    def resident(self) -> int | None:
        return self.size

    async def aclose(self) -> None:
        await self._starter.may_close.wait()
        self.is_closed = True


class _Starter:
    """Makes fakes, which load when they are let go."""

    def __init__(self) -> None:
        self.started: list[str] = []
        self.engines: list[_FakeEngine] = []
        self.may_load, self.may_close = asyncio.Event(), asyncio.Event()
        self.may_load.set()
        self.may_close.set()
        self.refused: set[str] = set()

    def __call__(self, plan: EnginePlan) -> Engine:
        return cast("Engine", _FakeEngine(plan, self))

    @property
    def open(self) -> list[str]:
        return [engine.id for engine in self.engines if not engine.is_closed]


@pytest.fixture
async def starter() -> _Starter:
    return _Starter()


@pytest.fixture
def timers() -> HandTimers:
    return HandTimers()


@pytest.fixture
async def pool(starter: _Starter, timers: HandTimers) -> AsyncIterator[EnginePool]:
    pool = EnginePool(starter, budget=lambda: ROOM_FOR_TWO, idle_seconds=IDLE_SECONDS, timers=timers)
    yield pool
    await pool.aclose()
    assert starter.open == []
    assert pool.states() == ()
    assert timers.pending == 0


async def _settle() -> None:
    for _ in range(20):
        await asyncio.sleep(0)


async def _use(pool: EnginePool, plan: EnginePlan) -> None:
    (await pool.lease(plan)).release()


async def test_model_is_loaded_once_for_all_who_ask_at_once(pool: EnginePool, starter: _Starter) -> None:
    leases = await asyncio.gather(*(pool.lease(A) for _ in range(20)))
    assert starter.started == ["a"]
    assert len({id(lease.engine) for lease in leases}) == 1


async def test_engine_that_is_idle_for_longest_makes_room(
    pool: EnginePool, starter: _Starter, timers: HandTimers
) -> None:
    for wanted in (A, B, A, C):
        timers.advance(1)
        await _use(pool, wanted)
    assert starter.open == ["a", "c"]


async def test_busy_engine_is_not_closed_for_another(pool: EnginePool, starter: _Starter) -> None:
    busy = await pool.lease(A)
    for wanted in (B, C):
        await _use(pool, wanted)
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


async def test_who_waits_lets_others_pass_to_what_is_loaded_but_not_without_end(
    pool: EnginePool, starter: _Starter, timers: HandTimers
) -> None:
    leases = [await pool.lease(A), await pool.lease(B)]
    waiting = asyncio.create_task(pool.lease(C))
    await _settle()
    (await pool.lease(A)).release()
    timers.advance(10)
    late = asyncio.create_task(pool.lease(A))
    await _settle()
    assert not late.done()
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
    for wanted in (A, B):
        await _use(pool, wanted)
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
    pool = EnginePool(starter, budget=lambda: ROOM_FOR_TWO)
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


async def test_as_many_engines_as_fit_stay(pool: EnginePool, starter: _Starter) -> None:
    small = [plan(name, megabytes=50) for name in "vwxyz"]
    for wanted in small:
        await _use(pool, wanted)
    assert starter.open == list("vwxyz")
    await _use(pool, plan("big", megabytes=200))
    assert starter.open == ["z", "big"]


async def test_what_an_engine_really_occupies_counts_once_it_is_loaded(pool: EnginePool, starter: _Starter) -> None:
    for wanted in (A, B):
        await _use(pool, wanted)
    starter.engines[1].size = 149 * MEGABYTE
    small = plan("small", megabytes=1)
    await _use(pool, small)
    assert starter.open == ["a", "b", "small"]
    starter.engines[1].size = 160 * MEGABYTE
    await _use(pool, plan("other", megabytes=1))
    assert starter.open == ["b", "small", "other"]


async def test_model_that_never_fits_is_refused_with_need_bound_and_setting(
    pool: EnginePool, starter: _Starter
) -> None:
    await _use(pool, A)
    with pytest.raises(ModelRefusedError) as caught:
        await pool.lease(plan("huge", megabytes=7000))
    assert str(caught.value) == (
        "huge needs about 7.0 GB of memory, and llama.cpp may use 250 MB here. Take a smaller model, "
        "lower LLAMA_CONTEXT_SIZE or LLAMA_PARALLEL, or raise LLAMA_MEMORY_MB."
    )
    assert starter.open == ["a"]


async def test_model_larger_than_the_automatic_share_is_loaded_alone(starter: _Starter) -> None:
    machine = 1000 * MEGABYTE
    pool = EnginePool(starter, budget=lambda: MemoryBudget.of(0, machine=lambda: machine))
    await _use(pool, A)
    await _use(pool, plan("large", megabytes=900))
    assert starter.open == ["large"]
    await _use(pool, A)
    assert starter.open == ["a"]
    with pytest.raises(ModelRefusedError, match=r"llama\.cpp may use 1\.0 GB here"):
        await pool.lease(plan("huge", megabytes=1100))
    await pool.aclose()


async def test_engine_that_nobody_asks_is_unloaded_after_the_last_request_has_ended(
    pool: EnginePool, starter: _Starter, timers: HandTimers
) -> None:
    first, second = await pool.lease(A), await pool.lease(A)
    first.release()
    timers.advance(IDLE_SECONDS + 1)
    second.release()
    timers.advance(IDLE_SECONDS - 1)
    await _settle()
    assert starter.open == ["a"]
    timers.advance(1)
    await _settle()
    assert starter.open == []


async def test_request_in_between_starts_the_time_anew(pool: EnginePool, starter: _Starter, timers: HandTimers) -> None:
    for _ in range(3):
        await _use(pool, A)
        timers.advance(IDLE_SECONDS - 1)
        await _settle()
    assert starter.started == ["a"]


async def test_request_during_the_unloading_waits_and_gets_a_new_engine(
    pool: EnginePool, starter: _Starter, timers: HandTimers
) -> None:
    await _use(pool, A)
    starter.may_close.clear()
    timers.advance(IDLE_SECONDS)
    asking = asyncio.create_task(pool.lease(A))
    await _settle()
    assert [state.phase for state in pool.states()] == [EnginePhase.UNLOADING]
    assert starter.started == ["a"]
    starter.may_close.set()
    assert cast("_FakeEngine", (await asking).engine) is starter.engines[1]
    assert starter.open == ["a"]


async def test_memory_of_what_is_being_unloaded_is_not_given_away_twice(
    pool: EnginePool, starter: _Starter, timers: HandTimers
) -> None:
    for wanted in (A, B):
        await _use(pool, wanted)
    starter.may_close.clear()
    timers.advance(IDLE_SECONDS)
    asking = asyncio.create_task(pool.lease(plan("c", megabytes=200)))
    await _settle()
    assert starter.started == ["a", "b"]
    starter.may_close.set()
    (await asking).release()
    assert starter.open == ["c"]


async def test_model_loaded_for_somebody_who_left_is_unloaded_as_well(
    pool: EnginePool, starter: _Starter, timers: HandTimers
) -> None:
    starter.may_load.clear()
    asking = asyncio.create_task(pool.lease(A))
    await _settle()
    asking.cancel()
    await asyncio.wait([asking])
    timers.advance(IDLE_SECONDS + 1)
    starter.may_load.set()
    await _settle()
    assert starter.open == ["a"]
    timers.advance(IDLE_SECONDS)
    await _settle()
    assert starter.open == []


async def test_without_a_time_nothing_is_unloaded(starter: _Starter, timers: HandTimers) -> None:
    pool = EnginePool(starter, budget=lambda: ROOM_FOR_TWO, timers=timers)
    await _use(pool, A)
    assert timers.pending == 0
    await pool.aclose()


async def test_file_that_has_changed_is_loaded_anew_once_nobody_uses_the_old_one(
    pool: EnginePool, starter: _Starter
) -> None:
    lease = await pool.lease(A)
    changed = plan("a", version=1)
    await _use(pool, changed)
    assert starter.started == ["a"]
    lease.release()
    await _use(pool, changed)
    assert starter.started == ["a", "a"]


async def test_engine_is_unloaded_on_demand_unless_it_is_busy(pool: EnginePool, starter: _Starter) -> None:
    assert await pool.unload("a")
    lease = await pool.lease(A)
    assert not await pool.unload("a")
    lease.release()
    assert await pool.unload("a")
    assert starter.open == []


async def test_states_tell_what_each_engine_is_doing(pool: EnginePool, starter: _Starter, timers: HandTimers) -> None:
    busy = await pool.lease(A)
    await _use(pool, B)
    timers.advance(5)
    starter.engines[1].size = 70 * MEGABYTE
    a, b = pool.states()
    assert (a.model, a.phase, a.requests, a.idle_seconds, a.unload_in_seconds) == ("a", EnginePhase.BUSY, 1, None, None)
    assert (b.phase, b.requests, b.idle_seconds, b.unload_in_seconds) == (EnginePhase.READY, 0, 5, IDLE_SECONDS - 5)
    assert (b.file_bytes, b.expected_bytes, b.resident_bytes) == (100 * MEGABYTE, 100 * MEGABYTE, 70 * MEGABYTE)
    assert b.loading_progress is None
    busy.release()


async def test_state_of_one_that_loads_tells_how_far_it_is(starter: _Starter, timers: HandTimers) -> None:
    made: list[_FakeEngine] = []

    def make(plan: EnginePlan) -> Engine:
        made.append(_FakeEngine(plan, starter))
        return cast("Engine", made[-1])

    pool = EnginePool(make, budget=lambda: ROOM_FOR_TWO, timers=timers)
    starter.may_load.clear()
    asking = asyncio.create_task(pool.lease(A))
    await _settle()
    timers.advance(3)
    (state,) = pool.states()
    assert (state.phase, state.requests, state.loading_seconds) == (EnginePhase.LOADING, 1, 3)
    assert state.loading_progress is None
    for size, progress in ((25, 0.25), (140, 0.99)):
        made[0].size = size * MEGABYTE
        assert pool.states()[0].loading_progress == progress
    starter.may_load.set()
    (await asking).release()
    assert pool.states()[0].loading_progress is None
    await pool.aclose()


async def test_a_worker_that_makes_way_ends_the_engines_that_nobody_waits_for(
    pool: EnginePool, starter: _Starter
) -> None:
    lease = await pool.lease(A)
    (await pool.lease(B)).release()
    await pool.unload_idle()
    assert set(pool.engines()) == {"a"}
    assert starter.open == ["a"]
    lease.release()
