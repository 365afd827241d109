"""What every page of the window can do."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Protocol

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from nodetool.tray.gui.actions import Actions
from nodetool.tray.gui.aside import Aside
from nodetool.tray.gui.models_bridge import ModelsBridge
from nodetool.tray.model import Snapshot
from nodetool.tray.presenter import Presentation
from nodetool.tray.service import TrayService
from nodetool.tray.window_memory import WindowMemory
from nodetool.tray.window_pages import PageName


class Edits(Protocol):
    """What somebody has typed and not saved."""

    @property
    def is_changed(self) -> bool:
        """Whether there is something to save."""

    @property
    def may_save(self) -> bool:
        """Whether all of it is allowed."""

    def save(self, then: Callable[[bool], None] | None = None) -> None:
        """Begin to save; `then` hears whether that went well."""

    def discard(self) -> None:
        """Show again what is written."""


@dataclass(frozen=True, slots=True)
class PageTools:
    """What the window gives to each page that it builds."""

    service: TrayService
    actions: Actions
    models: ModelsBridge
    aside: Aside
    memory: WindowMemory
    copy_secret: Callable[[str], object]
    """Puts a secret on the clipboard; waits, so it belongs into `actions.run`. Raises `SurfaceError`."""
    open_page: Callable[[PageName], None]
    """Goes to another page, once unsaved edits are dealt with."""
    open_part: Callable[[PageName, str], None]
    """Goes to a page and to a part of it, by the page's own name for that."""
    open_setting: Callable[[str], None]
    """Goes to the field of a setting, by its name."""
    before_leaving: Callable[[Callable[[], object]], None]
    """Calls a function once unsaved edits are dealt with; not at all where somebody would rather stay."""


class Page(QWidget):
    """Each page overrides what concerns it. It is built when it is first shown, and gets the last snapshot then."""

    edits_changed = Signal()
    """There are unsaved edits now, or there are none any more."""

    scrolls = True
    """The window lets it scroll; False for a page that sees to that itself."""

    @property
    def edits(self) -> Edits | None:
        """What somebody may have typed here; None for a page on which nothing is saved."""
        return None

    def show_snapshot(self, snapshot: Snapshot, presentation: Presentation) -> None:
        """Bring every part up to date; called for a page that nobody sees as well."""

    def on_shown(self) -> None:
        """Begin what costs something: the page can be seen now."""

    def on_hidden(self) -> None:
        """Leave off: another page is in front, or the window is hidden or minimised."""

    def show_part(self, name: str) -> None:
        """Bring a part of the page into sight, by the page's own name for it."""

    def show_setting(self, name: str) -> None:
        """Bring the field of a setting into sight, if it is here."""
