"""How long the body of a request may be."""

from collections.abc import Callable, Mapping

from starlette.exceptions import HTTPException
from starlette.types import Message, Receive

from nodetool.deploy.config.settings import NODETOOL_MAX_BODY_MB
from nodetool.deploy.server.limits import MEBIBYTE

_SETTING = NODETOOL_MAX_BODY_MB.name
STREAMED_UPLOADS = ("/api/blobs/",)
"""Below these paths a route takes a body piece by piece to where it belongs, and bounds it itself."""


class BodyTooLargeError(HTTPException):
    """The body is longer than a request's may be. FastAPI lets this kind through from where it reads a body."""

    def __init__(self, most: int) -> None:
        bound = f"{most // MEBIBYTE} MiB that the worker accepts ({_SETTING})"
        super().__init__(413, f"The request body is larger than the {bound}.")


def bounded(receive: Receive, headers: Mapping[bytes, bytes], most: int, *, on_excess: Callable[[], None]) -> Receive:
    """Return how to receive a body of `most` bytes; raise `BodyTooLargeError` where it is known to be longer.

    The server holds a caller to the length that it declares, so only one without is counted. `on_excess` is called
    before the error comes out of what is returned.
    """
    length = headers.get(b"content-length")
    if length is not None and int(length) > most:
        raise BodyTooLargeError(most)
    return _counting(receive, most, on_excess) if b"transfer-encoding" in headers else receive


def _counting(receive: Receive, most: int, on_excess: Callable[[], None]) -> Receive:
    received = 0

    async def counting() -> Message:
        nonlocal received
        message = await receive()
        received += len(message.get("body", b""))
        if received > most:
            on_excess()
            raise BodyTooLargeError(most)
        return message

    return counting
