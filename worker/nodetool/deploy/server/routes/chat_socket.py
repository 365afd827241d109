"""WebSocket `/chat`: many conversations on one connection. worker/README.md has the protocol."""

from collections.abc import AsyncGenerator
from contextlib import aclosing

from fastapi import APIRouter
from starlette.routing import WebSocketRoute
from starlette.types import Receive, Scope, Send

from nodetool.deploy.inference.registry import ModelRegistry
from nodetool.deploy.server.chat_socket.answer import frames_of
from nodetool.deploy.server.chat_socket.conversation import Conversation
from nodetool.deploy.server.chat_socket.frames import Frame
from nodetool.deploy.server.chat_socket.orders import Chat
from nodetool.deploy.server.routes.openai import CHAT, checked_model


def chat_socket_router(registry: ModelRegistry) -> APIRouter:
    """Build the route."""
    router = APIRouter()
    router.routes.append(WebSocketRoute("/chat", ChatSocket(registry)))
    return router


class ChatSocket:
    """Answers chats by the models of `registry`."""

    def __init__(self, registry: ModelRegistry) -> None:
        self._registry = registry

    async def __call__(self, _scope: Scope, receive: Receive, send: Send) -> None:
        """Serve one socket."""
        await receive()  # the handshake, which has to be read before it is answered
        await send({"type": "websocket.accept"})
        await Conversation(self._answer, receive, send).run()

    async def _answer(self, chat: Chat) -> AsyncGenerator[Frame]:
        body = chat.body()
        model = checked_model(CHAT, chat.request)
        upstream = await self._registry.resolve(model)
        reply = await upstream.post(CHAT.path, model=model, body=body)
        try:
            async with aclosing(frames_of(reply, upstream=upstream.name)) as frames:
                async for frame in frames:
                    yield frame
        finally:
            await reply.aclose()
