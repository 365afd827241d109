"""What a caller may send before anybody knows who it is: bounded in size and in time, over real connections."""

import asyncio
import gc
import socket
import struct
import weakref
from collections.abc import AsyncIterator
from contextlib import suppress

import pytest

from nodetool.deploy.server import bounded_http
from nodetool.deploy.server.bounded_http import MAX_HEAD_BYTES, BoundedHttpProtocol
from tests.helpers.app_server import TOKEN, application, serving
from tests.helpers.waiting import until

Connection = tuple[asyncio.StreamReader, asyncio.StreamWriter]
PATIENCE = 20.0


@pytest.fixture
async def base_url() -> AsyncIterator[str]:
    async with serving(application()) as base_url, asyncio.timeout(PATIENCE):
        yield base_url


async def connect(base_url: str) -> Connection:
    return await asyncio.open_connection("127.0.0.1", int(base_url.rpartition(":")[2]))


async def sent_until_cut_off(connection: Connection, piece: bytes) -> int:
    """Send `piece` again and again until the other side has had enough; return how much that was."""
    _, writer = connection
    sent = 0
    try:
        while sent < 64 * MAX_HEAD_BYTES:
            writer.write(piece)
            await writer.drain()
            sent += len(piece)
            await asyncio.sleep(0)
    except ConnectionError:
        pass
    finally:
        writer.close()
        with suppress(ConnectionError):  # seen here, or the garbage collector tells of it in another test
            await writer.wait_closed()
    return sent


@pytest.mark.parametrize(
    ("beginning", "piece"),
    [
        (b"GET /health HTTP/1.1\r\n", b"x: " + b"y" * 1000 + b"\r\n"),
        (b"GET /health HTTP/1.1\r\nx: ", b"y" * 1000),
        (b"GET /", b"y" * 1000),
        (
            b"POST /health HTTP/1.1\r\nhost: h\r\ntransfer-encoding: chunked\r\n\r\n0\r\n",
            b"x: " + b"y" * 1000 + b"\r\n",
        ),
    ],
)
async def test_endless_head_is_cut_off(base_url: str, beginning: bytes, piece: bytes) -> None:
    connection = await connect(base_url)
    connection[1].write(beginning)
    assert await sent_until_cut_off(connection, piece) < 64 * MAX_HEAD_BYTES


async def test_silent_and_half_spoken_connections_are_ended(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(bounded_http, "HEAD_SECONDS", 0.3)
    async with serving(application()) as base_url, asyncio.timeout(PATIENCE):
        for words in (b"", b"GET /heal", b"GET /health HTTP/1.1\r\nhost: h\r\n"):
            reader, writer = await connect(base_url)
            writer.write(words)
            assert await reader.read() == b""
            writer.close()


async def test_slow_second_request_of_a_connection_is_ended_as_well(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(bounded_http, "HEAD_SECONDS", 0.3)
    async with serving(application()) as base_url, asyncio.timeout(PATIENCE):
        reader, writer = await connect(base_url)
        writer.write(b"GET /ping HTTP/1.1\r\nhost: h\r\n\r\n")
        assert (await reader.readuntil(b"}")).endswith(b"}")
        writer.write(b"GET /ping HTTP/1.1\r\n")
        assert await reader.read() == b""
        writer.close()


async def test_long_body_and_long_work_are_left_alone(base_url: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(bounded_http, "HEAD_SECONDS", 0.2)
    body = b"x" * (4 * MAX_HEAD_BYTES)
    reader, writer = await connect(base_url)
    head = f"POST /v1/chat/completions HTTP/1.1\r\nhost: h\r\nauthorization: Bearer {TOKEN}\r\n"
    writer.write(head.encode() + f"content-length: {len(body)}\r\n\r\n".encode())
    for start in range(0, len(body), MAX_HEAD_BYTES):
        writer.write(body[start : start + MAX_HEAD_BYTES])
        await writer.drain()
        await asyncio.sleep(0.1)  # longer altogether than a head may take
    assert (await reader.readline()).startswith(b"HTTP/1.1 400")
    writer.close()


async def test_address_that_a_caller_claims_is_not_believed(base_url: str) -> None:
    statuses = []
    for number in range(12):
        reader, writer = await connect(base_url)
        claimed = f"x-forwarded-for: 10.0.0.{number}\r\nauthorization: Bearer wrong\r\nconnection: close\r\n"
        writer.write(b"GET /v1/models HTTP/1.1\r\nhost: h\r\n" + claimed.encode() + b"\r\n")
        statuses.append((await reader.read()).split()[1])
        writer.close()
    assert statuses == [b"401"] * 10 + [b"429"] * 2


async def test_nothing_is_kept_of_a_connection_that_was_reset_between_two_requests(base_url: str) -> None:
    reader, writer = await connect(base_url)
    writer.write(b"GET /health HTTP/1.1\r\nHost: localhost\r\n\r\n")
    assert (await reader.readuntil(b"}")).startswith(b"HTTP/1.1 200 ")
    (protocol,) = protocols_of(writer)
    writer.get_extra_info("socket").setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
    writer.close()
    del reader, writer
    await until(lambda: gc.collect() >= 0 and protocol() is None, what="the end of all that the connection held")


def protocols_of(writer: asyncio.StreamWriter) -> list[weakref.ref[BoundedHttpProtocol]]:
    ours = writer.get_extra_info("sockname")
    every = [each for each in gc.get_objects() if isinstance(each, BoundedHttpProtocol)]
    return [weakref.ref(each) for each in every if each.client == ours]


async def test_header_behind_the_body_is_none(base_url: str) -> None:
    reader, writer = await connect(base_url)
    writer.write(
        b"POST /v1/chat/completions HTTP/1.1\r\nhost: h\r\ntransfer-encoding: chunked\r\n\r\n2\r\n{}\r\n0\r\n"
        b"authorization: Bearer %s\r\n\r\n" % TOKEN.encode()
    )
    assert (await reader.readline()).startswith(b"HTTP/1.1 401 ")
    writer.close()


async def test_websocket_cannot_take_over_a_connection_that_is_still_to_be_answered(base_url: str) -> None:
    reader, writer = await connect(base_url)
    writer.write(
        b"GET /health HTTP/1.1\r\nhost: h\r\n\r\nGET /chat HTTP/1.1\r\nhost: h\r\nconnection: upgrade\r\n"
        b"upgrade: websocket\r\nsec-websocket-version: 13\r\nsec-websocket-key: AAAAAAAAAAAAAAAAAAAAAA==\r\n"
        b"authorization: Bearer %s\r\n\r\n" % TOKEN.encode()
    )
    assert b"101" not in await reader.read()
    writer.close()
