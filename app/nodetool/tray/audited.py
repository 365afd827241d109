"""Writes down what a person did with token and settings: by which way, and what came of it. Never a value."""

from collections.abc import Iterator
from contextlib import contextmanager
from enum import StrEnum

from nodetool.deploy.config.audit import Audit, AuditEvent, Deed
from nodetool.deploy.config.errors import ConfigError


class Actor(StrEnum):
    """By which way a person did something."""

    TRAY = "tray"
    """The menu of the icon, or the tray itself on its first run."""
    WINDOW = "window"
    """The window."""
    COMMAND_LINE = "command line"
    """The command line, whether a tray runs or not."""


@contextmanager
def audited(audit: Audit, deed: Deed, *, by: Actor, what: str) -> Iterator[None]:
    """Write `deed` down once it is done, or refused."""
    try:
        yield
    except ConfigError:
        audit(AuditEvent(deed, "refused", by=by, what=what))
        raise
    audit(AuditEvent(deed, "done", by=by, what=what))
