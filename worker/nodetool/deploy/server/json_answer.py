"""A JSON answer that is known beforehand, as an ASGI application."""

from typing import Any

import orjson
from starlette.types import Receive, Scope, Send

_JSON = (b"content-type", b"application/json")


class JsonAnswer:
    """Sends the same document each time it is called; rendered once."""

    __slots__ = ("_body", "_headers", "_status")

    def __init__(self, document: Any, *, status: int = 200) -> None:
        self._status = status
        self._body = orjson.dumps(document)
        self._headers = (_JSON, (b"content-length", str(len(self._body)).encode()))

    async def __call__(self, _scope: Scope, _receive: Receive, send: Send) -> None:
        """Send it."""
        # A list of its own: middleware may add headers to it.
        await send({"type": "http.response.start", "status": self._status, "headers": list(self._headers)})
        await send({"type": "http.response.body", "body": self._body})
