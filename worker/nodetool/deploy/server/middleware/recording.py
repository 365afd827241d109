"""Keeps a record of every request, refused ones included; the outermost part of the application."""

from collections.abc import Awaitable, Sequence

from starlette.requests import ClientDisconnect
from starlette.types import ASGIApp, Message, Receive, Scope, Send
from starlette.websockets import WebSocketDisconnect

from nodetool.deploy.config.log_format import request_in_hand
from nodetool.deploy.server.errors import response_to
from nodetool.deploy.server.request_ids import HEADER, request_id
from nodetool.deploy.server.request_record import Listener, RequestRecord, tell

_ANSWERS = frozenset({"http.response.start", "websocket.accept", "websocket.http.response.start"})


class RecordingMiddleware:
    """Makes the record, gives the answer its request id, and tells the listeners when it is over.

    `open_requests` holds the records of those that are not. With `counts_bytes` every piece of a body is counted.
    """

    def __init__(
        self,
        app: ASGIApp,
        *,
        listeners: Sequence[Listener] = (),
        open_requests: set[RequestRecord] | None = None,
        counts_bytes: bool = False,
    ) -> None:
        self._app = app
        self._listeners = listeners
        self._open: set[RequestRecord] = set() if open_requests is None else open_requests
        self._counts_bytes = counts_bytes

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Serve the request, and watch how it ends."""
        if scope["type"] not in {"http", "websocket"}:
            await self._app(scope, receive, send)
            return
        headers = dict(scope["headers"])
        record = RequestRecord(request_id(headers), headers)
        # Each request has a task of its own, so there is nothing to put back.
        request_in_hand.set(record.id)
        scope.setdefault("state", {})["record"] = record
        counts = self._counts_bytes and scope["type"] == "http"
        watched = _watched(record, _counted(record, send) if counts else send)
        self._open.add(record)
        try:
            await self._app(scope, receive, watched)
        except (ClientDisconnect, WebSocketDisconnect):
            pass  # there is nobody to answer any more
        except Exception as error:
            await _apologise(scope, receive, watched, record, error)
            raise
        finally:
            self._open.discard(record)
            tell(self._listeners, scope, record)


def _watched(record: RequestRecord, send: Send) -> Send:
    """Look at the beginning of the answer. No coroutine of its own: a stream passes here piece by piece."""

    def watched(message: Message) -> Awaitable[None]:
        if message["type"] in _ANSWERS:
            record.status = message.get("status", 101)
            record.response_headers = [*message.get("headers", ()), (HEADER, record.id.encode())]
            # The message may be a constant of whoever sends it.
            message = {**message, "headers": record.response_headers}
        return send(message)

    return watched


def _counted(record: RequestRecord, send: Send) -> Send:
    record.bytes_sent = 0

    def counted(message: Message) -> Awaitable[None]:
        record.bytes_sent = (record.bytes_sent or 0) + len(message.get("body", b""))
        return send(message)

    return counted


async def _apologise(scope: Scope, receive: Receive, send: Send, record: RequestRecord, error: Exception) -> None:
    """Answer, where that has not begun, and let the traceback in the server's log say which request it was."""
    error.add_note(f"Request {record.id}: {scope.get('method', 'WEBSOCKET')} {scope['path'][:500]!r}")
    if scope["type"] == "http" and not record.status:
        await response_to(error, scope["path"])(scope, receive, send)
