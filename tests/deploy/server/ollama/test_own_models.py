"""Models of an Ollama: its own API is relayed, to its own client, through the worker's application."""

import asyncio
import json
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import Any

import aiohttp
import ollama
import pytest
from aiohttp import web

from tests.conftest import ExpectLog
from tests.helpers.app_server import HEADERS, application, serving
from tests.helpers.model_server import model_server, unused_port
from tests.helpers.ollama_stand_in import VERSION, WORDS, OllamaStandIn, ollama_stand_in, tags_entry

MESSAGES = [{"role": "user", "content": "Why does it rain?"}]
TEXT = "".join(WORDS)


@asynccontextmanager
async def worker_before(server: OllamaStandIn) -> AsyncIterator[ollama.AsyncClient]:
    async with serving(application(OLLAMA_API_URL=server.url)) as base_url:
        client = ollama.AsyncClient(base_url, headers=HEADERS)
        async with client:
            yield client


@pytest.fixture
async def server() -> AsyncIterator[OllamaStandIn]:
    async with ollama_stand_in() as server:
        yield server


@pytest.fixture
async def client(server: OllamaStandIn) -> AsyncIterator[ollama.AsyncClient]:
    async with worker_before(server) as client:
        yield client


@pytest.fixture
async def caller(server: OllamaStandIn) -> AsyncIterator[aiohttp.ClientSession]:
    async with (
        serving(application(OLLAMA_API_URL=server.url)) as base_url,
        aiohttp.ClientSession(base_url, headers=HEADERS) as caller,
    ):
        yield caller


async def promptly(event: asyncio.Event) -> None:
    await asyncio.wait_for(event.wait(), 2)


async def test_chat_is_answered_whole_and_in_a_stream(client: ollama.AsyncClient) -> None:
    answer = await client.chat("llama3", MESSAGES)
    assert (answer.message.content, answer.done_reason, answer.eval_count) == (TEXT, "stop", 5)
    pieces = [piece async for piece in await client.chat("llama3:latest", MESSAGES, stream=True)]
    assert [piece.message.content for piece in pieces] == [*WORDS, ""]
    assert pieces[-1].done


async def test_completion_and_vectors_are_ollamas(client: ollama.AsyncClient) -> None:
    assert (await client.generate("llama3", "Why?")).response == TEXT
    assert (await client.embed("nomic", ["a", "b"])).embeddings == [[1.0, 0.0, 0.0]] * 2
    assert (await client.embeddings("nomic", "a")).embedding == [1.0, 0.0, 0.0]


async def test_body_goes_to_ollama_as_it_came_and_nothing_else_of_the_request(
    caller: aiohttp.ClientSession, server: OllamaStandIn
) -> None:
    body = b'{ "model":"llama3", "messages":[{"role":"user","content":"H\\u00e4"}], "stream":false, "new": 1e2 }'
    async with caller.post("/api/chat", data=body, headers={"Cookie": "a=b", "X-Own": "1"}) as answer:
        assert (answer.status, answer.content_type) == (200, "application/json")
    (seen,) = [seen for seen in server.seen if seen.path == "/api/chat"]
    assert seen.body == body
    assert not {"Authorization", "Cookie", "X-Own"} & set(seen.headers)


async def test_line_is_passed_on_before_the_next_one_is_there(
    client: ollama.AsyncClient, server: OllamaStandIn
) -> None:
    server.gate.clear()
    stream = await client.chat("llama3", MESSAGES, stream=True)
    first = await anext(stream)
    assert first.message.content == WORDS[0]
    server.gate.set()
    assert [piece.message.content async for piece in stream] == [*WORDS[1:], ""]


async def test_caller_who_leaves_is_noticed_by_ollama_promptly(
    caller: aiohttp.ClientSession, server: OllamaStandIn
) -> None:
    server.gate.clear()
    async with caller.post("/api/chat", json={"model": "llama3", "messages": MESSAGES}) as answer:
        assert answer.content_type == "application/x-ndjson"
        await answer.content.readline()
        answer.close()
    await promptly(server.gone)


async def test_stream_that_breaks_off_ends_with_a_line_that_says_so(
    caller: aiohttp.ClientSession, server: OllamaStandIn, expect_log: ExpectLog
) -> None:
    expect_log("An answer broke off: ollama broke off in the middle of its answer")
    server.breaks_off = True
    async with caller.post("/api/chat", json={"model": "llama3", "messages": MESSAGES}) as answer:
        first, broken, last = (await answer.read()).splitlines()
    assert json.loads(first)["message"]["content"] == WORDS[0]
    with pytest.raises(json.JSONDecodeError):
        json.loads(broken)
    assert json.loads(last)["error"].startswith("ollama broke off in the middle of its answer.")


async def test_refusal_is_ollamas_own(client: ollama.AsyncClient) -> None:
    with pytest.raises(ollama.ResponseError) as caught:
        await client.chat("nomic", MESSAGES)
    assert (caught.value.status_code, caught.value.error) == (400, '"nomic" does not support chat')


async def test_unknown_model_is_told_in_ollamas_words(client: ollama.AsyncClient) -> None:
    for model in ("ghost", "ghost:7b", "ghost:latest"):
        asking: list[Any] = [client.chat(model, MESSAGES), client.generate(model, "x"), client.show(model)]
        for ask in (*asking, client.embed(model, "x")):
            with pytest.raises(ollama.ResponseError) as caught:
                await ask
            assert (caught.value.status_code, caught.value.error) == (404, f"model '{model}' not found")


async def test_models_are_listed_with_ollamas_own_entries_untouched(
    caller: aiohttp.ClientSession, server: OllamaStandIn
) -> None:
    async with caller.get("/api/tags") as answer:
        assert await answer.json() == {"models": [tags_entry(name, size) for name, size in server.models.items()]}
    async with caller.head("/api/tags") as answer:
        assert (answer.status, await answer.read()) == (200, b"")


async def test_model_is_shown_by_either_word_for_it(client: ollama.AsyncClient, caller: aiohttp.ClientSession) -> None:
    shown = await client.show("llama3")
    assert shown.capabilities == ["completion", "tools"]
    assert shown.modelfile == "# Modelfile\nFROM llama3\n"  # no path of Ollama's machine
    async with caller.post("/api/show", json={"name": "llama3"}) as answer:
        assert (await answer.json())["details"]["family"] == "llama3"


async def test_what_runs_and_the_version_are_ollamas(
    client: ollama.AsyncClient, caller: aiohttp.ClientSession, server: OllamaStandIn
) -> None:
    assert (await client.ps()).models == []
    server.loaded.append("llama3:latest")
    (running,) = (await client.ps()).models
    assert (running.model, running.size) == ("llama3:latest", 4000)
    async with caller.get("/api/version") as answer:
        assert await answer.json() == {"version": VERSION}


WRONG_BODIES = [
    (b"", "missing request body"),
    (b"{", "not JSON"),
    (b'{"model": "m", "options": ' + b"[" * 400 + b"]" * 400 + b"}", "not within bounds"),
    (b"[]", "must be a JSON object"),
    (b"{}", "model is required"),
    (b'{"model": 7}', "`model` must be text"),
]


@pytest.mark.parametrize("path", ["chat", "generate", "embed", "embeddings", "show"])
async def test_body_of_a_wrong_form_is_refused_in_ollamas_form(
    caller: aiohttp.ClientSession, server: OllamaStandIn, path: str
) -> None:
    for body, told in WRONG_BODIES:
        async with caller.post(f"/api/{path}", data=body) as answer:
            assert answer.status == 400
            document = await answer.json()
        assert list(document) == ["error"]
        assert told in document["error"]
    assert server.seen == []


async def test_ollama_that_is_away_has_nothing() -> None:
    app = application(OLLAMA_API_URL=f"http://127.0.0.1:{unused_port()}")
    async with serving(app) as base_url, ollama.AsyncClient(base_url, headers=HEADERS) as client:
        assert (await client.list()).models == []
        assert (await client.ps()).models == []
        with pytest.raises(ollama.ResponseError) as caught:
            await client.chat("llama3", MESSAGES)
        assert caught.value.status_code == 404


async def test_root_answers_ollamas_clients_that_have_the_token(caller: aiohttp.ClientSession) -> None:
    async with caller.get("/") as answer:
        assert await answer.text() == "Ollama is running"
    async with caller.head("/") as answer:
        assert answer.status == 200
    async with caller.get("/", headers={"Authorization": "Bearer wrong"}) as answer:
        assert answer.status == 401


async def test_client_without_the_token_gets_nothing(server: OllamaStandIn) -> None:
    async with serving(application(OLLAMA_API_URL=server.url)) as base_url, ollama.AsyncClient(base_url) as stranger:
        asking: list[Any] = [
            stranger.list(),
            stranger.chat("llama3", MESSAGES),
            stranger.pull("x"),
            stranger.delete("x"),
        ]
        for ask in asking:
            with pytest.raises(ollama.ResponseError) as caught:
                await ask
            assert caught.value.status_code == 401
    assert server.seen == []


async def test_listing_that_makes_no_sense_is_told_as_far_as_it_does() -> None:
    async def nonsense(request: web.Request) -> web.StreamResponse:
        if request.path == "/v1/models":
            return web.json_response({"data": [{"id": "m"}]})
        return web.json_response({"models": [7, {"name": ["m"]}, {"model": {"a": 1}}, {"name": "m", "size": "huge"}]})

    async with (
        model_server(nonsense) as server,
        serving(application(OLLAMA_API_URL=f"http://127.0.0.1:{server.port}")) as base_url,
        aiohttp.ClientSession(base_url, headers=HEADERS) as session,
        session.get("/api/tags") as answer,
    ):
        assert (answer.status, await answer.json()) == (200, {"models": [{"name": "m", "size": "huge"}]})
