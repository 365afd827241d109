"""What one caller can use up on a socket."""

import asyncio

import pytest
from aiohttp import web
from websockets.exceptions import ConnectionClosed

from nodetool.deploy.server.chat_socket.places import MOST_CHATS
from nodetool.deploy.server.limits import Limits
from tests.helpers.app_server import application, before, serving
from tests.helpers.chat_client import chat_client, promptly, talking, text
from tests.helpers.model_server import model_server
from tests.helpers.offering import DONE, chunk, endless, event, offering_m, saying, started


async def test_slow_reader_makes_the_upstream_wait_and_loses_nothing() -> None:
    """Nothing in between takes more than its buffers, and what it took comes in order."""
    is_waiting, goes_on = asyncio.Event(), asyncio.Event()
    written = 0

    async def torrent(request: web.Request) -> web.StreamResponse:
        nonlocal written
        response = await started(request)
        while not goes_on.is_set():
            writing = asyncio.create_task(response.write(event(chunk("x" * 100_000, number=written))))
            written += 1
            done, _ = await asyncio.wait({writing}, timeout=0.5)
            if not done:
                is_waiting.set()
                await writing
        await response.write(DONE)
        return response

    async with talking(torrent) as (client, _):
        await client.chat("a")
        await promptly(is_waiting)
        goes_on.set()
        frames = await client.hear_all()
    assert [frame["data"]["number"] for frame in frames[:-1]] == list(range(written))


async def test_as_many_chats_as_there_may_be_and_not_one_more() -> None:
    async with talking(endless) as (client, _):
        for number in range(MOST_CHATS):
            await client.chat(number)
            await client.hear()
        await client.chat("one more")
        refusal = await client.hear()
        assert (refusal["type"], refusal["id"], refusal["status"]) == ("error", "one more", 429)
        assert refusal["error"]["code"] == "too_many_chats"
        await client.say("cancel", id=0)
        await client.hear()
        await client.chat("one more")
        assert (await client.hear())["type"] == "chunk"


async def test_chats_count_among_the_answers_that_a_caller_may_have_under_way() -> None:
    async with talking(endless, most_answers=2) as (client, _):
        for number in range(2):
            await client.chat(number)
            await client.hear()
        await client.chat("third")
        refusal = await client.hear()
        assert (refusal["id"], refusal["status"], refusal["error"]["code"]) == ("third", 429, "too_many_answers")
        for number in range(2):
            await client.say("cancel", id=number)
            await client.hear()
        for number in range(2):
            await client.chat(number)
            assert (await client.hear())["type"] == "chunk"


async def test_frame_that_is_too_long_closes_the_socket() -> None:
    async with (
        model_server(offering_m(saying(chunk("abc")))) as server,
        serving(application([before(server)]), limits=Limits(body=10_000)) as base_url,
        chat_client(base_url) as client,
    ):
        await client.chat("a", padding="x" * 9_000)
        assert text(await client.hear_all()) == "abc"
        await client.chat("b", padding="x" * 10_000)
        with pytest.raises(ConnectionClosed) as closed:
            await client.hear()
    assert closed.value.rcvd is not None
    assert closed.value.rcvd.code == 1009


@pytest.mark.parametrize(
    "frame",
    [
        '{"type": "ping", "x": [' + "[]," * 1_000_000 + "[]]}",
        # Twenty lists with 60,000 empty ones in each.
        b"\x82\xa4type\xa4ping\xa1x\xdc\x00\x14" + (b"\xdc\xea\x60" + b"\x90" * 60_000) * 20,
        b"\x82\xa4type\xa4ping\xa1x\xdc\x00\x14" + (b"\xdc\xea\x60" + b"\x80" * 60_000) * 20,
        b"\x82\xa4type\xa4ping\xa1x\xdc\x00\x14" + (b"\xdc\xea\x60" + b"\x01" * 60_000) * 20,
    ],
    ids=["JSON", "lists", "maps", "numbers"],
)
async def test_frame_of_millions_of_parts_is_refused_and_the_socket_goes_on(frame: str | bytes) -> None:
    async with talking(endless, packs=isinstance(frame, bytes)) as (client, _):
        await client.socket.send(frame)
        refusal = await client.hear()
        assert (refusal["type"], refusal["id"], refusal["status"]) == ("error", None, 413)
        await client.say("ping")
        assert await client.hear() == {"type": "pong"}
