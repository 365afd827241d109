"""A notification: what it says, what it offers, and which matter it is about."""

from dataclasses import dataclass
from enum import StrEnum


class Severity(StrEnum):
    """How a notification is shown."""

    INFORMATION = "information"
    """Something was done."""
    WARNING = "warning"
    """Something may need attention."""
    CRITICAL = "critical"
    """Something does not work until somebody acts."""


class Kind(StrEnum):
    """What a notification is about; each kind can be turned off."""

    CRASH = "crash"
    """The worker ended unexpectedly or hung; another is started."""
    FAILURE = "failure"
    """The worker does not run until somebody acts."""
    PORT = "port"
    """The same, because another program has its port."""
    ROTATION = "rotation"
    """The token is another one."""
    EXPOSURE = "exposure"
    """Others can read the token."""
    PERMISSIONS = "permissions"
    """Others could read the token, until its file was closed to them."""
    DOWNLOAD = "download"
    """A download has ended."""
    LOG = "log"
    """The log files are not written."""


class Offer(StrEnum):
    """What a button of a notification does."""

    SHOW_LOGS = "show-logs"
    """Show what the worker said."""
    RESTART = "restart"
    """Start the worker again."""
    OTHER_PORT = "other-port"
    """Give the worker a port that is free, and start it."""
    COPY_HEADER = "copy-header"
    """Put the new header on the clipboard."""
    ROTATE = "rotate"
    """Replace the token, which somebody may have read."""
    FIX = "fix"
    """Close the file to others."""


class Occasion(StrEnum):
    """How it came to what is told."""

    EVENT = "event"
    """It happened."""
    ANSWER = "answer"
    """The user asked for it, and sees nothing else of it: told at once."""
    SEEN = "seen"
    """The user did it where the outcome is shown: not told."""


@dataclass(frozen=True, slots=True)
class Notice:
    """A notification; a click on it opens the window, where the reason stands."""

    kind: Kind
    title: str
    text: str
    severity: Severity = Severity.INFORMATION
    offers: tuple[Offer, ...] = ()
    topic: str = ""
    """Of one topic, the newest takes the place of the older one; empty where the kind is the topic."""
    matter: str = ""
    """The same matter is told once until it is settled; empty for an event of its own."""
    occasion: Occasion = Occasion.EVENT

    @property
    def place(self) -> str:
        """The topic, or the kind where none is named."""
        return self.topic or self.kind
