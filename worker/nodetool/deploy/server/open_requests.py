"""Requests under way: they end when the token that opened them no longer counts.

A WebSocket is closed with the code for a violated policy, a stream of events ends with an error event, any other
answer is cut off, which its framing shows, and one that has not begun becomes a 401.
"""

import asyncio
from collections.abc import Awaitable, Callable, Iterable

import orjson
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from nodetool.deploy.security.errors import InvalidCredentialsError
from nodetool.deploy.security.principal import Principal
from nodetool.deploy.server.errors import Problem, error_object
from nodetool.deploy.server.refusals import POLICY_VIOLATION, refusal_of, refuse

LOOK_SECONDS = 0.25
"""How often it is looked whether the tokens of requests under way still count; only while there are such requests."""

_REASON = "The token that opened this connection was replaced."
_EVENT = (
    b"data: " + orjson.dumps(error_object(Problem(401, _REASON, "authentication_error", "token_replaced"))) + b"\n\n"
)


class _Request:
    """One request under way, and how far its answer is."""

    __slots__ = ("_headers", "_send", "has_begun", "is_revoked", "principal", "task")

    def __init__(self, principal: Principal, send: Send) -> None:
        self.principal = principal
        self.task = asyncio.current_task()
        self.is_revoked = False
        self.has_begun = False
        self._headers: Iterable[tuple[bytes, bytes]] = ()
        self._send = send

    @property
    def is_event_stream(self) -> bool:
        """Whether the answer that has begun is a stream of events."""
        return dict(self._headers).get(b"content-type", b"").startswith(b"text/event-stream")

    def send(self, message: Message) -> Awaitable[None]:
        """Pass a message on, and remember what it began. Not a coroutine of its own: every chunk comes through here."""
        if not self.has_begun and message["type"] in {"http.response.start", "websocket.accept"}:
            self.has_begun = True
            self._headers = message.get("headers", ())
        return self._send(message)

    def revoke(self) -> None:
        """Break the application off; `run` goes on from there."""
        if self.task is not None and not self.is_revoked:
            self.is_revoked = True
            self.task.cancel()


class OpenRequests:
    """Runs requests, and ends those whose principal no longer counts."""

    def __init__(self, still_counts: Callable[[Principal], bool]) -> None:
        self._still_counts = still_counts
        self._open: set[_Request] = set()
        self._watching: asyncio.Task[None] | None = None

    async def run(self, app: ASGIApp, principal: Principal, scope: Scope, receive: Receive, send: Send) -> None:
        """Run `app` for `principal`, to the end of either."""
        request = _Request(principal, send)
        self._open.add(request)
        if self._watching is None:
            self._watching = asyncio.create_task(self._look())
        try:
            await app(scope, receive, request.send)
        except asyncio.CancelledError:
            if not request.is_revoked:
                raise
            await self._end(request, scope, receive, send)
        finally:
            self._open.discard(request)

    async def _look(self) -> None:
        try:
            while self._open:
                await asyncio.sleep(LOOK_SECONDS)
                self._revoke_what_no_longer_counts()
        finally:
            self._watching = None

    def _revoke_what_no_longer_counts(self) -> None:
        for principal in {request.principal for request in self._open}:
            if not self._still_counts(principal):
                for request in [request for request in self._open if request.principal == principal]:
                    request.revoke()

    async def _end(self, request: _Request, scope: Scope, receive: Receive, send: Send) -> None:
        if request.task is not None:
            request.task.uncancel()
        if scope["type"] == "websocket":
            await send({"type": "websocket.close", "code": POLICY_VIOLATION, "reason": _REASON})
        elif not request.has_begun:
            await refuse(scope, receive, send, refusal_of(InvalidCredentialsError()))
        elif request.is_event_stream:
            await send({"type": "http.response.body", "body": _EVENT})
