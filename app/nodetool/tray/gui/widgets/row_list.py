"""A list of rows that stay where they are while what they show changes, so that nobody loses the focus."""

from collections.abc import Callable, Mapping
from typing import Any

from PySide6.QtWidgets import QFrame, QStackedWidget, QVBoxLayout, QWidget

from nodetool.tray.gui import theme
from nodetool.tray.gui.reading_order import follow_layout


class Row(QWidget):
    """Shows an item of one kind."""

    def show_item(self, item: Any) -> None:
        """Bring every part up to date."""
        raise NotImplementedError


class RowList(QFrame):
    """`make` builds the row of a key."""

    def __init__(self, make: Callable[[str], Row]) -> None:
        super().__init__()
        self._make = make
        self._rows: dict[str, Row] = {}
        self.setFrameShape(QFrame.Shape.StyledPanel)
        self._layout = QVBoxLayout(self)
        theme.spaced(self._layout, margin=theme.GAP, gap=theme.MARGIN)

    def show_items(self, items: Mapping[str, Any]) -> None:
        """Show these and no others, in this order."""
        for key in [key for key in self._rows if key not in items]:
            self._drop(self._rows.pop(key))
        is_new = not items.keys() <= self._rows.keys()
        for at, (key, item) in enumerate(items.items()):
            if key not in self._rows:
                self._rows[key] = self._make(key)
            row = self._rows[key]
            if self._layout.indexOf(row) != at:
                self._layout.insertWidget(at, row)
            row.show_item(item)
        if is_new:
            follow_layout(_page_around(self))

    def _drop(self, row: Row) -> None:
        self._layout.removeWidget(row)
        row.hide()
        row.deleteLater()


def _page_around(widget: QWidget) -> QWidget:
    """Return the outermost widget that stands in no stack of pages, whose order is nobody's business here."""
    page: QWidget = widget
    while (outer := page.parentWidget()) is not None and not isinstance(outer, QStackedWidget):
        page = outer
    return page
