"""How much of long requests each caller may have in the worker's memory at a time.

A body stays there until its answer has ended. Two hundred of the longest
that may be sent are more than most machines have.
"""

from collections.abc import Callable, Mapping

from starlette.exceptions import HTTPException
from starlette.types import Message, Receive

from nodetool.deploy.server.limits import MEBIBYTE, Limits

SHORT = 256 * 1024
"""Bytes of a body that is not counted: as many of these as there may be answers are little."""
LONG_BODIES = 16
"""So many of the longest may be there."""


class TooMuchHeldError(HTTPException):
    """The caller has sent so much already that is not answered yet."""

    def __init__(self, most: int) -> None:
        size = f"{most // MEBIBYTE} MiB"
        sentence = f"Your requests under way have {size} together, as much as one caller's may; wait until one ends."
        super().__init__(429, sentence, headers={"retry-after": "1"})


class HeldBodies:
    """Counts bytes by user, `most` for each."""

    def __init__(self, most: int) -> None:
        self._most = most
        self._held: dict[str, int] = {}

    @classmethod
    def of(cls, limits: Limits) -> "HeldBodies":
        """Make room for so many of the longest that may be sent."""
        return cls(LONG_BODIES * limits.body)

    def grow(self, user: str, more: int) -> None:
        """Count `more` of the user's; raise `TooMuchHeldError`, and count nothing, where that is too much."""
        held = self._held.get(user, 0) + more
        if held > self._most:
            raise TooMuchHeldError(self._most)
        self._held[user] = held

    def let_go(self, user: str, size: int) -> None:
        """Count `size` of the user's no longer."""
        left = self._held.pop(user, 0) - size
        if left > 0:
            self._held[user] = left


class HeldBody:
    """What one request adds to them, from its first byte until `let_go`; `on_excess` is called before the error."""

    def __init__(self, bodies: HeldBodies, user: str, receive: Receive, *, on_excess: Callable[[], None]) -> None:
        self._bodies = bodies
        self._user = user
        self._receive = receive
        self._on_excess = on_excess
        self._counted = 0
        self._received = 0

    async def receive(self) -> Message:
        """Receive, and count; a length that was declared alone holds nothing."""
        message = await self._receive()
        self._received += len(message.get("body", b""))
        if self._received > SHORT and self._received > self._counted:
            self._count()
        return message

    def let_go(self) -> None:
        """Give back what was counted."""
        if self._counted:
            self._bodies.let_go(self._user, self._counted)
            self._counted = 0

    def _count(self) -> None:
        try:
            self._bodies.grow(self._user, self._received - self._counted)
        except TooMuchHeldError:
            self._on_excess()
            raise
        self._counted = self._received


def is_short(headers: Mapping[bytes, bytes]) -> bool:
    """Tell by the headers of a request whether its body need not be watched."""
    length = headers.get(b"content-length")
    return (length is None or int(length) <= SHORT) and b"transfer-encoding" not in headers
