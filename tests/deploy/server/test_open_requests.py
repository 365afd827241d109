"""What becomes of connections when the token that opened them is replaced, over real connections."""

import asyncio
import json
import time
from dataclasses import dataclass, field

import aiohttp
import pytest
from aiohttp import web
from fastapi import FastAPI, WebSocket
from websockets.asyncio.client import connect
from websockets.exceptions import ConnectionClosed

from nodetool.deploy.config.retired_tokens import RetiredToken, token_digest
from nodetool.deploy.config.settings import Provider
from nodetool.deploy.config.worker_token import TokenSource, WorkerToken
from nodetool.deploy.security.principal import worker_token_holder
from nodetool.deploy.security.providers.supabase.clocks import LEEWAY_SECONDS
from nodetool.deploy.server.open_requests import LOOK_SECONDS, OpenRequests
from nodetool.deploy.server.request_record import RequestRecord
from tests.helpers.app_server import HEADERS, TOKEN, application, before, serving
from tests.helpers.model_server import ModelServer, model_server
from tests.helpers.signing import signing_key
from tests.helpers.supabase_stand_in import API_KEY, SupabaseStandIn, supabase_stand_in

PATH = "/v1/chat/completions"
A_SECOND = 1.0


@dataclass
class Tokens:
    """The token in force, which a test replaces."""

    now: WorkerToken = field(default_factory=lambda: WorkerToken(TOKEN, TokenSource.CONFIG))

    def in_force(self) -> WorkerToken:
        return self.now

    def rotate(self, *, grace_seconds: float = 0) -> None:
        old = RetiredToken(token_digest(TOKEN), time.time() + grace_seconds)
        self.now = WorkerToken("the-next-token", TokenSource.CONFIG, retired=(old,))


def chat(*, stream: bool) -> bytes:
    return json.dumps({"model": "m", "messages": [{"role": "user", "content": "Hi"}], "stream": stream}).encode()


@dataclass
class Upstream:
    """Offers the model `m`, which never comes to an end: streamed it begins, otherwise it does not."""

    asked: asyncio.Event = field(default_factory=asyncio.Event)
    first: bytes = b"{}"

    async def __call__(self, request: web.Request) -> web.StreamResponse:
        if request.path == "/v1/models":
            return web.json_response({"object": "list", "data": [{"id": "m"}]})
        response = web.StreamResponse(headers={"Content-Type": "text/event-stream"})
        self.asked.set()
        if json.loads(await request.read())["stream"]:
            await response.prepare(request)
            await response.write(b"data: " + self.first + b"\n\n")
        await asyncio.get_running_loop().create_future()
        return response


def with_echo(app: FastAPI) -> FastAPI:
    async def echo(socket: WebSocket) -> None:
        await socket.accept()
        async for text in socket.iter_text():
            await socket.send_text(text)

    app.add_api_websocket_route("/echo", echo)
    return app


def expiring(supabase: SupabaseStandIn) -> dict[str, str]:
    """Return the header of a user whose token stops to count between one and two seconds from now."""
    token = supabase.token(signing_key("first-ES256", "ES256"), exp=int(time.time()) + 2 - LEEWAY_SECONDS)
    return {"Authorization": f"Bearer {token}"}


def before_users(supabase: SupabaseStandIn, *servers: ModelServer) -> FastAPI:
    return application(
        map(before, servers), provider=Provider.SUPABASE, SUPABASE_URL=supabase.url, SUPABASE_KEY=API_KEY
    )


def worker(tokens: Tokens, server: ModelServer) -> FastAPI:
    return application([before(server)], token_in_force=tokens.in_force)


async def test_stream_ends_with_an_error_event_within_a_second_and_the_upstream_stops() -> None:
    tokens = Tokens()
    async with (
        model_server(Upstream()) as server,
        serving(worker(tokens, server)) as base_url,
        aiohttp.ClientSession(base_url, headers=HEADERS) as caller,
        asyncio.timeout(20),
        caller.post(PATH, data=chat(stream=True)) as answer,
    ):
        assert await answer.content.readline() == b"data: {}\n"
        tokens.rotate()
        async with asyncio.timeout(A_SECOND):
            rest = await answer.content.read()
        assert json.loads(rest.strip().removeprefix(b"data: "))["error"]["code"] == "token_replaced"
        async with asyncio.timeout(A_SECOND):
            await server.gone.wait()


async def test_stream_of_lines_ends_with_one_that_says_so() -> None:
    tokens = Tokens()
    word = json.dumps({"choices": [{"index": 0, "delta": {"content": "Hello"}}]}).encode()
    async with (
        model_server(Upstream(first=word)) as server,
        serving(worker(tokens, server)) as base_url,
        aiohttp.ClientSession(base_url, headers=HEADERS) as caller,
        asyncio.timeout(20),
        caller.post("/api/chat", data=chat(stream=True)) as answer,
    ):
        assert json.loads(await answer.content.readline())["message"]["content"] == "Hello"
        tokens.rotate()
        async with asyncio.timeout(A_SECOND):
            assert json.loads(await answer.content.read()) == {
                "error": "The token that opened this connection was replaced."
            }


async def test_answer_that_has_not_begun_becomes_a_401() -> None:
    tokens, upstream = Tokens(), Upstream()
    async with (
        model_server(upstream) as server,
        serving(worker(tokens, server)) as base_url,
        aiohttp.ClientSession(base_url, headers=HEADERS) as caller,
        asyncio.timeout(20),
    ):
        asking = asyncio.create_task(caller.post(PATH, data=chat(stream=False)))
        await upstream.asked.wait()
        tokens.rotate()
        async with asyncio.timeout(A_SECOND), await asking as answer:
            assert answer.status == 401
            assert await answer.json() == {"detail": "Invalid authentication token"}


async def test_websocket_is_closed_with_the_policy_code_within_a_second() -> None:
    tokens = Tokens()
    async with serving(with_echo(application(token_in_force=tokens.in_force))) as base_url:
        address = base_url.replace("http", "ws") + "/echo"
        async with connect(address, additional_headers=HEADERS, proxy=None) as socket, asyncio.timeout(20):
            await socket.send("here")
            assert await socket.recv() == "here"
            tokens.rotate()
            with pytest.raises(ConnectionClosed) as closed:
                async with asyncio.timeout(A_SECOND):
                    await socket.recv()
    assert closed.value.rcvd is not None
    assert closed.value.rcvd.code == 1008
    assert "was replaced" in closed.value.rcvd.reason


async def test_connection_goes_on_within_the_grace_period_and_ends_with_it() -> None:
    tokens = Tokens()
    async with serving(with_echo(application(token_in_force=tokens.in_force))) as base_url:
        address = base_url.replace("http", "ws") + f"/echo?api_key={TOKEN}"
        async with connect(address, proxy=None) as socket, asyncio.timeout(20):
            began = time.monotonic()
            tokens.rotate(grace_seconds=1.5)
            await socket.send("still here")
            assert await socket.recv() == "still here"
            with pytest.raises(ConnectionClosed):
                await socket.recv()
            assert 1.4 < time.monotonic() - began < 1.5 + A_SECOND


async def test_connections_of_the_new_token_are_left_alone() -> None:
    tokens = Tokens()
    tokens.rotate()
    async with serving(with_echo(application(token_in_force=tokens.in_force))) as base_url:
        address = base_url.replace("http", "ws") + "/echo?api_key=the-next-token"
        async with connect(address, proxy=None) as socket, asyncio.timeout(20):
            for _ in range(3):
                await asyncio.sleep(0.3)  # longer than the worker's look, which must find nothing
                await socket.send("here")
                assert await socket.recv() == "here"


async def test_users_stream_ends_with_an_error_event_when_the_token_expires() -> None:
    async with (
        supabase_stand_in() as supabase,
        model_server(Upstream()) as server,
        serving(before_users(supabase, server)) as base_url,
        aiohttp.ClientSession(base_url, headers=expiring(supabase)) as caller,
        asyncio.timeout(20),
        caller.post(PATH, data=chat(stream=True)) as answer,
    ):
        assert await answer.content.readline() == b"data: {}\n"
        async with asyncio.timeout(2 + A_SECOND):
            rest = await answer.content.read()
        error = json.loads(rest.strip().removeprefix(b"data: "))["error"]
        assert (error["code"], error["message"]) == (
            "token_expired",
            "The token that opened this connection has expired.",
        )
        async with asyncio.timeout(A_SECOND):
            await server.gone.wait()


async def test_users_websocket_is_closed_when_the_token_expires_and_not_before() -> None:
    async with supabase_stand_in() as supabase, serving(with_echo(before_users(supabase))) as base_url:
        address = base_url.replace("http", "ws") + "/echo"
        async with connect(address, additional_headers=expiring(supabase), proxy=None) as socket, asyncio.timeout(20):
            await asyncio.sleep(0.6)  # longer than the worker's look
            await socket.send("still here")
            assert await socket.recv() == "still here"
            with pytest.raises(ConnectionClosed) as closed:
                async with asyncio.timeout(2 + A_SECOND):
                    await socket.recv()
    assert closed.value.rcvd is not None
    assert closed.value.rcvd.code == 1008
    assert "has expired" in closed.value.rcvd.reason


async def test_request_that_comes_after_a_quiet_while_is_watched_again() -> None:
    holder, counts = worker_token_holder(token_digest(TOKEN)), True
    records: set[RequestRecord] = set()
    requests = OpenRequests(lambda _: counts, records)

    async def serve(*, quickly: bool) -> RequestRecord:
        record = RequestRecord("id", {})
        records.add(record)
        requests.note(record, holder)
        try:
            if not quickly:
                await asyncio.get_running_loop().create_future()
        except asyncio.CancelledError:
            assert record.revoked
        finally:
            records.discard(record)
        return record

    for _ in range(10):
        await serve(quickly=True)
    await asyncio.sleep(2 * LOOK_SECONDS)  # a look, which finds nobody, so that there is none after it
    serving_slowly = asyncio.create_task(serve(quickly=False))
    await asyncio.sleep(2 * LOOK_SECONDS)
    assert not serving_slowly.done()
    counts = False
    async with asyncio.timeout(A_SECOND):
        assert (await serving_slowly).revoked
