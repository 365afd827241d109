"""The pages, one in front: each is built when it is first shown, and told when it can be seen."""

from collections.abc import Callable, Mapping

from PySide6.QtCore import Signal
from PySide6.QtGui import QHideEvent, QShowEvent
from PySide6.QtWidgets import QStackedWidget, QWidget

from nodetool.tray.gui.pages.page import Edits, Page, PageTools
from nodetool.tray.gui.reading_order import follow_layout
from nodetool.tray.gui.widgets.scrolling import scrolling
from nodetool.tray.model import Snapshot
from nodetool.tray.presenter import present
from nodetool.tray.window_pages import PageName


class PageStack(QStackedWidget):
    """Shows one page; knows which are built."""

    edits_changed = Signal(object)
    """A `PageName`: something was typed there, or nothing is unsaved there any more."""

    def __init__(
        self, pages: Mapping[PageName, Callable[[PageTools], Page]], tools: PageTools, snapshot: Snapshot
    ) -> None:
        super().__init__()
        self.setObjectName("pages")
        self._build = pages
        self._tools = tools
        self._snapshot = snapshot
        self._built: dict[PageName, Page] = {}
        self._frames: dict[PageName, QWidget] = {}
        self._current: PageName | None = None
        self._seen: Page | None = None

    @property
    def current(self) -> PageName | None:
        """The page in front; None before the first."""
        return self._current

    @property
    def edits(self) -> Edits | None:
        """What is typed and not saved in the page in front."""
        page = self._built.get(self._current) if self._current else None
        edits = page.edits if page else None
        return edits if edits and edits.is_changed else None

    def page(self, name: PageName) -> Page:
        """Return a page, built if nobody has seen it yet."""
        if name not in self._built:
            self._add(name)
        return self._built[name]

    def bring(self, name: PageName) -> Page:
        """Bring a page to the front and return it."""
        page = self.page(name)
        self._current = name
        self.setCurrentWidget(self._frames[name])
        self.look()
        return page

    def look(self) -> None:
        """Tell the page in front whether it can be seen now, and the one before that it no longer can."""
        current = self._built.get(self._current) if self._current else None
        seen = current if self.isVisible() and not self.window().isMinimized() else None
        if seen is self._seen:
            return
        before, self._seen = self._seen, seen
        if before:
            before.on_hidden()
        if seen:
            seen.on_shown()

    def show_snapshot(self, snapshot: Snapshot) -> None:
        """Bring every page up to date that was ever seen."""
        self._snapshot = snapshot
        presentation = present(snapshot)
        for page in self._built.values():
            page.show_snapshot(snapshot, presentation)

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802  Qt's name
        """Tell the page in front that it can be seen."""
        super().showEvent(event)
        self.look()

    def hideEvent(self, event: QHideEvent) -> None:  # noqa: N802  Qt's name
        """Tell the page in front that it no longer can."""
        super().hideEvent(event)
        self.look()

    def _add(self, name: PageName) -> None:
        page = self._build[name](self._tools)
        self._built[name] = page
        frame = scrolling(page) if page.scrolls else page
        self._frames[name] = frame
        self.addWidget(frame)
        follow_layout(frame)
        page.edits_changed.connect(lambda: self.edits_changed.emit(name))
        page.show_snapshot(self._snapshot, present(self._snapshot))
