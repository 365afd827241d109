"""Requests that offer another protocol beside themselves, over real connections."""

import asyncio
import json
from collections.abc import AsyncIterator

import pytest
from aiohttp import web

from tests.helpers.app_server import TOKEN, application, before, serving
from tests.helpers.model_server import ModelServer, model_server
from tests.helpers.offering import offering_m

OFFER = b"connection: Upgrade, HTTP2-Settings\r\nupgrade: h2c\r\nhttp2-settings: AAMAAABkAAQ\r\n"
BODY = json.dumps({"model": "m", "messages": [{"role": "user", "content": "Hello"}]}).encode()
HEALTH = b"GET /health HTTP/1.1\r\nhost: h\r\n\r\n"


async def answers(_: web.Request) -> web.StreamResponse:
    return web.json_response({"choices": []})


@pytest.fixture
async def upstream() -> AsyncIterator[ModelServer]:
    async with model_server(offering_m(answers)) as server:
        yield server


@pytest.fixture
async def connection(upstream: ModelServer) -> AsyncIterator[tuple[asyncio.StreamReader, asyncio.StreamWriter]]:
    async with serving(application([before(upstream)])) as base_url, asyncio.timeout(20):
        reader, writer = await asyncio.open_connection("127.0.0.1", int(base_url.rpartition(":")[2]))
        yield reader, writer
        writer.close()


async def status(reader: asyncio.StreamReader) -> int:
    """Read one answer."""
    head = await reader.readuntil(b"\r\n\r\n")
    await reader.readexactly(int(head.partition(b"content-length: ")[2].partition(b"\r\n")[0]))
    return int(head.split()[1])


def chat(framing: bytes) -> bytes:
    """Return the head of a chat that offers HTTP/2, as Java's client does."""
    start = b"POST /v1/chat/completions HTTP/1.1\r\nhost: h\r\nauthorization: Bearer " + TOKEN.encode() + b"\r\n"
    return start + OFFER + framing + b"\r\n\r\n"


@pytest.mark.parametrize(
    ("framing", "body"),
    [
        (b"content-length: %d" % len(BODY), BODY),
        (b"transfer-encoding: chunked", b"%x\r\n%s\r\n0\r\n\r\n" % (len(BODY), BODY)),
    ],
    ids=["length", "chunked"],
)
@pytest.mark.parametrize("in_one_piece", [True, False])
async def test_request_is_served_with_its_body_and_so_is_the_next_one(
    connection: tuple[asyncio.StreamReader, asyncio.StreamWriter],
    upstream: ModelServer,
    framing: bytes,
    body: bytes,
    *,
    in_one_piece: bool,
) -> None:
    reader, writer = connection
    pieces = [chat(framing) + body + HEALTH] if in_one_piece else [chat(framing)[:50], chat(framing)[50:], body, HEALTH]
    for piece in pieces:
        writer.write(piece)
        await writer.drain()
        await asyncio.sleep(0.01)  # so that they are sent apart; it matters to nothing else
    assert [await status(reader), await status(reader)] == [200, 200]
    assert upstream.seen[-1].body == BODY


async def test_body_is_never_taken_for_the_next_request(
    connection: tuple[asyncio.StreamReader, asyncio.StreamWriter],
) -> None:
    reader, writer = connection
    writer.write(chat(b"content-length: %d" % len(HEALTH)))
    await writer.drain()
    writer.write(HEALTH)
    assert await status(reader) == 400  # a chat, whose body is no JSON
    writer.write(HEALTH)
    assert await status(reader) == 200
    writer.write_eof()
    assert await reader.read() == b""


async def test_many_offers_at_once_are_all_declined(
    connection: tuple[asyncio.StreamReader, asyncio.StreamWriter],
) -> None:
    reader, writer = connection
    writer.write((b"GET /health HTTP/1.1\r\nhost: h\r\n" + OFFER + b"\r\n") * 500)
    assert [await status(reader) for _ in range(500)] == [200] * 500


async def test_connect_is_no_request(
    connection: tuple[asyncio.StreamReader, asyncio.StreamWriter],
) -> None:
    reader, writer = connection
    writer.write(b"CONNECT /health HTTP/1.1\r\nhost: h\r\n\r\n")
    assert (await reader.read()).startswith(b"HTTP/1.1 400 ")
