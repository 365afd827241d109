"""How much callers may ask for, as the settings say it."""

from dataclasses import dataclass

from nodetool.deploy.config import settings as declared
from nodetool.deploy.config.resolve import Settings

MEBIBYTE = 1 << 20


@dataclass(frozen=True, slots=True)
class Limits:
    """Bounds on what callers who may call can use up."""

    body: int = declared.NODETOOL_MAX_BODY_MB.default * MEBIBYTE
    """Bytes of a request's body, or of a WebSocket's message."""
    answers: int = declared.NODETOOL_MAX_STREAMS.default
    """Under way at a time for each caller; 0 sets no limit."""


def limits_of(settings: Settings) -> Limits:
    """Return the limits that `settings` ask for."""
    return Limits(settings[declared.NODETOOL_MAX_BODY_MB] * MEBIBYTE, settings[declared.NODETOOL_MAX_STREAMS])
