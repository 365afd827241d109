"""Many requests at once, some of which leave, and an engine that aborts beside one that works."""

import asyncio
import random
from collections.abc import AsyncIterator
from pathlib import Path

import psutil
import pytest

from nodetool.deploy.inference.engine_state import EnginePhase
from nodetool.deploy.inference.errors import ModelRefusedError
from nodetool.deploy.inference.llama_cpp import LlamaCpp
from tests.helpers.hand_timers import HandTimers
from tests.helpers.llama import NEVER_ENDING, ask, chat, drain, engine_settings, eventually, whole
from tests.helpers.tiny_bert import TOKENS, write_tiny_bert
from tests.helpers.tiny_gguf import write_tiny_gguf

pytestmark = pytest.mark.llama

SLOTS = 3
ENDLESS = chat(tokens=NEVER_ENDING, stream=True)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    folder = tmp_path / "models"
    folder.mkdir()
    write_tiny_gguf(folder / "tiny.gguf")
    return folder


@pytest.fixture
def timers() -> HandTimers:
    return HandTimers()


@pytest.fixture
async def upstream(folder: Path, timers: HandTimers) -> AsyncIterator[LlamaCpp]:
    settings = engine_settings(context_size=20_000, parallel=SLOTS, idle_minutes=5)
    upstream = LlamaCpp(folder, settings=settings, timers=timers)
    yield upstream
    await upstream.aclose()
    assert not psutil.Process().children()


async def test_requests_share_the_slots_and_the_next_one_waits_until_one_is_free(upstream: LlamaCpp) -> None:
    replies = [await ask(upstream, ENDLESS) for _ in range(SLOTS)]
    streams = [aiter(reply.chunks()) for reply in replies]
    for _ in range(30):
        assert all(await asyncio.gather(*(anext(stream) for stream in streams)))
    waiting = asyncio.create_task(ask(upstream, chat(stream=True)))
    for _ in range(30):
        await asyncio.gather(*(anext(stream) for stream in streams))
    assert not waiting.done()
    assert upstream.engine_states()[0].requests == SLOTS + 1
    await replies.pop().aclose()
    await (await asyncio.wait_for(waiting, 10)).aclose()
    for reply in replies:
        await reply.aclose()
    await _stands_still(upstream)


async def test_those_who_leave_at_random_leave_nothing_behind(upstream: LlamaCpp) -> None:
    chance = random.Random(4)
    replies = [await ask(upstream, chat())]
    await whole(replies[0])
    kinds = [(chance.random() < 0.4, chance.random() < 0.5) for _ in range(40)]
    served = await asyncio.gather(*(_stay_or_leave(upstream, leaves=leaves, stream=stream) for leaves, stream in kinds))
    assert served == [not leaves for leaves, _ in kinds]
    await _stands_still(upstream)


async def _stay_or_leave(upstream: LlamaCpp, *, leaves: bool, stream: bool) -> bool:
    tokens = NEVER_ENDING if leaves else 20
    asking = asyncio.create_task(ask(upstream, chat(tokens=tokens, stream=stream)))
    if leaves and not stream:  # while it waits for a slot, or while it is answered
        await asyncio.wait([asking], timeout=0.1)
        asking.cancel()
        await asyncio.wait([asking])
        return False
    reply = await asking
    pieces = aiter(reply.chunks())
    assert await anext(pieces)
    if not leaves:
        await drain(pieces)
    await reply.aclose()
    return not leaves


async def _stands_still(upstream: LlamaCpp) -> None:
    """Nobody is served any more, and the engine does not compute."""
    (state,) = upstream.engine_states()
    assert (state.phase, state.requests) == (EnginePhase.READY, 0)
    child = psutil.Process(upstream.engine_pids()[state.model])
    seen: list[float] = []

    def is_still() -> bool:
        seen.append(sum(child.cpu_times()[:2]))
        return len(seen) > 5 and seen[-1] - seen[-6] < 0.02

    await eventually(is_still, what="the engine to stop computing")


async def test_native_abort_in_one_engine_leaves_the_others_stream_alone(upstream: LlamaCpp, folder: Path) -> None:
    reply = await ask(upstream, ENDLESS)
    stream = aiter(reply.chunks())
    await anext(stream)
    pid = upstream.engine_pids()["tiny"]
    write_tiny_bert(folder / "aborting.gguf", tokens=[*TOKENS[:-1], TOKENS[-2]])
    failing = asyncio.create_task(ask(upstream, b'{"input": "moon"}', model="aborting", path="embeddings"))
    while not failing.done():
        assert await anext(stream)
    with pytest.raises(ModelRefusedError, match=r"llama\.cpp cannot load aborting\.gguf: GGML_ASSERT"):
        await failing
    assert await anext(stream)
    await reply.aclose()
    assert upstream.engine_pids() == {"tiny": pid}


async def test_idle_engine_is_ended_and_the_next_request_gets_another(upstream: LlamaCpp, timers: HandTimers) -> None:
    reply = await ask(upstream, ENDLESS)
    timers.advance(600)
    (state,) = upstream.engine_states()
    assert (state.phase, state.requests, state.unload_in_seconds) == (EnginePhase.BUSY, 1, None)
    await reply.aclose()
    (state,) = upstream.engine_states()
    assert (state.phase, state.unload_in_seconds) == (EnginePhase.READY, 300)
    assert (state.resident_bytes or 0) > 10_000_000
    first = upstream.engine_pids()["tiny"]
    timers.advance(300)
    assert (await whole(await ask(upstream, chat())))["choices"]
    assert upstream.engine_pids()["tiny"] != first
    assert not psutil.pid_exists(first)


async def test_loading_shows_in_the_state_until_it_is_ready(upstream: LlamaCpp) -> None:
    asking = asyncio.create_task(ask(upstream, chat()))
    phases: list[EnginePhase] = []
    while not asking.done():
        phases += [state.phase for state in upstream.engine_states()]
        await asyncio.sleep(0.01)
    assert phases[0] is EnginePhase.LOADING
    await whole(await asking)
    (state,) = upstream.engine_states()
    assert (state.phase, state.loading_progress) == (EnginePhase.READY, None)
