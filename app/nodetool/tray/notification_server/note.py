"""A notification as the server gets it."""

import html
from dataclasses import dataclass
from enum import IntEnum

DESKTOP_ENTRY = "nodetool-tray"
"""Tells the desktop which application notifies, for its own list of who may."""
DEFAULT_ACTION = "default"
"""A click on the notification itself."""


class Urgency(IntEnum):
    """How urgent the server is to take it; a critical one stays until somebody acts."""

    NORMAL = 1
    """Usual."""
    CRITICAL = 2
    """Stays."""


@dataclass(frozen=True, slots=True)
class Note:
    """What is shown; a later one of the same place takes its place."""

    place: str
    title: str
    text: str
    urgency: Urgency
    actions: tuple[tuple[str, str], ...]
    """Keys and words of the buttons; `DEFAULT_ACTION` is a click on the notification."""
    application: str
    icon: str
    """The path of a picture."""

    def arguments(self, *, replaces: int, capabilities: frozenset[str]) -> tuple[object, ...]:
        """Return the arguments of `Notify`, with what this server can show."""
        # A server that knows markup would take the text for it: names of models and files are others' words.
        text = html.escape(self.text, quote=False) if "body-markup" in capabilities else self.text
        actions = [word for action in self.actions for word in action] if "actions" in capabilities else []
        hints = {"urgency": ("y", int(self.urgency)), "desktop-entry": ("s", DESKTOP_ENTRY)}
        return self.application, replaces, self.icon, self.title, text, actions, hints, -1
