"""One icon for each phase of the worker: told apart by shape, readable on dark and light panels."""

from functools import cache
from pathlib import Path

from PySide6.QtGui import QIcon

from nodetool.tray.supervisor.status import Phase

_CHECKOUT_LEVELS = 5  # icons.py, gui, tray, nodetool, app


def icons_folder() -> Path:
    """Return where the drawings are: beside this module once installed, in `resources` of a checkout."""
    installed = Path(__file__).with_name("icons")
    return installed if installed.is_dir() else Path(__file__).parents[_CHECKOUT_LEVELS - 1] / "resources" / "icons"


@cache
def phase_icon(phase: Phase) -> QIcon:
    """Return the icon of the worker in this phase."""
    return _icon(phase.value.replace(" ", "-"))


@cache
def application_icon() -> QIcon:
    """Return the icon of the application itself."""
    return _icon("nodetool")


def _icon(name: str) -> QIcon:
    return QIcon(str(icons_folder() / f"{name}.svg"))
