"""An upstream's HTTP answer, passed on as it arrives."""

import re
from collections.abc import AsyncIterator

from nodetool.deploy.inference.errors import UpstreamError
from nodetool.deploy.inference.http1.errors import HttpError
from nodetool.deploy.inference.http1.response import Response
from nodetool.deploy.inference.upstream import Reply, Write

_UNKNOWN_TYPE = b"application/octet-stream"
_NO_CONTENT = 204
_FIRST_MISTAKE = 400
_MOST_DIGITS = 6
_DATE = re.compile(r"[A-Z][a-z]{2}, \d{2} [A-Z][a-z]{2} \d{4} \d{2}:\d{2}:\d{2} GMT")


def _retry_after(value: bytes) -> str | None:
    """Return what an upstream says, where it is what the standard knows: a number of seconds, or a date."""
    text = value.decode("latin-1")
    if text.isascii() and text.isdigit():
        return text if len(text) <= _MOST_DIGITS else None
    return text if _DATE.fullmatch(text) else None


class HttpReply(Reply):
    """Closing it before its end closes the connection, by which model servers notice that nobody listens."""

    def __init__(self, response: Response, *, upstream: str) -> None:
        self.status = response.status
        self.content_type = response.headers.get(b"content-type", _UNKNOWN_TYPE).decode("latin-1")
        length = response.headers.get(b"content-length", b"")
        # An answer without content may still announce some (RFC 9110, section 8.6).
        self.content_length = int(length) if length.isdigit() and response.status != _NO_CONTENT else None
        if response.status >= _FIRST_MISTAKE:
            self.retry_after = _retry_after(response.headers.get(b"retry-after", b""))
        self._response = response
        self._upstream = upstream
        self._is_closed = False

    async def chunks(self) -> AsyncIterator[bytes]:
        """Yield the body as it arrives; end quietly where `aclose` came in between."""
        try:
            while piece := await self._response.read():
                yield piece
        except HttpError as error:
            if not self._is_closed:
                raise self._broken() from error

    async def forward(self, write: Write) -> None:
        """Hand the body to `write` where it arrives; see `Reply.forward`."""
        try:
            await self._response.forward(write)
        except HttpError as error:
            if not self._is_closed:
                raise self._broken() from error

    async def aclose(self) -> None:
        """Close the connection, unless the whole answer has been read and it may be used again."""
        self._is_closed = True
        self._response.close()

    def _broken(self) -> UpstreamError:
        error = UpstreamError(
            self._upstream, f"{self._upstream} broke off in the middle of its answer. Look at its log, then try again."
        )
        if self.on_break is not None:
            self.on_break(error)
        return error
