"""A row of buttons that goes on in the next line where the window is narrow or the words are long."""

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtWidgets import QLayout, QLayoutItem, QWidget

from nodetool.tray.gui import theme


class WrappingRow(QLayout):
    """Its widgets keep their own size, from the left."""

    def __init__(self, *widgets: QWidget) -> None:
        super().__init__()
        self._items: list[QLayoutItem] = []
        theme.spaced(self)
        for widget in widgets:
            self.addWidget(widget)

    def addItem(self, item: QLayoutItem) -> None:  # noqa: N802  Qt's name
        """Put an item at the end."""
        self._items.append(item)

    def count(self) -> int:
        """Return how many items there are."""
        return len(self._items)

    def itemAt(self, index: int) -> QLayoutItem | None:  # noqa: N802  Qt asks beyond the end, too
        """Return an item, or nothing."""
        return self._items[index] if 0 <= index < len(self._items) else None

    def takeAt(self, index: int) -> QLayoutItem | None:  # noqa: N802  the same
        """Let an item go."""
        return self._items.pop(index) if 0 <= index < len(self._items) else None

    def expandingDirections(self) -> Qt.Orientation:  # noqa: N802  Qt's name
        """Take no more room than it needs."""
        return Qt.Orientation(0)

    def hasHeightForWidth(self) -> bool:  # noqa: N802  Qt's name
        """Say that a narrower row is higher."""
        return True

    def heightForWidth(self, width: int) -> int:  # noqa: N802  Qt's name
        """Return how high it is then."""
        return max((place.bottom() + 1 for _, place in self._places(QRect(0, 0, width, 0))), default=0)

    def sizeHint(self) -> QSize:  # noqa: N802  Qt's name
        """Ask for one line."""
        sizes = [item.sizeHint() for item in self._shown()]
        width = sum(size.width() for size in sizes) + self.spacing() * max(0, len(sizes) - 1)
        return QSize(width, max((size.height() for size in sizes), default=0))

    def minimumSize(self) -> QSize:  # noqa: N802  Qt's name
        """Make do with the widest item alone."""
        sizes = [item.sizeHint() for item in self._shown()]
        width = max((size.width() for size in sizes), default=0)
        return QSize(width, max((size.height() for size in sizes), default=0))

    def setGeometry(self, rectangle: QRect) -> None:  # noqa: N802  Qt's name
        """Place every item."""
        super().setGeometry(rectangle)
        for item, place in self._places(rectangle):
            item.setGeometry(place)

    def _shown(self) -> list[QLayoutItem]:
        return [item for item in self._items if not item.isEmpty()]

    def _places(self, rectangle: QRect) -> list[tuple[QLayoutItem, QRect]]:
        places, corner, line_height = [], rectangle.topLeft(), 0
        for item in self._shown():
            size = item.sizeHint()
            if corner.x() > rectangle.left() and corner.x() + size.width() > rectangle.left() + rectangle.width():
                corner, line_height = QPoint(rectangle.left(), corner.y() + line_height + self.spacing()), 0
            places.append((item, QRect(corner, size)))
            corner = QPoint(corner.x() + size.width() + self.spacing(), corner.y())
            line_height = max(line_height, size.height())
        return places
