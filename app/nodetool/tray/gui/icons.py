"""One icon for each state of the worker: told apart by shape, readable on dark and light panels."""

from functools import cache
from pathlib import Path

from PySide6.QtGui import QIcon

_CHECKOUT_LEVELS = 5  # icons.py, gui, tray, nodetool, app


def icons_folder() -> Path:
    """Return where the drawings are: beside this module once installed, in `resources` of a checkout."""
    installed = Path(__file__).with_name("icons")
    return installed if installed.is_dir() else Path(__file__).parents[_CHECKOUT_LEVELS - 1] / "resources" / "icons"


@cache
def state_icon(name: str) -> QIcon:
    """Return the icon that the presenter names."""
    return _icon(name)


@cache
def application_icon() -> QIcon:
    """Return the icon of the application itself."""
    return _icon("nodetool")


def _icon(name: str) -> QIcon:
    return QIcon(str(icons_folder() / f"{name}.svg"))
