"""WebSocket `/chat`: many conversations on one connection, in JSON (text frames) or MessagePack (binary frames).

The caller sends `chat` (an `id` and the body of a chat completion), `cancel` (an `id`) and `ping`; the worker sends
`chunk`, then one of `done`, `message`, `cancelled` and `error` for each chat, and `pong`. worker/README.md has the
whole protocol.
"""

import logging
import time
from collections.abc import AsyncGenerator
from contextlib import aclosing
from functools import partial

from fastapi import APIRouter
from starlette.routing import WebSocketRoute
from starlette.types import Receive, Scope, Send

from nodetool.deploy.inference.errors import UpstreamError
from nodetool.deploy.inference.registry import ModelRegistry
from nodetool.deploy.server.answer_slots import AnswerSlots
from nodetool.deploy.server.chat_socket.answer import frames_of
from nodetool.deploy.server.chat_socket.conversation import Conversation
from nodetool.deploy.server.chat_socket.frames import Frame
from nodetool.deploy.server.chat_socket.orders import Chat
from nodetool.deploy.server.chat_socket.places import Places
from nodetool.deploy.server.chat_socket.records import ChatRecords, note_usage
from nodetool.deploy.server.request_record import RequestRecord
from nodetool.deploy.server.routes.openai import CHAT, checked_model

logger = logging.getLogger(__name__)


def chat_socket_router(registry: ModelRegistry, *, records: ChatRecords, slots: AnswerSlots) -> APIRouter:
    """Build the route."""
    router = APIRouter()
    router.routes.append(ChatSocket(registry, records, slots).route)
    return router


class ChatSocket:
    """Answers chats by the models of `registry`."""

    def __init__(self, registry: ModelRegistry, records: ChatRecords, slots: AnswerSlots) -> None:
        self._registry = registry
        self._records = records
        self._slots = slots
        self.route = WebSocketRoute("/chat", self)

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Serve one socket."""
        scope["route"] = self.route  # as FastAPI does for its own, by which requests are counted
        await receive()  # the handshake, which has to be read before it is answered
        await send({"type": "websocket.accept"})
        principal = scope.get("state", {}).get("principal")
        places = Places(self._slots, user=principal.user_id if principal else "")
        await Conversation(partial(self._answer, scope), receive, send, places=places).run()

    async def _answer(self, scope: Scope, chat: Chat) -> AsyncGenerator[Frame]:
        with self._records.keep(scope) as record:
            async with aclosing(self._frames(chat, record)) as frames:
                async for frame in frames:
                    if record.first_chunk_at is None:
                        record.first_chunk_at = time.monotonic()
                    yield frame

    async def _frames(self, chat: Chat, record: RequestRecord) -> AsyncGenerator[Frame]:
        body = chat.body()
        model = checked_model(CHAT, chat.request)
        upstream = await self._registry.resolve(model)
        record.upstream, record.model = upstream.name, model
        reply = await upstream.post(CHAT.path, model=model, body=body)
        record.status = reply.status
        try:
            async with aclosing(frames_of(reply, upstream=upstream.name)) as frames:
                async for frame in frames:
                    if frame["type"] != "chunk":
                        note_usage(record, frame)
                    yield frame
        except UpstreamError as error:
            logger.warning("An answer broke off: %s", error)
            raise
        finally:
            await reply.aclose()
