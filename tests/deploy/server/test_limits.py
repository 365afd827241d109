"""How much one caller may send, and have under way, over real connections."""

import asyncio
import io
import json
from collections.abc import AsyncIterator

import aiohttp
import pytest
from aiohttp import web
from fastapi import FastAPI, Request, WebSocket
from websockets.asyncio.client import connect
from websockets.exceptions import ConnectionClosed, InvalidStatus

from nodetool.deploy.server.held_bodies import LONG_BODIES
from nodetool.deploy.server.limits import Limits
from nodetool.deploy.server.metrics.metrics import Metrics
from tests.helpers.app_server import HEADERS, application, before, serving
from tests.helpers.model_server import Handler, model_server
from tests.helpers.waiting import until

MIB = 1 << 20
CHAT = {"model": "m", "messages": [{"role": "user", "content": "x"}]}


@pytest.fixture(autouse=True)
async def _deadline() -> AsyncIterator[None]:
    async with asyncio.timeout(30):
        yield


async def pieces(size: int) -> AsyncIterator[bytes]:
    """Send without saying how much it will be."""
    for _ in range(size // 65536):
        yield b" " * 65536


def with_upload(app: FastAPI) -> FastAPI:
    async def upload(request: Request) -> int:
        return len(await request.body())

    def parsed(body: dict[str, str]) -> int:
        return len(body)

    app.post("/upload")(upload)
    app.post("/parsed")(parsed)
    app.post("/api/blobs/of/{test}")(upload)
    return app


@pytest.mark.parametrize("path", ["/v1/chat/completions", "/upload", "/parsed", "/nothing"])
@pytest.mark.parametrize("declares", [True, False])
async def test_body_that_is_too_long_is_413_in_the_form_of_its_path(path: str, declares: bool) -> None:  # noqa: FBT001
    metrics = Metrics()
    app = with_upload(application(metrics=metrics, NODETOOL_MAX_BODY_MB="1"))
    data = io.BytesIO(b" " * (2 * MIB)) if declares else pieces(2 * MIB)
    async with serving(app) as base_url, aiohttp.ClientSession(base_url, headers=HEADERS) as caller:
        async with caller.post(path, data=data, headers={"Content-Type": "application/json"}) as answer:
            said = await answer.json()
            if path == "/nothing" and not declares:
                assert answer.status == 404  # nobody reads it
                return
            assert answer.status == 413
        sentence = said["error"]["message"] if path.startswith("/v1/") else said["detail"]
        assert sentence == "The request body is larger than the 1 MiB that the worker accepts (NODETOOL_MAX_BODY_MB)."
        async with caller.get("/ping") as answer:
            assert answer.status == 200
    assert metrics.traffic.refusals == {("body_too_large",): 1}


@pytest.mark.parametrize("declares", [True, False])
async def test_body_up_to_the_limit_passes_and_uploads_bound_their_own(declares: bool) -> None:  # noqa: FBT001
    app = with_upload(application(NODETOOL_MAX_BODY_MB="1"))
    async with serving(app) as base_url, aiohttp.ClientSession(base_url, headers=HEADERS) as caller:
        for path, size in (("/upload", MIB), ("/api/blobs/of/tests", 2 * MIB)):
            data = io.BytesIO(b" " * size) if declares else pieces(size)
            async with caller.post(path, data=data) as answer:
                assert (answer.status, await answer.json()) == (200, size)


async def test_declared_length_is_refused_before_the_body_is_asked_for() -> None:
    app = with_upload(application(NODETOOL_MAX_BODY_MB="1"))
    async with serving(app) as base_url:
        reader, writer = await asyncio.open_connection("127.0.0.1", int(base_url.rpartition(":")[2]))
        head = f"POST /upload HTTP/1.1\r\nhost: h\r\nauthorization: {HEADERS['Authorization']}\r\n"
        writer.write(head.encode() + f"expect: 100-continue\r\ncontent-length: {2 * MIB}\r\n\r\n".encode())
        assert (await reader.readline()).startswith(b"HTTP/1.1 413")
        writer.close()


async def test_message_of_a_websocket_is_bounded_as_well() -> None:
    app = application()

    async def listen(socket: WebSocket) -> None:
        await socket.accept()
        await socket.receive_text()

    app.add_api_websocket_route("/listen", listen)
    async with serving(app, limits=Limits(body=1000)) as base_url:
        address = base_url.replace("http", "ws") + "/listen"
        async with connect(address, additional_headers=HEADERS, proxy=None) as socket:
            await socket.send("x" * 2000)
            with pytest.raises(ConnectionClosed) as closed:
                await socket.recv()
    assert closed.value.rcvd is not None
    assert closed.value.rcvd.code == 1009


def held(opened: asyncio.Event) -> Handler:
    """Answer when the event is set."""

    async def handler(request: web.Request) -> web.StreamResponse:
        if request.path.endswith("/models"):
            return web.json_response({"data": [{"id": "m"}]})
        await opened.wait()
        return web.json_response({})

    return handler


async def test_answer_beyond_a_callers_share_is_429_until_one_has_ended() -> None:
    opened, metrics = asyncio.Event(), Metrics()
    async with (
        model_server(held(opened)) as server,
        serving(application([before(server)], metrics=metrics, NODETOOL_MAX_STREAMS="2")) as base_url,
        aiohttp.ClientSession(base_url, headers=HEADERS) as caller,
    ):
        asking = [asyncio.create_task(caller.post("/v1/chat/completions", json=CHAT)) for _ in range(2)]
        await until(lambda: sum(seen.method == "POST" for seen in server.seen) == 2)
        async with caller.get("/v1/models") as answer:
            assert (answer.status, answer.headers["Retry-After"]) == (429, "1")
            error = (await answer.json())["error"]
            assert (error["type"], error["code"]) == ("rate_limit_error", "too_many_answers")
            assert error["message"] == "You have 2 answers under way, as many as one caller may; wait until one ends."
        with pytest.raises(InvalidStatus) as refused:
            await connect(base_url.replace("http", "ws") + "/chat", additional_headers=HEADERS, proxy=None)
        assert refused.value.response.status_code == 429
        for path in ("/ping", "/metrics"):
            async with caller.get(path) as answer:
                assert answer.status == 200
        asking.pop().cancel()
        await until(lambda: len(metrics.open_requests) == 1)
        async with caller.get("/v1/models") as answer:
            assert answer.status == 200
        opened.set()
        async with await asking.pop() as answer:
            assert answer.status == 200
    assert metrics.traffic.refusals == {("too_many_answers",): 2}


async def test_share_is_given_back_whatever_happens() -> None:
    app = application(NODETOOL_MAX_STREAMS="1")

    async def leaving(socket: WebSocket) -> None:
        await socket.accept()
        await socket.receive_text()

    app.add_api_websocket_route("/leaving", leaving)
    async with serving(app) as base_url, aiohttp.ClientSession(base_url, headers=HEADERS) as caller:
        for _ in range(3):
            async with caller.post("/v1/chat/completions", data=b"not JSON") as answer:
                assert answer.status == 400
            async with caller.get("/no/such/path") as answer:
                assert answer.status == 404
            socket = await connect(base_url.replace("http", "ws") + "/leaving", additional_headers=HEADERS, proxy=None)
            socket.transport.abort()
            await socket.wait_closed()


@pytest.mark.parametrize("declares", [True, False])
async def test_long_bodies_of_a_caller_are_bounded_together_until_they_are_answered(declares: bool) -> None:  # noqa: FBT001
    may_answer = asyncio.Event()

    async def waits(request: web.Request) -> web.StreamResponse:
        if request.path == "/v1/models":
            return web.json_response({"data": [{"id": "m"}]})
        await may_answer.wait()
        return web.json_response({})

    body = json.dumps({**CHAT, "x": "y" * (MIB - 1000)}).encode()

    async def sent() -> int:
        async with caller.post(
            "/v1/chat/completions", data=io.BytesIO(body) if declares else in_pieces(body)
        ) as answer:
            await answer.read()
            return answer.status

    async with (
        model_server(waits) as server,
        serving(application([before(server)], NODETOOL_MAX_BODY_MB="1")) as base_url,
        aiohttp.ClientSession(base_url, headers=HEADERS) as caller,
    ):
        async with asyncio.TaskGroup() as tasks:
            sending = [tasks.create_task(sent()) for _ in range(LONG_BODIES + 3)]
            await until(lambda: sum(task.done() for task in sending) == 3)
            assert [task.result() for task in sending if task.done()] == [429] * 3
            async with caller.get("/v1/models") as answer:
                assert answer.status == 200, "what is short is served all the same"
            may_answer.set()
        assert sorted(task.result() for task in sending) == [200] * LONG_BODIES + [429] * 3
        assert await sent() == 200


async def in_pieces(body: bytes) -> AsyncIterator[bytes]:
    """Send it without saying how much it will be."""
    for start in range(0, len(body), 65536):
        yield body[start : start + 65536]
