"""WebSockets whose callers do not read, do not finish or do not speak properly, frame by frame."""

import asyncio
import json
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass

import pytest
from aiohttp import web
from websockets.frames import Frame, Opcode

from nodetool.deploy.config.worker_token import TokenSource, WorkerToken
from nodetool.deploy.server import websocket_protocol
from nodetool.deploy.server.connections import Connections
from nodetool.deploy.server.websocket_protocol import MOST_FRAGMENTS
from tests.helpers.app_server import TOKEN, application, before, serving
from tests.helpers.chat_client import PATIENCE, promptly
from tests.helpers.model_server import ModelServer, model_server
from tests.helpers.offering import chunk, event, offering_m, started
from tests.helpers.raw_websocket import RawWebSocket, raw_websocket
from tests.helpers.waiting import wait_until

CHAT = json.dumps({"type": "chat", "id": "a", "model": "m", "messages": [{"role": "user", "content": "Hi"}]}).encode()
PING, PONG = b'{"type":"ping"}', b'{"type":"pong"}'


async def torrent(request: web.Request) -> web.StreamResponse:
    """Answer without end, and quickly."""
    response = await started(request)
    while True:
        await response.write(event(chunk("x" * 100_000)))


@dataclass
class Worker:
    """What a test may look at, or change, while a caller is connected."""

    upstream: ModelServer
    connections: Connections
    token: WorkerToken

    async def has_no_connection_left(self) -> None:
        await asyncio.to_thread(
            wait_until, lambda: not self.connections.open, timeout=PATIENCE, what="the end of every connection"
        )


@asynccontextmanager
async def connected() -> AsyncIterator[tuple[RawWebSocket, Worker]]:
    """Yield a caller, and the worker before an upstream that answers without end."""
    async with asyncio.timeout(PATIENCE), model_server(offering_m(torrent)) as upstream:
        worker = Worker(upstream, Connections(), WorkerToken(TOKEN, TokenSource.CONFIG))
        app = application([before(upstream)], token_in_force=lambda: worker.token)
        async with (
            serving(app, connections=worker.connections) as base_url,
            raw_websocket(base_url, "/chat", token=TOKEN) as caller,
        ):
            yield caller, worker


async def test_message_may_come_in_parts() -> None:
    async with connected() as (caller, _):
        for part in range(len(PING)):
            opcode = Opcode.CONT if part else Opcode.TEXT
            caller.put(opcode, PING[part : part + 1], fin=part == len(PING) - 1)
        assert await caller.take() == (Opcode.TEXT, PONG)


async def test_message_in_endless_empty_parts_is_refused() -> None:
    async with connected() as (caller, _):
        caller.put(Opcode.TEXT, fin=False)
        for _ in range(MOST_FRAGMENTS + 1):
            caller.put(Opcode.CONT, fin=False)
        assert await caller.close_code() == 1009


async def test_text_that_is_no_utf8_closes_the_socket_and_fills_no_log() -> None:
    async with connected() as (caller, _):
        caller.put(Opcode.TEXT, b"\xff\xfe")
        assert await caller.close_code() == 1007


@pytest.mark.parametrize("data", [b"\x81\x00", b"\xff\xff\xff\xff", b"\x83\x80\x00\x00\x00\x00"])
async def test_what_is_no_frame_closes_the_socket(data: bytes) -> None:
    """One that is not masked, one with reserved bits, one of a kind that there is not."""
    async with connected() as (caller, _):
        caller.writer.write(data)
        assert await caller.close_code() == 1002


async def test_pings_are_answered() -> None:
    async with connected() as (caller, _):
        caller.put(Opcode.PING, b"are you there?")
        assert await caller.take() == (Opcode.PONG, b"are you there?")


async def test_pings_of_a_caller_who_does_not_read_are_answered_by_the_latest_pong_alone() -> None:
    pings, last = 100_000, b"the last one"
    async with connected() as (caller, _):
        caller.writer.write(Frame(Opcode.PING, b"x" * 125).serialize(mask=True) * pings)
        await caller.writer.drain()
        caller.put(Opcode.PING, last)
        pongs = 0
        while (await caller.take())[1] != last:
            pongs += 1
        assert 0 < pongs < pings


async def test_caller_who_does_not_read_is_given_up_after_a_while(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(websocket_protocol, "PING_SECONDS", 0.1)
    monkeypatch.setattr(websocket_protocol, "PATIENCE_SECONDS", 0.2)
    monkeypatch.setattr(websocket_protocol, "LAST_WORDS_SECONDS", 0.1)
    async with connected() as (caller, worker):
        caller.put(Opcode.TEXT, CHAT)
        await promptly(worker.upstream.gone)
        await worker.has_no_connection_left()


async def test_caller_who_answers_no_ping_is_given_up_after_a_while(monkeypatch: pytest.MonkeyPatch) -> None:
    """To the worker it is as if the cable were out."""
    monkeypatch.setattr(websocket_protocol, "PING_SECONDS", 0.1)
    monkeypatch.setattr(websocket_protocol, "PATIENCE_SECONDS", 0.2)
    async with connected() as (caller, _):
        assert (await caller.take())[0] is Opcode.PING
        assert await caller.close_code() == 1011


async def test_caller_who_does_not_read_is_gone_soon_after_its_token(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(websocket_protocol, "CLOSE_SECONDS", 0.1)
    async with connected() as (caller, worker):
        caller.put(Opcode.TEXT, CHAT)
        assert (await caller.take())[0] is Opcode.TEXT
        worker.token = WorkerToken("the-next-token", TokenSource.CONFIG)
        await promptly(worker.upstream.gone)
        await worker.has_no_connection_left()


@pytest.mark.parametrize(
    ("method", "more"),
    [
        (b"POST", b"content-length: 5\r\n\r\nhello"),
        (b"GET", b"transfer-encoding: chunked\r\n\r\n0\r\n\r\n"),
        (b"GET", b"a: b\r\n" * 200 + b"\r\n"),
        (b"GET", b"a: " + b"b" * 20_000 + b"\r\n\r\n"),
    ],
    ids=["POST", "body", "many headers", "long header"],
)
async def test_handshake_that_cannot_be_read_is_refused(method: bytes, more: bytes) -> None:
    """Nobody has shown a token yet, so the connection must not stay open for nothing."""
    async with serving(application()) as base_url, asyncio.timeout(PATIENCE):
        reader, writer = await asyncio.open_connection("127.0.0.1", int(base_url.rpartition(":")[2]))
        writer.write(
            method + b" /chat HTTP/1.1\r\nhost: h\r\nconnection: upgrade\r\nupgrade: websocket\r\n"
            b"sec-websocket-version: 13\r\nsec-websocket-key: AAAAAAAAAAAAAAAAAAAAAA==\r\n" + more
        )
        assert (await reader.read()).startswith(b"HTTP/1.1 400 ")
        writer.close()
