"""The list of the pages at the left of the window."""

from collections.abc import Iterable

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtWidgets import QFrame, QListWidget, QListWidgetItem

from nodetool.tray.gui import theme
from nodetool.tray.gui.page_icons import page_icon
from nodetool.tray.window_pages import PageName, page_title
from nodetool.tray.wording import tr

_UNSAVED = "•"
_ROW_HEIGHT = 34


class Navigation(QListWidget):
    """Says which page somebody wants; which is shown then is decided elsewhere, and told by `show_current`."""

    wished = Signal(object)
    """A `PageName`."""

    def __init__(self, names: Iterable[PageName]) -> None:
        super().__init__()
        self._names = tuple(names)
        self._unsaved: set[PageName] = set()
        theme.name(self, "navigation", accessible=tr("Pages"))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setIconSize(QSize(theme.PAGE_ICON, theme.PAGE_ICON))
        for number, name in enumerate(self._names, 1):
            self.addItem(_item(name, number))
        self._draw_icons()
        self._fit()
        self.currentRowChanged.connect(self._on_row_changed)

    def show_current(self, name: PageName) -> None:
        """Mark the page that is shown, without wishing for it."""
        self.blockSignals(True)  # noqa: FBT003  Qt's name for it is in the method
        self.setCurrentRow(self._names.index(name))
        self.blockSignals(False)  # noqa: FBT003

    def mark(self, name: PageName, *, unsaved: bool) -> None:
        """Show by a dot, and say, that something there is typed and not saved."""
        item = self.item(self._names.index(name))
        title = page_title(name)
        item.setText(f"{title} {_UNSAVED}" if unsaved else title)
        spoken = tr("{page}, unsaved changes").format(page=title) if unsaved else title
        item.setData(Qt.ItemDataRole.AccessibleTextRole, spoken)

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802  Qt's name
        """Draw the icons in the colours of the words, and leave room for larger ones."""
        super().changeEvent(event)
        if event.type() is QEvent.Type.PaletteChange:
            self._draw_icons()
        elif event.type() is QEvent.Type.FontChange:
            self._fit()

    def _on_row_changed(self, row: int) -> None:
        if row >= 0:
            self.wished.emit(self._names[row])

    def _draw_icons(self) -> None:
        for row, name in enumerate(self._names):
            self.item(row).setIcon(page_icon(name, self.palette()))

    def _fit(self) -> None:
        metrics = self.fontMetrics()
        words = max(metrics.horizontalAdvance(f"{page_title(name)} {_UNSAVED}") for name in self._names)
        self.setFixedWidth(words + theme.PAGE_ICON + 5 * theme.GAP)
        for row in range(self.count()):
            self.item(row).setSizeHint(QSize(0, max(_ROW_HEIGHT, metrics.height() + 2 * theme.GAP)))


def _item(name: PageName, number: int) -> QListWidgetItem:
    title = page_title(name)
    item = QListWidgetItem(title)
    item.setData(Qt.ItemDataRole.AccessibleTextRole, title)
    item.setToolTip(tr("{page} (Ctrl+{number})").format(page=title, number=number))
    return item
