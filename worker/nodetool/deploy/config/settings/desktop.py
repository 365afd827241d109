"""What a person sees of the tray, and what it does when it starts."""

from enum import StrEnum

from nodetool.deploy.config.kinds import Choice, Integer, Switch
from nodetool.deploy.config.options import Group, Option


class Language(StrEnum):
    """What window, menu and notifications speak."""

    SYSTEM = "system"
    """What the desktop speaks, where that is one of the others; else English."""
    ENGLISH = "en"
    """English."""
    GERMAN = "de"
    """Deutsch."""
    SPANISH = "es"
    """Español."""
    FRENCH = "fr"
    """Français."""
    JAPANESE = "ja"
    """日本語."""
    CHINESE = "zh"
    """简体中文."""


NODETOOL_START_WORKER = Option(
    name="NODETOOL_START_WORKER",
    kind=Switch(),
    default=True,
    label="Start the worker with the application",
    doc="Has the tray start the worker when it starts itself; without this it waits until somebody does",
    group=Group.SERVER,
    needs_restart=False,
)
NODETOOL_LANGUAGE = Option(
    name="NODETOOL_LANGUAGE",
    kind=Choice(Language),
    default=Language.SYSTEM,
    label="Language",
    doc="Language of the tray's window, menu and notifications; `system` is that of the desktop",
    group=Group.SERVER,
    needs_restart=False,
)
NODETOOL_CLIPBOARD_SECONDS = Option(
    name="NODETOOL_CLIPBOARD_SECONDS",
    kind=Integer(0, 86_400),
    default=30,
    label="Clear clipboard",
    doc="Seconds after which a copied token is taken off the clipboard; 0 leaves it there until the tray ends",
    group=Group.SERVER,
    needs_restart=False,
)
