"""Nothing passes without a principal but the public paths."""

import logging

import orjson
from starlette.types import ASGIApp, Receive, Scope, Send

from nodetool.deploy.security.authenticator import Authenticator
from nodetool.deploy.security.browser_guard import ForeignPageError
from nodetool.deploy.security.errors import AuthenticationError, ProviderUnavailableError

logger = logging.getLogger(__name__)

_RawHeaders = list[tuple[bytes, bytes]]


class AuthenticationMiddleware:
    """Asks the authenticator at every request; puts the principal into the scope's state."""

    def __init__(self, app: ASGIApp, authenticator: Authenticator) -> None:
        self._app = app
        self._authenticator = authenticator

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass the request on, or answer it with 401, 403 or 503."""
        if scope["type"] not in {"http", "websocket"}:
            await self._app(scope, receive, send)
            return
        try:
            principal = await self._authenticator.principal(scope["path"], scope["headers"])
        except AuthenticationError as error:
            await _refuse(scope, receive, send, _Refusal(401, error.detail, [(b"www-authenticate", b"Bearer")]))
        except ForeignPageError as error:
            await _refuse(scope, receive, send, _Refusal(403, error.detail))
        except ProviderUnavailableError as error:
            logger.warning("A caller could not be authenticated: %s", error)
            retry = [(b"retry-after", str(error.retry_after).encode())]
            await _refuse(scope, receive, send, _Refusal(503, error.detail, retry))
        else:
            scope.setdefault("state", {})["principal"] = principal
            await self._app(scope, receive, send)


class _Refusal:
    """An answer that is the same for HTTP and for a WebSocket that is not accepted."""

    def __init__(self, status: int, detail: str, headers: _RawHeaders | None = None) -> None:
        self.status = status
        self.body = orjson.dumps({"detail": detail})
        self.headers: _RawHeaders = [
            (b"content-type", b"application/json"),
            (b"content-length", str(len(self.body)).encode()),
            *(headers or []),
        ]


async def _refuse(scope: Scope, receive: Receive, send: Send, refusal: _Refusal) -> None:
    prefix = "http.response"
    if scope["type"] == "websocket":
        await receive()  # the handshake, which has to be read before it is answered
        if "websocket.http.response" not in scope.get("extensions", {}):
            await send({"type": "websocket.close", "code": 1008, "reason": "Unauthorized"})
            return
        prefix = "websocket.http.response"
    await send({"type": f"{prefix}.start", "status": refusal.status, "headers": refusal.headers})
    await send({"type": f"{prefix}.body", "body": refusal.body})
