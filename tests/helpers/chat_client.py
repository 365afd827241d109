"""A caller on the worker's WebSocket `/chat`, who says things and takes what comes."""

import asyncio
import json
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import Any

import msgpack
from websockets.asyncio.client import ClientConnection, connect

from tests.helpers.app_server import HEADERS, application, before, serving
from tests.helpers.model_server import Handler, ModelServer, model_server
from tests.helpers.offering import offering_m

PATIENCE = 20.0
"""Seconds for what has to come."""
HELLO = {"role": "user", "content": "Hello"}


class ChatClient:
    """Says frames, and hears them."""

    def __init__(self, socket: ClientConnection, *, packs: bool) -> None:
        self.socket = socket
        self._packs = packs

    async def say(self, type_: str, **fields: Any) -> None:
        """Send a frame."""
        frame = {"type": type_, **fields}
        await self.socket.send(msgpack.packb(frame) if self._packs else json.dumps(frame))

    async def chat(self, id_: Any, **fields: Any) -> None:
        """Ask the model `m` something."""
        await self.say("chat", id=id_, **{"model": "m", "messages": [HELLO], **fields})

    async def hear(self) -> dict[str, Any]:
        """Return the next frame, which has to come soon, and in the kind in which this caller speaks."""
        async with asyncio.timeout(PATIENCE):
            message = await self.socket.recv()
        assert isinstance(message, bytes) is self._packs
        frame: dict[str, Any] = msgpack.unpackb(message) if isinstance(message, bytes) else json.loads(message)
        return frame

    async def hear_all(self) -> list[dict[str, Any]]:
        """Return the frames up to the next one that is no `chunk`."""
        frames = [await self.hear()]
        while frames[-1]["type"] == "chunk":
            frames.append(await self.hear())
        return frames


@asynccontextmanager
async def chat_client(
    base_url: str, *, headers: dict[str, str] | None = None, query: str = "", packs: bool = False
) -> AsyncIterator[ChatClient]:
    """Open the socket; with `packs`, in MessagePack."""
    address = base_url.replace("http", "ws", 1) + f"/chat{query}"
    own = HEADERS if headers is None else headers
    async with connect(address, additional_headers=own, proxy=None, max_size=None) as socket:
        yield ChatClient(socket, packs=packs)


@asynccontextmanager
async def talking(
    answer: Handler, *, packs: bool = False, most_answers: int = 256
) -> AsyncIterator[tuple[ChatClient, ModelServer]]:
    """Put the worker's application between a caller and an upstream that answers with `answer`."""
    async with (
        model_server(offering_m(answer)) as server,
        serving(application([before(server)], NODETOOL_MAX_STREAMS=str(most_answers))) as base_url,
        chat_client(base_url, packs=packs) as client,
    ):
        yield client, server


async def promptly(happens: asyncio.Event) -> None:
    """Wait for what has to happen soon."""
    async with asyncio.timeout(PATIENCE):
        await happens.wait()


def text(frames: list[dict[str, Any]]) -> str:
    """Return what the chunks among `frames` say together."""
    choices = [choice for frame in frames if frame["type"] == "chunk" for choice in frame["data"]["choices"]]
    return "".join(choice["delta"].get("content") or "" for choice in choices)
