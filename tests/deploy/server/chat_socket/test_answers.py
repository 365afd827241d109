"""Chats on a WebSocket, between a real client and a real upstream, over real connections."""

import asyncio
import json
from typing import Any

import pytest
from aiohttp import web
from websockets.exceptions import InvalidStatus

from nodetool.deploy.config.settings import Provider
from tests.helpers.app_server import TOKEN, application, before, serving
from tests.helpers.chat_client import HELLO, ChatClient, chat_client, promptly, talking, text
from tests.helpers.model_server import ModelServer, model_server
from tests.helpers.offering import DONE, chunk, event, offering_m, saying, started

CHUNKS = [chunk("a"), chunk("b"), chunk("c", usage={"prompt_tokens": 3, "completion_tokens": 2})]
packs = pytest.mark.parametrize("packs", [False, True], ids=["json", "messagepack"])


def asked(server: ModelServer) -> list[Any]:
    return [json.loads(seen.body) for seen in server.seen if seen.path == "/v1/chat/completions"]


@packs
async def test_answer_comes_in_chunks_and_ends_with_what_it_took(*, packs: bool) -> None:
    async with talking(saying(*CHUNKS), packs=packs) as (client, _):
        await client.chat("a")
        frames = await client.hear_all()
    assert frames[:-1] == [{"type": "chunk", "id": "a", "data": document} for document in CHUNKS]
    assert frames[-1] == {"type": "done", "id": "a", "usage": CHUNKS[-1]["usage"]}


@packs
async def test_chat_that_is_not_streamed_is_one_message(*, packs: bool) -> None:
    answer = {"object": "chat.completion", "choices": [{"message": {"content": "Hi"}}], "usage": {"total_tokens": 7}}

    async def whole(_: web.Request) -> web.StreamResponse:
        return web.json_response(answer)

    async with talking(whole, packs=packs) as (client, server):
        await client.chat(7, stream=False)
        assert await client.hear() == {"type": "message", "id": 7, "data": answer}
    assert asked(server) == [{"model": "m", "messages": [HELLO], "stream": False}]


@packs
async def test_everything_but_type_and_id_goes_to_the_upstream(*, packs: bool) -> None:
    fields = {"tools": [{"type": "function"}], "temperature": 0.25, "seed": 2**63, "unknown": {"\u00e4": [None, True]}}
    async with talking(saying(*CHUNKS), packs=packs) as (client, server):
        await client.chat("a", **fields)
        await client.hear_all()
        await client.chat("b", stream=None)
        await client.hear_all()
    assert asked(server) == [
        {"model": "m", "messages": [HELLO], **fields, "stream": True},
        {"model": "m", "messages": [HELLO], "stream": True},
    ]


async def test_first_chunk_arrives_before_the_upstream_has_sent_the_second() -> None:
    first_has_arrived = asyncio.Event()

    async def in_two_pieces(request: web.Request) -> web.StreamResponse:
        response = await started(request)
        await response.write(event(chunk("first")))
        await promptly(first_has_arrived)
        await response.write(event(chunk("second")) + DONE)
        return response

    async with talking(in_two_pieces) as (client, _):
        await client.chat("a")
        assert text([await client.hear()]) == "first"
        first_has_arrived.set()
        assert text(await client.hear_all()) == "second"


async def test_chats_go_on_side_by_side_each_in_its_own_order() -> None:
    both_are_there = asyncio.Barrier(2)

    async def counting(request: web.Request) -> web.StreamResponse:
        response = await started(request)
        name = json.loads(await request.read())["name"]
        for number in range(5):
            await both_are_there.wait()
            await response.write(event(chunk(f"{name}{number} ")))
        await response.write(DONE)
        return response

    async with talking(counting) as (client, _):
        await client.chat("x", name="x")
        await client.chat(1, name="y")
        frames = [*await client.hear_all(), *await client.hear_all()]
    assert text([frame for frame in frames if frame["id"] == "x"]) == "x0 x1 x2 x3 x4 "
    assert text([frame for frame in frames if frame["id"] == 1]) == "y0 y1 y2 y3 y4 "
    assert {frame["id"] for frame in frames[:4]} == {"x", 1}


async def test_kinds_of_frames_may_be_mixed_on_one_socket() -> None:
    async with talking(saying(*CHUNKS)) as (client, _):
        packing = ChatClient(client.socket, packs=True)
        await packing.chat("a")
        assert text(await packing.hear_all()) == "abc"
        await client.chat("a")
        assert text(await client.hear_all()) == "abc"


async def test_upstream_that_does_not_stream_gives_its_answer_in_one_message() -> None:
    async def whole(_: web.Request) -> web.StreamResponse:
        return web.json_response({"choices": []})

    async with talking(whole) as (client, _):
        await client.chat("a")
        assert await client.hear() == {"type": "message", "id": "a", "data": {"choices": []}}


async def test_browser_may_bring_its_token_in_the_address() -> None:
    async with (
        model_server(offering_m(saying(*CHUNKS))) as server,
        serving(application([before(server)])) as base_url,
        chat_client(base_url, query=f"?api_key={TOKEN}", headers={}) as client,
    ):
        await client.chat("a")
        assert text(await client.hear_all()) == "abc"


async def test_foreign_page_is_refused_where_nobody_authenticates() -> None:
    async with serving(application(provider=Provider.LOCAL)) as base_url:
        with pytest.raises(InvalidStatus) as caught:
            async with chat_client(base_url, headers={"Origin": "https://evil.example.org"}):
                pass
        async with chat_client(base_url, headers={}) as client:
            await client.say("ping")
            assert await client.hear() == {"type": "pong"}
    assert caught.value.response.status_code == 403
