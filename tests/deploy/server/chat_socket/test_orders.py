"""What a caller may get wrong, and what is said about it."""

import json
from collections.abc import AsyncIterator
from typing import Any

import aiohttp
import msgpack
import pytest
import pytest_asyncio
from hypothesis import given
from hypothesis import strategies as st
from starlette.types import Message
from websockets.exceptions import ConnectionClosed

from nodetool.deploy.server.chat_socket.conversation import MOST_MALFORMED
from nodetool.deploy.server.chat_socket.frames import decode
from nodetool.deploy.server.chat_socket.orders import Cancel, Chat, Ping, order_of
from nodetool.deploy.server.errors import RequestError
from tests.helpers.app_server import HEADERS, application, before, serving
from tests.helpers.chat_client import HELLO, ChatClient, chat_client, text
from tests.helpers.model_server import ModelServer, model_server
from tests.helpers.offering import chunk, offering_m, saying

pytestmark = pytest.mark.asyncio(loop_scope="module")

PATH = "/v1/chat/completions"


@pytest_asyncio.fixture(scope="module", loop_scope="module")
async def upstream() -> AsyncIterator[ModelServer]:
    async with model_server(offering_m(saying(chunk("abc")))) as server:
        yield server


@pytest_asyncio.fixture(scope="module", loop_scope="module")
async def base_url(upstream: ModelServer) -> AsyncIterator[str]:
    async with serving(application([before(upstream)])) as base_url:
        yield base_url


@pytest_asyncio.fixture(loop_scope="module")
async def client(base_url: str, upstream: ModelServer) -> AsyncIterator[ChatClient]:
    upstream.seen.clear()
    async with chat_client(base_url) as client:
        yield client


def asked(server: ModelServer) -> list[bytes]:
    return [seen.body for seen in server.seen if seen.path == PATH]


async def over_http(base_url: str, **fields: Any) -> Any:
    """Return the body of the HTTP route's answer to the same chat."""
    async with (
        aiohttp.ClientSession(base_url, headers=HEADERS) as caller,
        caller.post(PATH, json={"model": "m", "messages": [HELLO], **fields}) as answer,
    ):
        return await answer.json()


@pytest.mark.parametrize(
    ("frame", "told"),
    [
        ("", "The frame is not JSON"),
        ("{", "The frame is not JSON"),
        ("[]", "A frame must be an object"),
        ("null", "A frame must be an object"),
        ("{}", "There is no frame of the type. There are 'chat', 'cancel' and 'ping'."),
        ('{"type": 7}', "There is no frame of the type."),
        ('{"type": "shout"}', "There is no frame of the type 'shout'."),
        ('{"type": "chat"}', "`id` is missing"),
        ('{"type": "chat", "id": null}', "`id` is missing"),
        ('{"type": "chat", "id": true}', "`id` is missing"),
        ('{"type": "chat", "id": 1.5}', "`id` is missing"),
        ('{"type": "cancel", "id": ["a"]}', "`id` is missing"),
        (json.dumps({"type": "chat", "id": "x" * 201}), "`id` is missing"),
        (b"", "not MessagePack"),
        (b"\xc1", "not MessagePack"),
        (b'{"type": "ping"}', "not MessagePack"),
        (b"\x91" * 100_000 + b"\xc0", "not MessagePack"),
        (b"\xdd\x00\xff\xff\xff" * 500, "not MessagePack"),
        (b"\xc0", "A frame must be an object"),
    ],
)
async def test_malformed_frame_is_told_and_the_socket_lives(
    client: ChatClient, upstream: ModelServer, frame: str | bytes, told: str
) -> None:
    await client.socket.send(frame)
    error = await ChatClient(client.socket, packs=isinstance(frame, bytes)).hear()
    assert (error["type"], error["id"], error["status"]) == ("error", None, 400)
    assert told in error["error"]["message"]
    assert not asked(upstream)
    await client.chat("a")
    assert text(await client.hear_all()) == "abc"


async def test_sender_of_nothing_but_malformed_frames_is_sent_away(client: ChatClient) -> None:
    for _ in range(MOST_MALFORMED - 1):
        await client.socket.send("{")
        await client.hear()
    await client.say("ping")
    assert await client.hear() == {"type": "pong"}
    for _ in range(MOST_MALFORMED):
        await client.socket.send("{")
        await client.hear()
    with pytest.raises(ConnectionClosed) as closed:
        await client.hear()
    assert closed.value.rcvd is not None
    assert closed.value.rcvd.code == 1003


@pytest.mark.parametrize(
    ("fields", "param"),
    [
        ({"model": None}, "model"),
        ({"model": ""}, "model"),
        ({"messages": None}, "messages"),
        ({"messages": []}, "messages"),
        ({"messages": ["Hi"]}, "messages"),
        ({"stream": "yes"}, "stream"),
    ],
)
async def test_bad_chat_is_refused_as_over_http(
    client: ChatClient, base_url: str, upstream: ModelServer, fields: dict[str, Any], param: str
) -> None:
    await client.chat("a", **fields)
    error = await client.hear()
    assert {"error": error["error"]} == await over_http(base_url, **fields)
    assert (error["type"], error["id"], error["status"], error["error"]["param"]) == ("error", "a", 400, param)
    assert not asked(upstream)


@pytest.mark.parametrize("value", [b"\x00\x01", {b"key": 1}])
async def test_binary_data_has_no_place_in_a_chat(client: ChatClient, upstream: ModelServer, value: object) -> None:
    packing = ChatClient(client.socket, packs=True)
    await packing.chat("a", image=value)
    error = await packing.hear()
    assert (error["id"], error["status"]) == ("a", 400)
    assert "base64" in error["error"]["message"]
    assert not asked(upstream)


async def test_unknown_model_is_told_as_over_http(client: ChatClient, base_url: str) -> None:
    await client.chat("a", model="ghost")
    error = await client.hear()
    assert {"error": error["error"]} == await over_http(base_url, model="ghost")
    assert (error["status"], error["error"]["code"]) == (404, "model_not_found")


async def test_cancel_of_a_chat_that_has_ended_is_answered_by_nothing(client: ChatClient) -> None:
    await client.chat("a")
    await client.hear_all()
    await client.say("cancel", id="a")
    await client.say("cancel", id="never there")
    await client.say("ping")
    assert await client.hear() == {"type": "pong"}


FRAME = st.dictionaries(
    st.sampled_from(["type", "id", "model", "stream", "x"]),
    st.sampled_from(["chat", "cancel", "ping"]) | st.none() | st.booleans() | st.integers(-3, 3) | st.text(max_size=3),
)


def is_order_or_mistake(message: Message) -> bool:
    try:
        order = order_of(decode(message))
    except RequestError as error:
        return error.problem.status == 400
    return isinstance(order, Chat | Cancel | Ping)


@given(st.binary(max_size=40) | FRAME.map(msgpack.packb))
async def test_any_binary_frame_is_an_order_or_a_mistake(data: bytes) -> None:
    assert is_order_or_mistake({"type": "websocket.receive", "bytes": data})


@given(st.text(max_size=40) | FRAME.map(json.dumps))
async def test_any_text_frame_is_an_order_or_a_mistake(text: str) -> None:
    assert is_order_or_mistake({"type": "websocket.receive", "text": text})
