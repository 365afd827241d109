"""Lets the head of an answer wait for the first of its body, so that one system call sends both.

uvicorn writes them one after the other, and each call costs as much as all that the worker does for a short answer.
"""

import asyncio
from typing import Any, cast

from uvicorn.protocols.http.httptools_impl import HttpToolsProtocol

_HEAD = b"HTTP/1.1 "
_INTERIM = b"HTTP/1.1 1"
"""As in `100 Continue`, which nothing follows until the caller has sent more."""


class JoinedWrites:
    """A transport that keeps the head of an answer until something is written after it, if only nothing at all."""

    def __init__(self, plain: asyncio.Transport) -> None:
        self.plain = plain
        self._head = b""
        self.is_closing = plain.is_closing
        self.abort = plain.abort
        self.pause_reading = plain.pause_reading
        self.resume_reading = plain.resume_reading

    def __getattr__(self, name: str) -> Any:
        """Do everything else as the transport does."""
        return getattr(self.plain, name)

    def write(self, data: bytes) -> None:
        """Send the head that waits and `data`, unless that is a head itself."""
        if self._head:
            head, self._head = self._head, b""
            self.plain.write(head + data)
        elif data.startswith(_HEAD) and not data.startswith(_INTERIM):
            self._head = data
        elif data:
            self.plain.write(data)

    def flush(self) -> None:
        """Send the head that waits."""
        if self._head:
            self.write(b"")

    def close(self) -> None:
        """Send what is left, and end."""
        self.flush()
        self.plain.close()


class JoiningHttpProtocol(HttpToolsProtocol):
    """Answers through `JoinedWrites`."""

    def connection_made(self, transport: asyncio.Transport) -> None:  # type: ignore[override]  # as uvicorn does
        """Take the transport in hand."""
        super().connection_made(cast("asyncio.Transport", JoinedWrites(transport)))

    def handle_websocket_upgrade(self) -> None:
        """Give the other protocol the transport itself."""
        self.transport = self._joined.plain
        super().handle_websocket_upgrade()

    def on_response_complete(self) -> None:
        """Send the head of an answer without a body."""
        self._joined.flush()
        super().on_response_complete()

    @property
    def _joined(self) -> JoinedWrites:
        return cast("JoinedWrites", self.transport)
