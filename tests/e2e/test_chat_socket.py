"""The chat socket of the real worker before the real engine, which has a single slot."""

import asyncio
from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager
from typing import Any

import pytest

from tests.helpers.chat_client import ChatClient, chat_client, text
from tests.helpers.tiny_gguf import WORDS, write_tiny_gguf
from tests.helpers.worker_process import WorkerProcess, worker

pytestmark = pytest.mark.llama

NEVER_ENDING = 100_000
"""Tokens: half a minute on this model."""
LOADED_SECONDS = 60
PROMPT_SECONDS = 10
"""A part of what an answer takes that never ends."""


@pytest.fixture(scope="module")
def running(tmp_path_factory: pytest.TempPathFactory) -> Iterator[WorkerProcess]:
    home = tmp_path_factory.mktemp("home")
    (home / "models").mkdir()
    write_tiny_gguf(home / "models" / "tiny.gguf")
    environ = {
        "NODETOOL_MODELS_FOLDER": str(home / "models"),
        "LLAMA_CONTEXT_SIZE": str(120_000),
        "LLAMA_PARALLEL": "1",
        "NODETOOL_DRAIN_SECONDS": "1",
    }
    with worker(home, environ=environ) as running:
        yield running


@asynccontextmanager
async def connected(running: WorkerProcess, *, packs: bool = False) -> AsyncIterator[ChatClient]:
    headers = {"Authorization": f"Bearer {running.token}"}
    async with chat_client(running.base_url, headers=headers, packs=packs) as client:
        yield client


def is_made_of_its_words(said: str) -> bool:
    return bool(said.split()) and set(said.split()) <= set(WORDS)


async def short_answer(client: ChatClient, id_: Any, **fields: Any) -> list[dict[str, Any]]:
    await client.chat(id_, model="tiny", max_tokens=8, **fields)
    return await client.hear_all()


@pytest.mark.parametrize("packs", [False, True])
async def test_model_answers_in_chunks_and_says_what_it_took(running: WorkerProcess, *, packs: bool) -> None:
    async with connected(running, packs=packs) as client, asyncio.timeout(LOADED_SECONDS):
        frames = await short_answer(client, "a", stream_options={"include_usage": True})
    assert is_made_of_its_words(text(frames))
    assert frames[-1]["type"] == "done"
    assert frames[-1]["usage"]["completion_tokens"] == 8


async def test_model_answers_in_one_message(running: WorkerProcess) -> None:
    async with connected(running) as client, asyncio.timeout(LOADED_SECONDS):
        (message,) = await short_answer(client, "a", stream=False)
    assert is_made_of_its_words(message["data"]["choices"][0]["message"]["content"])


@pytest.mark.parametrize("stream", [True, False])
async def test_cancel_frees_the_only_slot_at_once(running: WorkerProcess, *, stream: bool) -> None:
    async with connected(running) as client, asyncio.timeout(LOADED_SECONDS):
        await short_answer(client, "loaded")
        await client.chat("long", model="tiny", max_tokens=NEVER_ENDING, stream=stream)
        if stream:
            assert (await client.hear())["type"] == "chunk"
        async with asyncio.timeout(PROMPT_SECONDS):
            await client.say("cancel", id="long")
            while (last := await client.hear())["type"] == "chunk":
                pass
            assert last == {"type": "cancelled", "id": "long"}
            assert (await short_answer(client, "next"))[-1]["type"] == "done"


async def test_caller_who_leaves_frees_the_only_slot_at_once(running: WorkerProcess) -> None:
    async with asyncio.timeout(LOADED_SECONDS):
        async with connected(running) as client:
            await client.chat("long", model="tiny", max_tokens=NEVER_ENDING)
            assert (await client.hear())["type"] == "chunk"
            client.socket.transport.abort()
        async with connected(running) as client, asyncio.timeout(PROMPT_SECONDS):
            assert (await short_answer(client, "next"))[-1]["type"] == "done"


async def test_chats_wait_for_the_slot_and_each_gets_its_answer(running: WorkerProcess) -> None:
    async with connected(running) as client, asyncio.timeout(LOADED_SECONDS):
        for number in range(4):
            await client.chat(number, model="tiny", max_tokens=8)
        frames = [frame for _ in range(4) for frame in await client.hear_all()]
    for number in range(4):
        own = [frame for frame in frames if frame["id"] == number]
        assert own[-1]["type"] == "done"
        assert is_made_of_its_words(text(own))


async def test_broken_request_is_refused_in_the_engines_own_words(running: WorkerProcess) -> None:
    async with connected(running) as client, asyncio.timeout(LOADED_SECONDS):
        (error,) = await short_answer(client, "a", temperature="hot")
    assert (error["type"], error["id"], error["status"]) == ("error", "a", 400)
    assert error["error"]["message"]
