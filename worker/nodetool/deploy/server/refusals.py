"""Why a request is turned away, as the answer that says so: the same for HTTP and for a WebSocket."""

from functools import cache

import orjson
from starlette.types import Receive, Scope, Send

from nodetool.deploy.security.browser_guard import ForeignPageError
from nodetool.deploy.security.errors import AuthenticationError, ForbiddenError, ProviderUnavailableError

RawHeaders = tuple[tuple[bytes, bytes], ...]
POLICY_VIOLATION = 1008
"""Close code of a WebSocket (RFC 6455, section 7.4.1)."""
_JSON = (b"content-type", b"application/json")


class Refusal:
    """Status, sentence, and headers that say what to do; rendered once, for an attacker asks often."""

    __slots__ = ("body", "detail", "headers", "status")

    def __init__(self, status: int, detail: str, headers: RawHeaders = ()) -> None:
        self.status = status
        self.detail = detail
        self.body = orjson.dumps({"detail": detail})
        self.headers = [_JSON, (b"content-length", str(len(self.body)).encode()), *headers]


def refusal_of(
    error: AuthenticationError | ForbiddenError | ForeignPageError | ProviderUnavailableError,
) -> Refusal:
    """Return the answer for what the authenticator said."""
    match error:
        case AuthenticationError():
            return _unauthenticated(error.detail)
        case ProviderUnavailableError():
            return Refusal(503, error.detail, (_retry_after(error.retry_after),))
        case _:
            return Refusal(403, error.detail)


def slow_down(seconds: int) -> Refusal:
    """Return the answer for too many wrong tokens."""
    detail = f"Too many wrong tokens from this address; try again in {seconds} s"
    return Refusal(429, detail, (_retry_after(seconds),))


async def refuse(scope: Scope, receive: Receive, send: Send, refusal: Refusal) -> None:
    """Send the refusal; a WebSocket gets it before it is accepted, where the server can do that."""
    prefix = "http.response"
    if scope["type"] == "websocket":
        await receive()  # the handshake, which has to be read before it is answered
        if "websocket.http.response" not in scope.get("extensions", {}):
            await send({"type": "websocket.close", "code": POLICY_VIOLATION, "reason": refusal.detail[:100]})
            return
        prefix = "websocket.http.response"
    await send({"type": f"{prefix}.start", "status": refusal.status, "headers": refusal.headers})
    await send({"type": f"{prefix}.body", "body": refusal.body})


@cache
def _unauthenticated(detail: str) -> Refusal:
    return Refusal(401, detail, ((b"www-authenticate", b"Bearer"),))


def _retry_after(seconds: int) -> tuple[bytes, bytes]:
    return b"retry-after", str(seconds).encode()
