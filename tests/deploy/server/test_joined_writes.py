import asyncio
import http.client
from typing import Any, cast

import aiohttp
from aiohttp import web

from nodetool.deploy.server.joined_writes import JoinedWrites
from tests.helpers.app_server import HEADERS, application, before, serving
from tests.helpers.model_server import model_server

HEAD = b"HTTP/1.1 200 OK\r\n\r\n"


class Wire:
    """A transport that remembers each write."""

    def __init__(self) -> None:
        self.written: list[bytes] = []

    def write(self, data: bytes) -> None:
        self.written.append(data)

    def close(self) -> None:
        self.written.append(b"closed")

    def get_write_buffer_size(self) -> int:
        return 7

    def abort(self) -> None: ...

    is_closing = pause_reading = resume_reading = abort


def joined() -> tuple[Wire, JoinedWrites]:
    wire = Wire()
    return wire, JoinedWrites(cast("Any", wire))


def test_head_goes_out_with_what_follows() -> None:
    wire, transport = joined()
    for data in (HEAD, b"body", b"more", b"", HEAD, b""):
        transport.write(data)
    assert wire.written == [HEAD + b"body", b"more", HEAD]


def test_head_alone_goes_out_at_the_end() -> None:
    wire, transport = joined()
    transport.write(HEAD)
    transport.flush()
    transport.flush()
    transport.write(HEAD)
    transport.close()
    assert wire.written == [HEAD, HEAD, b"closed"]


def test_interim_answer_does_not_wait() -> None:
    wire, transport = joined()
    transport.write(b"HTTP/1.1 100 Continue\r\n\r\n")
    assert wire.written == [b"HTTP/1.1 100 Continue\r\n\r\n"]


def test_everything_else_is_the_transports() -> None:
    assert joined()[1].get_write_buffer_size() == 7


async def test_head_without_a_body_arrives_and_the_connection_goes_on() -> None:
    def ask(address: str) -> list[tuple[int, bytes]]:
        connection = http.client.HTTPConnection(address, timeout=5)
        answers = []
        for method in ("HEAD", "GET", "HEAD"):
            connection.request(method, "/ping")
            response = connection.getresponse()
            answers.append((response.status, response.read()))
        connection.close()
        return answers

    async with serving(application()) as base_url:
        answers = await asyncio.to_thread(ask, base_url.removeprefix("http://"))
    assert answers == [(200, b""), (200, b'{"message":"pong"}'), (200, b"")]


async def test_head_of_a_stream_does_not_wait_for_its_first_piece() -> None:
    has_begun = asyncio.Event()

    async def slow(request: web.Request) -> web.StreamResponse:
        if request.path == "/v1/models":
            return web.json_response({"data": [{"id": "m"}]})
        response = web.StreamResponse(headers={"Content-Type": "text/event-stream"})
        await response.prepare(request)
        await has_begun.wait()
        await response.write(b"data: [DONE]\n\n")
        return response

    async with (
        model_server(slow) as server,
        serving(application([before(server)])) as base_url,
        aiohttp.ClientSession(base_url, headers=HEADERS) as caller,
        asyncio.timeout(10),
        caller.post("/v1/chat/completions", json={"model": "m", "messages": [{}], "stream": True}) as answer,
    ):
        has_begun.set()  # the head is there
        assert await answer.read() == b"data: [DONE]\n\n"
