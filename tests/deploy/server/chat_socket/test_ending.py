"""However a chat, a socket or the worker ends, the upstream is not kept busy for nobody."""

import asyncio
import json
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import Any

import pytest
from aiohttp import web
from websockets.exceptions import ConnectionClosed

from nodetool.deploy.config.listener import listen
from nodetool.deploy.config.worker_token import TokenSource, WorkerToken
from nodetool.deploy.server.serve import build_server
from nodetool.deploy.server.worker_server import WorkerServer
from tests.conftest import ExpectLog
from tests.helpers.app_server import TOKEN, application, before, serving
from tests.helpers.chat_client import ChatClient, chat_client, promptly, talking, text
from tests.helpers.model_server import Handler, ModelServer, model_server
from tests.helpers.offering import DONE, chunk, endless, event, offering_m, started


def asked(server: ModelServer) -> list[Any]:
    return [json.loads(seen.body) for seen in server.seen if seen.path == "/v1/chat/completions"]


async def test_id_that_is_under_way_is_refused_and_the_chat_goes_on() -> None:
    async with talking(endless) as (client, server):
        await client.chat("a")
        assert text([await client.hear()]) == "first"
        await client.chat("a", model=None)
        refusal = await client.hear()
        assert (refusal["type"], refusal["id"], refusal["status"]) == ("error", None, 409)
        assert refusal["error"]["code"] == "duplicate_id"
        assert "'a' is under way" in refusal["error"]["message"]
        await client.say("cancel", id="a")
        assert await client.hear() == {"type": "cancelled", "id": "a"}
    assert len(asked(server)) == 1


@pytest.mark.parametrize("packs", [False, True])
async def test_cancelled_chat_stops_the_upstream_and_its_id_is_free_again(*, packs: bool) -> None:
    async with talking(endless, packs=packs) as (client, server):
        for _ in range(2):
            await client.chat("a")
            assert text([await client.hear()]) == "first"
            await client.say("cancel", id="a")
            assert await client.hear() == {"type": "cancelled", "id": "a"}
            await promptly(server.gone)
            server.gone.clear()


async def test_chat_is_cancelled_that_has_hardly_begun() -> None:
    async with talking(endless) as (client, _):
        for number in range(20):
            await client.chat(number)
            await client.say("cancel", id=number)
            await client.say("cancel", id=number)
            while (frame := await client.hear())["type"] != "cancelled":
                assert frame["id"] == number
        await client.say("ping")
        assert await client.hear() == {"type": "pong"}


async def test_closing_the_socket_stops_every_chat() -> None:
    left = 0
    all_have_left = asyncio.Event()

    async def until_left(request: web.Request) -> web.StreamResponse:
        nonlocal left
        try:
            return await endless(request)
        finally:
            left += 1
            if left == 3:
                all_have_left.set()

    async with talking(until_left) as (client, _):
        for number in range(3):
            await client.chat(number)
            await client.hear()
        await client.socket.close()
        await promptly(all_have_left)


async def test_connection_that_breaks_off_stops_the_upstream() -> None:
    async with talking(endless) as (client, server):
        await client.chat("a")
        await client.hear()
        client.socket.transport.abort()
        await promptly(server.gone)


async def closed_with(client: ChatClient) -> int:
    with pytest.raises(ConnectionClosed) as closed:
        await client.hear()
    assert closed.value.rcvd is not None
    return closed.value.rcvd.code


async def test_token_that_is_replaced_closes_the_socket_and_stops_the_chats() -> None:
    token = WorkerToken(TOKEN, TokenSource.CONFIG)
    async with (
        model_server(offering_m(endless)) as server,
        serving(application([before(server)], token_in_force=lambda: token)) as base_url,
        chat_client(base_url) as client,
    ):
        await client.chat("a")
        await client.hear()
        token = WorkerToken("the-next-token", TokenSource.CONFIG)
        assert await closed_with(client) == 1008
        await promptly(server.gone)


@asynccontextmanager
async def draining(answer: Handler, *, seconds: int) -> AsyncIterator[tuple[ChatClient, WorkerServer, ModelServer]]:
    """Yield a caller and the worker's server, which gives answers some time when it is asked to stop."""
    async with model_server(offering_m(answer)) as upstream:
        listener = listen("127.0.0.1", 0)
        server = build_server(application([before(upstream)]), drain_seconds=seconds)
        running = asyncio.create_task(server.serve(sockets=[listener]))
        try:
            async with chat_client(f"http://127.0.0.1:{listener.getsockname()[1]}") as client:
                yield client, server, upstream
        finally:
            server.request_stop()
            await running
            listener.close()


async def test_worker_that_stops_lets_chats_come_to_their_end_and_begins_none() -> None:
    is_stopping = asyncio.Event()

    async def finishing(request: web.Request) -> web.StreamResponse:
        response = await started(request)
        await response.write(event(chunk("first ")))
        await promptly(is_stopping)
        await response.write(event(chunk("last")) + DONE)
        return response

    async with draining(finishing, seconds=20) as (client, server, upstream):
        await client.chat("a")
        await client.hear()
        server.request_stop()
        refusal = await first_refusal(client)
        assert (refusal["status"], refusal["error"]["code"]) == (503, "shutting_down")
        is_stopping.set()
        frames = await client.hear_all()
        assert (text(frames), frames[-1]) == ("last", {"type": "done", "id": "a"})
        assert await closed_with(client) == 1012
        assert len(asked(upstream)) == 1


async def first_refusal(client: ChatClient) -> dict[str, Any]:
    """Return how a chat is refused, once the worker has heard that it is to stop."""
    while True:
        await client.chat("late", model=None)
        answer = await client.hear()
        if answer["status"] != 400:
            return answer


async def test_worker_that_stops_closes_idle_sockets_at_once() -> None:
    async with draining(endless, seconds=1000) as (client, server, _):
        server.request_stop()
        assert await closed_with(client) == 1012


async def test_caller_who_leaves_a_worker_that_stops_does_not_hold_it_up() -> None:
    async with draining(endless, seconds=1000) as (client, server, upstream):
        await client.chat("a")
        await client.hear()
        server.request_stop()
        await first_refusal(client)
        await client.socket.close()
        await promptly(upstream.gone)


async def test_chat_that_goes_on_too_long_is_ended_with_the_worker(expect_log: ExpectLog) -> None:
    expect_log("Cancel 1 running task")
    async with draining(endless, seconds=0) as (client, server, upstream):
        await client.chat("a")
        await client.hear()
        server.request_stop()
        assert await closed_with(client) == 1012
        await promptly(upstream.gone)
