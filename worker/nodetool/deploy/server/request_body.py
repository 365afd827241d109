"""The body of a request to a plain route."""

from starlette.requests import ClientDisconnect
from starlette.types import Receive


async def read_body(receive: Receive) -> bytes:
    """Return the whole body; raise `ClientDisconnect` where the caller leaves before it is complete."""
    message = await receive()
    if message["type"] == "http.request" and not message.get("more_body", False):
        body: bytes = message.get("body", b"")
        return body
    pieces: list[bytes] = []
    while message["type"] == "http.request":
        pieces.append(message.get("body", b""))
        if not message.get("more_body", False):
            return b"".join(pieces)
        message = await receive()
    raise ClientDisconnect
