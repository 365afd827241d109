"""Why a request is turned away, as the answer that says so: the same for HTTP and for a WebSocket."""

from functools import lru_cache

import orjson
from starlette.types import Message, Receive, Scope, Send

from nodetool.deploy.security.authenticator import Denial
from nodetool.deploy.security.errors import (
    InvalidCredentialsError,
    MalformedCredentialsError,
    MissingCredentialsError,
    ProviderUnavailableError,
)
from nodetool.deploy.server.refusal_reasons import TOO_MANY_WRONG_TOKENS, refusal_reason

RawHeaders = tuple[tuple[bytes, bytes], ...]
POLICY_VIOLATION = 1008
"""Close code of a WebSocket (RFC 6455, section 7.4.1)."""
_JSON = (b"content-type", b"application/json")


class Refusal:
    """Status, sentence, and headers that say what to do. Rendered and kept, for an attacker asks often."""

    __slots__ = ("body", "detail", "headers", "outcome", "reason", "status")

    def __init__(self, status: int, detail: str, headers: RawHeaders = (), *, reason: str = "") -> None:
        self.status = status
        self.reason = reason
        """In two words, for whoever counts refusals."""
        self.outcome = str(status)
        """What the audit file says came of the request."""
        self.detail = detail
        body = orjson.dumps({"detail": detail})
        self.headers = (_JSON, (b"content-length", str(len(body)).encode()), *headers)
        self.body: Message = {"type": "http.response.body", "body": body}


def refusal_of(denial: Denial) -> Refusal:
    """Return the answer for what the authenticator said."""
    if refusal := _UNAUTHENTICATED.get(type(denial)):
        return refusal
    reason = refusal_reason(type(denial))
    if isinstance(denial, ProviderUnavailableError):
        return Refusal(503, denial.detail, (_retry_after(denial.retry_after),), reason=reason)
    return Refusal(403, denial.detail, reason=reason)


@lru_cache(maxsize=64)
def slow_down(seconds: int) -> Refusal:
    """Return the answer for too many wrong tokens."""
    detail = f"Too many wrong tokens from this address; try again in {seconds} s"
    return Refusal(429, detail, (_retry_after(seconds),), reason=TOO_MANY_WRONG_TOKENS)


async def refuse(scope: Scope, receive: Receive, send: Send, refusal: Refusal) -> None:
    """Send the refusal; a WebSocket gets it before it is accepted, where the server can do that."""
    if scope["type"] == "http":
        # A new message each time: CORS writes into it what only this caller's page may read.
        await send({"type": "http.response.start", "status": refusal.status, "headers": refusal.headers})
        await send(refusal.body)
        return
    await receive()  # the handshake, which has to be read before it is answered
    if "websocket.http.response" not in scope.get("extensions", {}):
        await send({"type": "websocket.close", "code": POLICY_VIOLATION, "reason": refusal.detail[:100]})
        return
    await send({"type": "websocket.http.response.start", "status": refusal.status, "headers": refusal.headers})
    await send({**refusal.body, "type": "websocket.http.response.body"})


def _retry_after(seconds: int) -> tuple[bytes, bytes]:
    return b"retry-after", str(seconds).encode()


_CHALLENGE = (b"www-authenticate", b"Bearer")
_UNAUTHENTICATED: dict[type[Denial], Refusal] = {
    kind: Refusal(401, kind.detail, (_CHALLENGE,), reason=refusal_reason(kind))
    for kind in (MissingCredentialsError, MalformedCredentialsError, InvalidCredentialsError)
}
