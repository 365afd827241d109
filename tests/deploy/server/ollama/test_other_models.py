"""Models of an OpenAI-compatible server: asked with Ollama's own client, answered in Ollama's words."""

import asyncio
import json
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from typing import Any

import aiohttp
import ollama
import pytest
from aiohttp import web

from nodetool.deploy.inference.openai_compatible import OpenAICompatible
from tests.conftest import ExpectLog
from tests.helpers.app_server import HEADERS, application, serving
from tests.helpers.model_server import Handler, ModelServer, model_server
from tests.helpers.ollama_stand_in import ollama_stand_in

MESSAGES = [{"role": "user", "content": "Why?"}]
USAGE = {"prompt_tokens": 4, "completion_tokens": 2, "total_tokens": 6}
LISTING = {"object": "list", "data": [{"id": "m", "created": 1_700_000_000}, {"id": "org/big:8b"}]}


def answering(answer: Handler) -> Handler:
    """Let a server offer its models, and answer everything else with `answer`."""

    async def handler(request: web.Request) -> web.StreamResponse:
        return web.json_response(LISTING) if request.path == "/v1/models" else await answer(request)

    return handler


def with_document(document: dict[str, Any], *, status: int = 200) -> Handler:
    async def handler(_: web.Request) -> web.StreamResponse:
        return web.json_response(document, status=status)

    return answering(handler)


def with_events(*events: dict[str, Any], then: Callable[[web.Request], Any] | None = None) -> Handler:
    async def handler(request: web.Request) -> web.StreamResponse:
        response = web.StreamResponse(headers={"Content-Type": "text/event-stream"})
        await response.prepare(request)
        for event in events:
            await response.write(b"data: " + json.dumps(event).encode() + b"\n\n")
        await (then(request) if then else response.write(b"data: [DONE]\n\n"))
        return response

    return answering(handler)


def delta(finish_reason: str | None = None, **fields: Any) -> dict[str, Any]:
    return {"choices": [{"index": 0, "delta": fields, "finish_reason": finish_reason}]}


def message(**fields: Any) -> dict[str, Any]:
    choice = {"index": 0, "message": {"role": "assistant", **fields}, "finish_reason": "stop"}
    return {"object": "chat.completion", "choices": [choice], "usage": USAGE}


@asynccontextmanager
async def before(handler: Handler) -> AsyncIterator[tuple[ollama.AsyncClient, ModelServer]]:
    """Put the worker's application between Ollama's client and a server."""
    async with (
        model_server(handler) as server,
        serving(application([OpenAICompatible("u", server.base_url)])) as base_url,
        ollama.AsyncClient(base_url, headers=HEADERS) as client,
    ):
        yield client, server


def asked(server: ModelServer) -> tuple[str, dict[str, Any]]:
    """Return path and body of the last request that was no listing."""
    seen = [seen for seen in server.seen if seen.path != "/v1/models"][-1]
    return seen.path, json.loads(seen.body)


async def test_chat_is_answered_whole() -> None:
    async with before(with_document(message(content="Because.", reasoning_content="Hm."))) as (client, server):
        answer = await client.chat("m:latest", MESSAGES, options={"num_predict": 5}, think=True, keep_alive="5m")
    assert (answer.message.content, answer.message.thinking) == ("Because.", "Hm.")
    assert (answer.model, answer.done, answer.done_reason) == ("m:latest", True, "stop")
    assert (answer.prompt_eval_count, answer.eval_count) == (4, 2)
    assert answer.total_duration
    path, body = asked(server)
    assert path == "/v1/chat/completions"
    assert (body["model"], body["stream"], body["max_tokens"]) == ("m", False, 5)


async def test_chat_is_answered_in_a_stream() -> None:
    events = [delta(content="Be"), delta(content="cause."), delta("stop"), {"choices": [], "usage": USAGE}]
    async with before(with_events(*events)) as (client, server):
        pieces = [piece async for piece in await client.chat("m", MESSAGES, stream=True)]
    assert [piece.message.content for piece in pieces] == ["Be", "cause.", ""]
    assert [piece.done for piece in pieces] == [False, False, True]
    assert (pieces[-1].prompt_eval_count, pieces[-1].eval_count) == (4, 2)
    assert asked(server)[1]["stream_options"] == {"include_usage": True}


async def test_stream_is_what_a_caller_gets_who_does_not_say() -> None:
    async with before(with_events(delta(content="x"), delta("stop"))) as (_, server):
        app = application([OpenAICompatible("u", server.base_url)])
        async with (
            serving(app) as base_url,
            aiohttp.ClientSession(base_url, headers=HEADERS) as caller,
            caller.post("/api/chat", json={"model": "m", "messages": MESSAGES}) as answer,
        ):
            assert answer.content_type == "application/x-ndjson"
            assert answer.headers["X-Accel-Buffering"] == "no"
            assert len((await answer.read()).splitlines()) == 2


async def test_tool_is_called_and_answered() -> None:
    def weather(city: str) -> str:
        """Tell the weather.

        Args:
            city: Where
        """
        return f"Rain in {city}."

    call = {"id": "c1", "type": "function", "function": {"name": "weather", "arguments": '{"city": "Köln"}'}}
    async with before(with_document(message(content=None, tool_calls=[call]))) as (client, server):
        answer = await client.chat("m", MESSAGES, tools=[weather])
        (made,) = answer.message.tool_calls or []
        assert (made.function.name, made.function.arguments) == ("weather", {"city": "Köln"})
        assert asked(server)[1]["tools"][0]["function"]["parameters"]["required"] == ["city"]

        result = {"role": "tool", "tool_name": "weather", "content": weather(**made.function.arguments)}
        await client.chat("m", [*MESSAGES, answer.message, result])
        sent = asked(server)[1]["messages"]
    assert json.loads(sent[1]["tool_calls"][0]["function"]["arguments"]) == {"city": "Köln"}
    assert sent[2]["tool_call_id"] == sent[1]["tool_calls"][0]["id"]
    assert sent[2]["content"] == "Rain in Köln."


async def test_completion_is_a_chat_or_bare_where_it_is_raw() -> None:
    async with before(with_document(message(content="Because."))) as (client, server):
        answer = await client.generate("m", "Why?", system="Be brief.", format="json")
        assert (answer.response, answer.done_reason) == ("Because.", "stop")
        path, body = asked(server)
        assert (path, body["response_format"]) == ("/v1/chat/completions", {"type": "json_object"})
        assert [each["role"] for each in body["messages"]] == ["system", "user"]
    text = {"choices": [{"text": " Because.", "finish_reason": "length"}], "usage": USAGE}
    async with before(with_document(text)) as (client, server):
        answer = await client.generate("m", "Why?", raw=True)
        assert (answer.response, answer.done_reason) == (" Because.", "length")
        path, body = asked(server)
        assert (path, body["prompt"]) == ("/v1/completions", "Why?")


async def test_texts_become_vectors() -> None:
    vectors = [{"index": 0, "embedding": [3.0, 4.0]}, {"index": 1, "embedding": [0.0, 1.0]}]
    async with before(with_document({"data": vectors, "usage": {"prompt_tokens": 7}})) as (client, server):
        answer = await client.embed("m", ["a", "b"])
        assert (answer.embeddings, answer.prompt_eval_count) == ([[0.6, 0.8], [0.0, 1.0]], 7)
        assert asked(server) == ("/v1/embeddings", {"model": "m", "input": ["a", "b"], "encoding_format": "float"})
        assert (await client.embeddings("m", "a")).embedding == [3.0, 4.0]
        assert (await client.embed("m", [])).embeddings == []


async def test_model_is_loaded_and_let_go_without_a_question() -> None:
    async with before(with_document({})) as (client, server):
        assert (await client.generate("m", "")).done_reason == "load"
        assert (await client.generate("m", "", keep_alive=0)).done_reason == "unload"
        assert (await client.chat("m", [], keep_alive="0s")).done_reason == "unload"
        assert {seen.path for seen in server.seen} == {"/v1/models"}


async def test_models_are_listed_and_shown_with_what_is_known() -> None:
    async with before(with_document({})) as (client, _):
        listed = (await client.list()).models
        assert [model.model for model in listed] == ["m:latest", "org/big:8b"]
        assert listed[0].modified_at is not None
        assert listed[0].modified_at.year == 2023
        assert (await client.show("m")).capabilities == ["completion"]
        assert (await client.show("m:latest")).modelinfo == {}
        assert (await client.ps()).models == []


async def test_models_of_everybody_are_listed_together() -> None:
    async with ollama_stand_in() as own, model_server(with_document({})) as server:
        app = application([OpenAICompatible("u", server.base_url)], OLLAMA_API_URL=own.url)
        async with serving(app) as base_url, ollama.AsyncClient(base_url, headers=HEADERS) as client:
            assert [model.model for model in (await client.list()).models] == [
                *("llama3:latest", "nomic:latest"),
                *("m:latest", "org/big:8b"),
            ]


@pytest.mark.parametrize("stream", [True, False])
async def test_refusal_of_the_server_is_told_with_its_status(*, stream: bool) -> None:
    refusing = with_document({"error": {"message": "context is full", "type": "x"}}, status=400)
    async with before(refusing) as (client, _):
        with pytest.raises(ollama.ResponseError) as caught:  # noqa: PT012 - two ways to the same
            if stream:
                [piece async for piece in await client.chat("m", MESSAGES, stream=True)]
            else:
                await client.chat("m", MESSAGES)
    assert (caught.value.status_code, caught.value.error) == (400, "context is full")


@pytest.mark.parametrize(
    ("document", "status", "told"),
    [({"hello": 1}, 502, "u answered with something that cannot be read"), ({}, 502, "cannot be read")],
)
async def test_answer_that_is_none_is_told(document: dict[str, Any], status: int, told: str) -> None:
    async with before(with_document(document)) as (client, _):
        for ask in (client.chat("m", MESSAGES), client.embed("m", "x")):
            with pytest.raises(ollama.ResponseError) as caught:
                await ask
            assert caught.value.status_code == status
            assert told in caught.value.error


async def test_server_in_trouble_is_named() -> None:
    async with before(with_document({"error": {"message": "no memory"}}, status=500)) as (client, _):
        with pytest.raises(ollama.ResponseError, match="u answered with status 500: no memory") as caught:
            await client.chat("m", MESSAGES)
    assert caught.value.status_code in {502, 503}


async def test_server_that_dies_in_mid_stream_is_told_in_the_last_line(expect_log: ExpectLog) -> None:
    expect_log("An answer broke off: u broke off in the middle of its answer")

    async def hang_up(request: web.Request) -> None:
        assert request.transport is not None
        request.transport.close()

    async with before(with_events(delta(content="x"), then=hang_up)) as (client, _):
        pieces = []
        with pytest.raises(ollama.ResponseError, match="broke off in the middle"):  # noqa: PT012 - raised by the loop
            async for piece in await client.chat("m", MESSAGES, stream=True):
                pieces.append(piece.message.content)  # noqa: PERF401 - what came before the error counts
    assert pieces == ["x"]


@pytest.mark.parametrize("stream", [True, False])
async def test_caller_who_leaves_is_noticed_by_the_server_promptly(*, stream: bool) -> None:
    is_asked = asyncio.Event()

    async def for_ever(_: web.Request) -> web.StreamResponse:
        is_asked.set()
        await asyncio.Event().wait()
        return web.Response()

    handler = with_events(delta(content="x"), then=for_ever) if stream else answering(for_ever)
    async with (
        model_server(handler) as server,
        serving(application([OpenAICompatible("u", server.base_url)])) as base_url,
        aiohttp.ClientSession(base_url, headers=HEADERS) as caller,
    ):
        question = caller.post("/api/chat", json={"model": "m", "messages": MESSAGES, "stream": stream})
        asking = asyncio.create_task(question.__aenter__())
        await asyncio.wait_for(is_asked.wait(), 2)
        if stream:
            (await asking).close()
        else:
            asking.cancel()
        await asyncio.wait_for(server.gone.wait(), 2)


@pytest.mark.parametrize(
    ("path", "body", "told"),
    [
        ("chat", {"messages": [{"role": "user", "content": "", "images": ["http://x/y"]}]}, "a picture in base64"),
        ("chat", {"messages": MESSAGES, "options": {"seed": "x"}}, 'option "seed" must be'),
        ("chat", {"messages": MESSAGES, "keep_alive": "soon"}, "`keep_alive` must be"),
        ("generate", {"prompt": "x", "context": [1]}, "does not support `context`"),
        ("embed", {"input": 7}, "invalid input type"),
    ],
)
async def test_question_of_a_wrong_form_never_reaches_the_server(path: str, body: dict[str, Any], told: str) -> None:
    async with (
        model_server(with_document({})) as server,
        serving(application([OpenAICompatible("u", server.base_url)])) as base_url,
        aiohttp.ClientSession(base_url, headers=HEADERS) as caller,
        caller.post(f"/api/{path}", json={"model": "m", **body}) as answer,
    ):
        assert answer.status == 400
        assert told in (await answer.json())["error"]
        assert {seen.path for seen in server.seen} == {"/v1/models"}
