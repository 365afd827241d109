"""How a visit ended, and whether that is how it had to end."""

from dataclasses import dataclass
from enum import StrEnum


class Ending(StrEnum):
    """What became of a visit."""

    COMPLETE = "read to the end"
    """All that was asked for came, also where the caller had meant to leave later."""
    LEFT_BEFORE = "left before the first byte"
    """The caller was gone before the answer began."""
    LEFT_AMID = "left in the middle"
    """The caller was gone after its first byte."""
    CANCELLED = "cancelled"
    """By a WebSocket's own word."""
    REFUSED = "refused"
    """Because of a wrong token."""
    REPLACED = "ended with its token"
    """The token was rotated meanwhile."""
    BROKEN = "broken off by the upstream"
    """The model server closed the connection, or rests after that, and the caller was told."""
    UNEXPECTED = "unexpected"
    """Anything else: a defect."""


@dataclass(frozen=True, slots=True)
class Outcome:
    """An ending; `detail` says what was unexpected."""

    ending: Ending
    detail: str = ""


class UnexpectedError(Exception):
    """An answer that is not what the visit had to get."""
