"""uvicorn's HTTP protocol with a bound on what a caller may send before anybody knows who it is.

uvicorn collects a request's line, headers and trailers without a limit in size or time
(https://github.com/Kludex/uvicorn/discussions/2195), so one connection could fill the memory and a thousand silent
ones use up the descriptors.
"""

import asyncio
from typing import Any

from uvicorn.protocols.http.httptools_impl import HttpToolsProtocol

MAX_HEAD_BYTES = 64 * 1024
"""Four times what nginx accepts by default; a token has 16 KiB at most."""
HEAD_SECONDS = 10.0
"""From the connection, or from a request's first byte, until its headers are complete."""


class BoundedHttpProtocol(HttpToolsProtocol):
    """Ends a connection whose head is too long or too slow; bodies are bounded by those who read them."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self._pending = 0
        """Bytes since the last head, or part of a body, was complete."""
        self._patience: asyncio.TimerHandle | None = None

    def connection_made(self, transport: asyncio.Transport) -> None:  # type: ignore[override]  # as uvicorn does
        """Give the first request its time."""
        super().connection_made(transport)
        self._patience = self.loop.call_later(HEAD_SECONDS, self._lose_patience)

    def connection_lost(self, exc: Exception | None) -> None:
        """Forget the timer."""
        super().connection_lost(exc)
        self._wait_no_longer()

    def data_received(self, data: bytes) -> None:
        """Count what does not complete anything."""
        self._pending += len(data)
        super().data_received(data)
        if not self._pending:
            self._wait_no_longer()
        elif self._pending > MAX_HEAD_BYTES:
            self.send_400_response("Request head too large.")
        elif self._patience is None:
            self._patience = self.loop.call_later(HEAD_SECONDS, self._lose_patience)

    def on_headers_complete(self) -> None:
        """Begin to count anew."""
        self._pending = 0
        super().on_headers_complete()

    def on_body(self, body: bytes) -> None:
        """Begin to count anew."""
        self._pending = 0
        super().on_body(body)

    def on_message_complete(self) -> None:
        """Begin to count anew."""
        self._pending = 0
        super().on_message_complete()

    def _lose_patience(self) -> None:
        self._patience = None
        if not self.transport.is_closing():
            self.transport.close()

    def _wait_no_longer(self) -> None:
        if self._patience is not None:
            self._patience.cancel()
            self._patience = None
