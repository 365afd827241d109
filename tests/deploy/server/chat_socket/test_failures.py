"""What goes wrong while a chat is under way reaches the caller as it does over HTTP, and the socket lives."""

import json
from typing import Any

import aiohttp
import pytest
from aiohttp import web

from tests.conftest import ExpectLog
from tests.helpers.app_server import HEADERS, application, before, serving
from tests.helpers.chat_client import HELLO, ChatClient, talking, text
from tests.helpers.model_server import ModelServer
from tests.helpers.offering import chunk, dying, saying


async def assert_lives(client: ChatClient) -> None:
    await client.say("ping")
    assert await client.hear() == {"type": "pong"}


async def last_event_over_http(server: ModelServer) -> Any:
    async with (
        serving(application([before(server)])) as base_url,
        aiohttp.ClientSession(base_url, headers=HEADERS) as caller,
        caller.post("/v1/chat/completions", json={"model": "m", "messages": [HELLO], "stream": True}) as answer,
    ):
        return json.loads((await answer.read()).strip().rpartition(b"data: ")[2])


async def test_upstream_that_dies_in_mid_stream_is_told_as_over_http(expect_log: ExpectLog) -> None:
    expect_log("An answer broke off: upstream broke off in the middle of its answer")
    async with talking(dying) as (client, server):
        await client.chat("a")
        frames = await client.hear_all()
        await assert_lives(client)
        assert {"error": frames[-1]["error"]} == await last_event_over_http(server)
    assert text(frames) == "first"
    assert (frames[-1]["type"], frames[-1]["id"], frames[-1]["status"]) == ("error", "a", 502)
    assert frames[-1]["error"]["message"].startswith("upstream broke off in the middle of its answer.")


@pytest.mark.parametrize("stream", [True, False])
async def test_upstream_that_dies_before_its_answer_is_unavailable(*, stream: bool) -> None:
    async def hanging_up(request: web.Request) -> web.StreamResponse:
        assert request.transport is not None
        request.transport.abort()
        return web.Response()

    async with talking(hanging_up) as (client, _):
        await client.chat("a", stream=stream)
        error = await client.hear()
        await assert_lives(client)
    assert (error["type"], error["status"], error["error"]["code"]) == ("error", 503, "upstream_unavailable")


@pytest.mark.parametrize("stream", [True, False])
async def test_upstreams_own_refusal_is_passed_on_as_it_is(*, stream: bool) -> None:
    own = {"message": "its own words", "code": "context_length_exceeded"}

    async def refusing(_: web.Request) -> web.StreamResponse:
        return web.json_response({"error": own}, status=422)

    async with talking(refusing) as (client, _):
        await client.chat("a", stream=stream)
        assert await client.hear() == {"type": "error", "id": "a", "status": 422, "error": own}
        await assert_lives(client)


async def test_mistake_of_ours_is_logged_and_told_without_its_traceback(
    expect_log: ExpectLog, monkeypatch: pytest.MonkeyPatch
) -> None:
    expect_log("A chat failed")

    def mistaken(*_: object) -> str:
        raise ZeroDivisionError("secret")

    monkeypatch.setattr("nodetool.deploy.server.chat_socket.answerer.checked_model", mistaken)
    async with talking(saying(chunk("a"))) as (client, _):
        await client.chat("a")
        error = await client.hear()
        await assert_lives(client)
    assert (error["status"], error["error"]["message"]) == (500, "Internal error; the worker's log has it.")
