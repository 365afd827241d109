"""The answer of a real upstream on its way to a real client, over two real connections."""

import asyncio
import json
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import Any

import aiohttp
import pytest
from aiohttp import web
from starlette.types import Message

from nodetool.deploy.inference.openai_compatible import OpenAICompatible
from nodetool.deploy.inference.upstream import Reply
from nodetool.deploy.server.relay import relay as relaying
from nodetool.deploy.server.request_record import RequestRecord
from tests.conftest import ExpectLog
from tests.helpers.app_server import HEADERS, application, before, serving
from tests.helpers.model_server import Handler, ModelServer, model_server, raw_server
from tests.helpers.scripted_server import Talk, scripted_server

PATH = "/v1/chat/completions"
PROMPT_SECONDS = 2
FIRST = b'data: {"choices":[{"delta":{"content":"first"}}]}\n\n'
SECOND = b'data: {"choices":[{"delta":{"content":"second"}}]}\n\n'
DONE = b"data: [DONE]\n\n"
LISTING = b'HTTP/1.1 200 OK\r\nContent-Length: 23\r\n\r\n{"data": [{"id": "m"}]}'


def chat(*, stream: bool) -> bytes:
    return json.dumps({"model": "m", "messages": [{"role": "user", "content": "Hi"}], "stream": stream}).encode()


def offering_m(answer: Handler) -> Handler:
    """Let an upstream offer the model `m`, and chat with `answer`."""

    async def handler(request: web.Request) -> web.StreamResponse:
        if request.path == "/v1/models":
            return web.json_response({"object": "list", "data": [{"id": "m"}]})
        return await answer(request)

    return handler


@asynccontextmanager
async def relay(answer: Handler) -> AsyncIterator[tuple[aiohttp.ClientSession, ModelServer]]:
    """Put the worker's application between a client and an upstream."""
    async with (
        model_server(offering_m(answer)) as server,
        serving(application([before(server)])) as base_url,
        aiohttp.ClientSession(base_url, headers=HEADERS) as caller,
    ):
        yield caller, server


async def endless(request: web.Request) -> web.StreamResponse:
    response = await started(request)
    await response.write(FIRST)
    await for_ever()
    return response


async def started(request: web.Request, content_type: str = "text/event-stream") -> web.StreamResponse:
    response = web.StreamResponse(headers={"Content-Type": content_type})
    await response.prepare(request)
    return response


async def hang_up(request: web.Request) -> None:
    assert request.transport is not None
    request.transport.abort()


async def for_ever() -> Any:
    await asyncio.Event().wait()


async def promptly(event: asyncio.Event) -> None:
    await asyncio.wait_for(event.wait(), PROMPT_SECONDS)


async def test_first_piece_arrives_before_the_upstream_has_sent_the_second() -> None:
    first_has_arrived = asyncio.Event()

    async def in_two_pieces(request: web.Request) -> web.StreamResponse:
        response = await started(request)
        await response.write(FIRST)
        await promptly(first_has_arrived)
        await response.write(SECOND + DONE)
        return response

    async with relay(in_two_pieces) as (caller, _), caller.post(PATH, data=chat(stream=True)) as answer:
        assert await answer.content.readexactly(len(FIRST)) == FIRST
        first_has_arrived.set()
        assert await answer.content.read() == SECOND + DONE


async def test_stream_tells_proxies_not_to_hold_it_back() -> None:
    async def nothing(request: web.Request) -> web.StreamResponse:
        return await started(request, "text/event-stream; charset=utf-8")

    async with relay(nothing) as (caller, _), caller.post(PATH, data=chat(stream=True)) as answer:
        assert answer.headers["Content-Type"] == "text/event-stream; charset=utf-8"
        assert answer.headers["Cache-Control"] == "no-cache"
        assert answer.headers["X-Accel-Buffering"] == "no"
        assert await answer.read() == b""


async def test_upstream_that_dies_in_mid_stream_is_told_by_an_event(expect_log: ExpectLog) -> None:
    expect_log("An answer broke off: upstream broke off in the middle of its answer")

    async def dying(request: web.Request) -> web.StreamResponse:
        response = await started(request)
        await response.write(FIRST)
        await hang_up(request)
        return response

    async with relay(dying) as (caller, _), caller.post(PATH, data=chat(stream=True)) as answer:
        events = (await answer.read()).removeprefix(FIRST)
    error: Any = json.loads(events.removeprefix(b"data: "))
    assert events.endswith(b"\n\n")
    assert error["error"]["type"] == "server_error"
    assert error["error"]["message"].startswith("upstream broke off in the middle of its answer.")


async def test_upstream_that_dies_in_a_plain_answer_leaves_it_visibly_cut_off(expect_log: ExpectLog) -> None:
    expect_log("An answer broke off: upstream broke off in the middle of its answer")

    async def dying(request: web.Request) -> web.StreamResponse:
        response = await started(request, "application/json")
        await response.write(b'{"choices": ')
        await hang_up(request)
        return response

    async with relay(dying) as (caller, _), caller.post(PATH, data=chat(stream=False)) as answer:
        with pytest.raises(aiohttp.ClientPayloadError):
            await answer.read()


@pytest.mark.parametrize("stream", [True, False])
async def test_upstream_that_dies_before_its_answer_is_unavailable(*, stream: bool) -> None:
    async def dying(request: web.Request) -> web.StreamResponse:
        await hang_up(request)
        return web.Response()

    async with relay(dying) as (caller, _), caller.post(PATH, data=chat(stream=stream)) as answer:
        assert answer.status == 503
        assert (await answer.json())["error"]["code"] == "upstream_unavailable"


@pytest.mark.parametrize("status", [400, 404, 422, 429])
async def test_upstreams_own_refusal_is_passed_on_as_it_is(status: int) -> None:
    async def refusing(_: web.Request) -> web.StreamResponse:
        return web.json_response({"error": {"message": "its own words"}}, status=status)

    async with relay(refusing) as (caller, _), caller.post(PATH, data=chat(stream=True)) as answer:
        assert answer.status == status
        assert await answer.json() == {"error": {"message": "its own words"}}


@pytest.mark.parametrize(
    ("status", "said", "told"),
    [
        (429, "20", "20"),
        (429, "Wed, 21 Oct 2026 07:28:00 GMT", "Wed, 21 Oct 2026 07:28:00 GMT"),
        (429, "soon", None),
        (429, "9" * 20, None),
        (400, "20", "20"),
        (200, "20", None),
    ],
)
async def test_caller_learns_when_an_upstream_that_refuses_can_be_asked_again(
    status: int, said: str, told: str | None
) -> None:
    async def answer(_: web.Request) -> web.Response:
        return web.json_response({"error": {"message": "no"}}, status=status, headers={"Retry-After": said})

    async with relay(answer) as (caller, _), caller.post(PATH, data=chat(stream=False)) as answered:
        assert (answered.status, answered.headers.get("Retry-After")) == (status, told)


async def test_page_of_an_upstream_is_nothing_that_a_browser_shows_as_one() -> None:
    async def page(_: web.Request) -> web.StreamResponse:
        return web.Response(text="<script>alert(1)</script>", content_type="text/html", headers={"Set-Cookie": "a=b"})

    async with relay(page) as (caller, _), caller.post(PATH, data=chat(stream=False)) as answer:
        assert answer.headers["Content-Type"] == "text/plain; charset=utf-8"
        assert answer.headers["X-Content-Type-Options"] == "nosniff"
        assert "Set-Cookie" not in answer.headers


@pytest.mark.parametrize("content_type", [b"text/\xff\xfe", "text/\u2603".encode()])
async def test_content_type_that_is_no_text_does_not_break_the_answer(content_type: bytes) -> None:
    listing = b'{"data": [{"id": "m"}]}'
    head = b"HTTP/1.1 200 OK\r\nContent-Type: %s\r\nContent-Length: %d\r\n\r\n" % (content_type, len(listing))
    async with (
        raw_server(head + listing) as port,
        serving(application([OpenAICompatible("upstream", f"http://127.0.0.1:{port}/v1")])) as base_url,
        aiohttp.ClientSession(base_url, headers=HEADERS) as caller,
        caller.post(PATH, data=chat(stream=False)) as answer,
    ):
        assert (answer.status, answer.headers["Content-Type"]) == (200, "text/plain")
        assert await answer.read() == listing


@pytest.mark.parametrize(
    ("answer", "status", "length", "body"),
    [
        (b"HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok", 200, "2", b"ok"),
        (b"HTTP/1.1 200 OK\r\n\r\nok", 200, None, b"ok"),
        (b"HTTP/1.1 204 No Content\r\nContent-Length: 2\r\n\r\n", 204, None, b""),
        (b"HTTP/1.1 200 OK\r\nContent-Type: text/event-stream\r\nContent-Length: 2\r\n\r\nok", 200, None, b"ok"),
    ],
)
async def test_length_of_an_answer_is_told_where_it_is_known_and_cannot_change(
    answer: bytes, status: int, length: str | None, body: bytes
) -> None:
    async def script(talk: Talk) -> None:
        while True:
            request = await talk.request()
            await talk.say(LISTING if request.startswith(b"GET") else answer)
            if length is None and body:
                return  # its end is the connection's

    async with (
        scripted_server(script) as server,
        serving(application([OpenAICompatible("upstream", f"http://127.0.0.1:{server.port}/v1")])) as base_url,
        aiohttp.ClientSession(base_url, headers=HEADERS) as caller,
        caller.post(PATH, data=chat(stream=False)) as relayed,
    ):
        assert (relayed.status, relayed.headers.get("Content-Length")) == (status, length)
        assert await relayed.read() == body


async def test_client_that_leaves_a_stream_is_noticed_by_the_upstream_promptly() -> None:
    async with relay(endless) as (caller, upstream):
        async with caller.post(PATH, data=chat(stream=True)) as answer:
            assert await answer.content.readexactly(len(FIRST)) == FIRST
            answer.close()
        await promptly(upstream.gone)


async def test_client_that_leaves_before_a_plain_answer_is_noticed_by_the_upstream_promptly() -> None:
    is_asked = asyncio.Event()

    async def thinking(_: web.Request) -> web.StreamResponse:
        is_asked.set()
        await for_ever()
        return web.Response()

    async with relay(thinking) as (caller, upstream):
        asking = asyncio.create_task(caller.post(PATH, data=chat(stream=False)).__aenter__())
        await promptly(is_asked)
        asking.cancel()
        await promptly(upstream.gone)


async def test_end_of_the_worker_cancels_the_answers_under_way(expect_log: ExpectLog) -> None:
    expect_log("Cancel 1 running task")

    async with model_server(offering_m(endless)) as server, aiohttp.ClientSession(headers=HEADERS) as caller:
        async with serving(application([before(server)])) as base_url:
            answer = await caller.post(base_url + PATH, data=chat(stream=True))
            assert await answer.content.readexactly(len(FIRST)) == FIRST
        await promptly(server.gone)


async def test_record_tells_when_the_answer_began_and_how_many_tokens_it_took() -> None:
    class Said(Reply):
        status, content_type = 200, "text/event-stream"

        async def chunks(self) -> AsyncIterator[bytes]:
            yield FIRST
            yield b'data: {"choices":[],"usage":{"prompt_tokens":7,"completion_tokens":2}}\n\n'
            yield DONE

        async def aclose(self) -> None:
            pass

    async def ask() -> Reply:
        return Said()

    async def send(_: Message) -> None:
        pass

    record = RequestRecord("id", {})
    await relaying(ask, {"type": "http", "state": {"record": record}}, for_ever, send)
    assert (record.prompt_tokens, record.completion_tokens) == (7, 2)
    assert record.first_chunk_at is not None
    assert record.first_chunk_at >= record.began


async def test_slow_caller_holds_the_upstream_back_and_gets_everything() -> None:
    sent, pieces, piece = 0, 800, b"x" * 65_536  # more than the buffers of two connections

    async def much(request: web.Request) -> web.StreamResponse:
        nonlocal sent
        response = await started(request)
        for _number in range(pieces):
            await response.write(piece)
            sent += len(piece)
        return response

    async with relay(much) as (caller, _), caller.post(PATH, data=chat(stream=True)) as answer:
        before = -1
        while before != sent:  # until the upstream has got no further
            before = sent
            await asyncio.sleep(0.1)
        assert sent < len(piece) * pieces / 2
        assert len(await answer.read()) == len(piece) * pieces


async def test_many_answers_one_after_another_use_one_connection_to_the_upstream() -> None:
    transports = set()

    async def plain(request: web.Request) -> web.StreamResponse:
        transports.add(request.transport)
        return web.json_response({"choices": []})

    async with relay(plain) as (caller, _):
        for _number in range(5):
            async with caller.post(PATH, data=chat(stream=False)) as answer:
                assert await answer.json() == {"choices": []}
    assert len(transports) == 1
