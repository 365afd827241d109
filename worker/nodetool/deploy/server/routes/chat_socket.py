"""WebSocket `/chat`: many conversations on one connection, in JSON (text frames) or MessagePack (binary frames).

The caller sends `chat` (an `id` and the body of a chat completion), `cancel` (an `id`) and `ping`; the worker sends
`chunk`, then one of `done`, `message`, `cancelled` and `error` for each chat, and `pong`. worker/README.md has the
whole protocol.
"""

from fastapi import APIRouter
from starlette.routing import WebSocketRoute
from starlette.types import Receive, Scope, Send

from nodetool.deploy.inference.registry import ModelRegistry
from nodetool.deploy.server.answer_slots import AnswerSlots
from nodetool.deploy.server.chat_socket.records import ChatRecords
from nodetool.deploy.server.held_bodies import HeldBodies


def chat_socket_router(
    registry: ModelRegistry, *, records: ChatRecords, slots: AnswerSlots, bodies: HeldBodies
) -> APIRouter:
    """Build the route."""
    router = APIRouter()
    router.routes.append(ChatSocket(registry, records, slots, bodies).route)
    return router


class ChatSocket:
    """Holds a conversation with each caller."""

    def __init__(self, registry: ModelRegistry, records: ChatRecords, slots: AnswerSlots, bodies: HeldBodies) -> None:
        self._registry = registry
        self._records = records
        self._slots = slots
        self._bodies = bodies
        self.route = WebSocketRoute("/chat", self)

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Serve one socket."""
        # With the first one: most workers never see any, and all of them have to start quickly.
        from nodetool.deploy.server.chat_socket.answerer import Answerer  # noqa: PLC0415
        from nodetool.deploy.server.chat_socket.conversation import Conversation  # noqa: PLC0415
        from nodetool.deploy.server.chat_socket.places import Places  # noqa: PLC0415

        scope["route"] = self.route  # as FastAPI does for its own, by which requests are counted
        await receive()  # the handshake, which has to be read before it is answered
        await send({"type": "websocket.accept"})
        principal = scope.get("state", {}).get("principal")
        places = Places(self._slots, self._bodies, user=principal.user_id if principal else "")
        answerer = Answerer(self._registry, self._records, scope)
        await Conversation(answerer.frames, receive, send, places=places).run()
