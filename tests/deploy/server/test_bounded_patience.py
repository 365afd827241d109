"""How long a caller may let the worker wait: for the rest of a body, for the next request, for a reader."""

import asyncio
import contextlib
import json
import socket
from collections.abc import AsyncIterator

import pytest
from aiohttp import web

from nodetool.deploy.server import bounded_http, serve
from nodetool.deploy.server.connections import Connections
from nodetool.deploy.server.metrics.metrics import Metrics
from tests.helpers.app_server import TOKEN, application, before, serving
from tests.helpers.model_server import model_server
from tests.helpers.server_trouble import endless
from tests.helpers.waiting import until

Connection = tuple[asyncio.StreamReader, asyncio.StreamWriter]
SHORT = 0.3
LONGER = 1.0
PATIENCE = 20.0
HEAD = f"POST /v1/chat/completions HTTP/1.1\r\nhost: h\r\nauthorization: Bearer {TOKEN}\r\n".encode()
CHAT = b'{"model": "m", "messages": [{"role": "user", "content": "x"}]}'


@pytest.fixture(autouse=True)
async def _deadline() -> AsyncIterator[None]:
    async with asyncio.timeout(PATIENCE):
        yield


@contextlib.asynccontextmanager
async def connected(base_url: str) -> AsyncIterator[Connection]:
    reader, writer = await asyncio.open_connection("127.0.0.1", int(base_url.rpartition(":")[2]))
    try:
        yield reader, writer
    finally:
        writer.close()


@pytest.mark.parametrize("begun", [b"content-length: 100\r\n\r\n{", b"transfer-encoding: chunked\r\n\r\n1\r\n{\r\n"])
async def test_body_that_stops_arriving_is_408_in_the_form_of_its_path(
    begun: bytes, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(bounded_http, "BODY_SECONDS", SHORT)
    metrics = Metrics()
    async with serving(application(metrics=metrics)) as base_url, connected(base_url) as (reader, writer):
        writer.write(HEAD + b"x-request-id: mine\r\n" + begun)
        head, _, body = (await reader.read()).partition(b"\r\n\r\n")
    assert head.startswith(b"HTTP/1.1 408 Request Timeout\r\n")
    assert b"x-request-id: mine" in head
    assert json.loads(body)["error"]["code"] == "body_timeout"
    assert metrics.traffic.refusals == {("body_timeout",): 1}
    assert metrics.open_requests == set()


async def test_body_that_arrives_slowly_is_left_alone(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(bounded_http, "BODY_SECONDS", LONGER)
    async with serving(application()) as base_url, connected(base_url) as (reader, writer):
        writer.write(HEAD + b"content-length: 8\r\n\r\n")
        for _ in range(8):
            writer.write(b"x")
            await writer.drain()
            await asyncio.sleep(LONGER / 6)  # altogether longer than a standstill may last
        assert (await reader.readline()).startswith(b"HTTP/1.1 400")


async def test_body_that_goes_on_after_its_answer_is_cut_off(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(bounded_http, "BODY_SECONDS", SHORT)
    async with serving(application()) as base_url, connected(base_url) as (reader, writer):
        writer.write(b"POST /v1/chat/completions HTTP/1.1\r\nhost: h\r\ntransfer-encoding: chunked\r\n\r\n")
        assert (await reader.readline()).startswith(b"HTTP/1.1 401")
        with contextlib.suppress(ConnectionError):
            while not reader.at_eof():
                writer.write(b"1\r\nx\r\n")
                await writer.drain()
                with contextlib.suppress(TimeoutError):
                    async with asyncio.timeout(SHORT / 4):
                        await reader.read(4096)


async def test_connection_is_closed_when_no_further_request_comes(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(serve, "KEEP_ALIVE_SECONDS", SHORT)
    async with serving(application()) as base_url, connected(base_url) as (reader, writer):
        for _ in range(2):
            writer.write(b"GET /ping HTTP/1.1\r\nhost: h\r\n\r\n")
            assert (await reader.readuntil(b"}")).endswith(b"}")
        assert await reader.read() == b""


async def test_connection_in_use_is_kept_however_long_it_has_been_open(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(serve, "KEEP_ALIVE_SECONDS", SHORT)
    app = application()
    may_answer = asyncio.Event()

    async def slow() -> str:
        await may_answer.wait()
        return "}"

    app.get("/slow")(slow)
    async with serving(app) as base_url, connected(base_url) as (reader, writer):
        writer.write(b"GET /ping HTTP/1.1\r\nhost: h\r\n\r\n")
        await reader.readuntil(b"}")
        writer.write(f"GET /slow HTTP/1.1\r\nhost: h\r\nauthorization: Bearer {TOKEN}\r\n\r\n".encode())
        asyncio.get_running_loop().call_later(3 * SHORT, may_answer.set)
        assert (await reader.readuntil(b"}")).startswith(b"HTTP/1.1 200")
        assert await reader.read() == b'"'


def deaf_socket(base_url: str) -> socket.socket:
    """Connect with a small window, so that what is not read fills up soon."""
    deaf = socket.socket()
    deaf.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, 4096)
    deaf.connect(("127.0.0.1", int(base_url.rpartition(":")[2])))
    return deaf


async def test_stream_that_nobody_reads_ends_and_frees_its_upstream(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(bounded_http, "READER_SECONDS", SHORT)

    async def listing_and_endless(request: web.Request) -> web.StreamResponse:
        if request.path.endswith("/models"):
            return web.json_response({"data": [{"id": "m"}]})
        return await endless(request)

    async with model_server(listing_and_endless) as server, serving(application([before(server)])) as base_url:
        with deaf_socket(base_url) as deaf:
            deaf.sendall(HEAD + f"content-length: {len(CHAT)}\r\n\r\n".encode() + CHAT)
            await server.gone.wait()


async def test_answer_that_nobody_fetches_does_not_keep_its_connection(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(bounded_http, "READER_SECONDS", SHORT)
    app, connections = application(), Connections()
    app.get("/long")(lambda: "x" * (16 << 20))
    async with serving(app, connections=connections) as base_url:
        with deaf_socket(base_url) as deaf:
            deaf.sendall(f"GET /long HTTP/1.1\r\nhost: h\r\nauthorization: Bearer {TOKEN}\r\n\r\n".encode())
            await until(lambda: connections.open == 1)
            await until(lambda: connections.open == 0)


async def test_requests_that_are_sent_all_at_once_are_all_answered(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(bounded_http, "BODY_SECONDS", SHORT)
    monkeypatch.setattr(serve, "KEEP_ALIVE_SECONDS", 2 * SHORT)
    body = b"content-length: 3\r\n\r\nabc"
    async with serving(application()) as base_url, connected(base_url) as (reader, writer):
        writer.write((HEAD + body) * 3 + b"GET /ping HTTP/1.1\r\nhost: h\r\n\r\n")
        answers = (await reader.read()).split(b"HTTP/1.1 ")[1:]
    assert [answer[:3] for answer in answers] == [b"400", b"400", b"400", b"200"]


async def test_empty_line_after_a_request_does_not_end_its_answer(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(bounded_http, "HEAD_SECONDS", SHORT)
    said = asyncio.Event()

    async def slow(request: web.Request) -> web.StreamResponse:
        if not request.path.endswith("/models"):
            await said.wait()
        return web.json_response({"data": [{"id": "m"}]})

    async with (
        model_server(slow) as server,
        serving(application([before(server)])) as base_url,
        connected(base_url) as (reader, writer),
    ):
        writer.write(HEAD + f"content-length: {len(CHAT)}\r\n\r\n".encode() + CHAT)
        await until(lambda: any(seen.method == "POST" for seen in server.seen))
        writer.write(b"\r\n")
        await asyncio.sleep(2 * SHORT)  # longer than a head may take
        said.set()
        assert (await reader.readline()).startswith(b"HTTP/1.1 200")
        assert await reader.read()  # and then the connection ends, because no head has come


async def test_many_slow_connections_do_not_keep_others_out(monkeypatch: pytest.MonkeyPatch) -> None:
    """Slowloris, in each of its forms at the same time."""
    for name in ("HEAD_SECONDS", "BODY_SECONDS", "READER_SECONDS"):
        monkeypatch.setattr(bounded_http, name, LONGER)
    forms = (b"", b"GET /pi", HEAD, HEAD + b"content-length: 9\r\n\r\n{", HEAD + b"transfer-encoding: chunked\r\n\r\n")
    connections, app = Connections(), application()
    async with serving(app, connections=connections) as base_url, contextlib.AsyncExitStack() as stack:
        for number in range(200):
            _, writer = await stack.enter_async_context(connected(base_url))
            writer.write(forms[number % len(forms)])
        async with connected(base_url) as (reader, writer):
            writer.write(b"GET /ping HTTP/1.1\r\nhost: h\r\nconnection: close\r\n\r\n")
            assert (await reader.read()).startswith(b"HTTP/1.1 200")
        await until(lambda: connections.open == 0)
