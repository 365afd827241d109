"""The answer to a request that aiohttp sent, passed on as it arrives."""

from collections.abc import AsyncIterator

import aiohttp

from nodetool.deploy.inference.errors import UpstreamError
from nodetool.deploy.inference.upstream import Reply

_UNKNOWN_TYPE = "application/octet-stream"


class AioHttpReply(Reply):
    """Closing it before its end closes the connection, by which model servers notice that nobody listens."""

    def __init__(self, response: aiohttp.ClientResponse, *, upstream: str) -> None:
        self.status = response.status
        self.content_type = response.headers.get("Content-Type", _UNKNOWN_TYPE)
        self._response = response
        self._upstream = upstream
        self._is_closed = False

    async def chunks(self) -> AsyncIterator[bytes]:
        """Yield the body as it arrives; end quietly where `aclose` came in between."""
        try:
            async for piece in self._response.content.iter_any():
                yield piece
        except (aiohttp.ClientError, OSError) as error:
            if not self._is_closed:
                raise self._broken() from error

    async def aclose(self) -> None:
        """Close the connection, unless the whole answer has been read and it may be used again."""
        self._is_closed = True
        self._response.close()

    def _broken(self) -> UpstreamError:
        return UpstreamError(
            self._upstream, f"{self._upstream} broke off in the middle of its answer. Look at its log, then try again."
        )
