"""A field to search in: Escape empties it before it closes the window."""

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit

from nodetool.tray.gui import theme
from nodetool.tray.wording import tr


class SearchField(QLineEdit):
    """Tells by `textChanged` what is searched for."""

    def __init__(self) -> None:
        super().__init__()
        self.setPlaceholderText(tr("Search (Ctrl+F)"))
        self.setClearButtonEnabled(True)
        theme.name(self, "log-search", accessible=tr("Search in the log"))

    def sizeHint(self) -> QSize:  # noqa: N802  Qt's name
        """Have room for the words that stand in it while it is empty, and for the button that empties it."""
        words = self.fontMetrics().horizontalAdvance(self.placeholderText())
        return super().sizeHint().expandedTo(QSize(words + 2 * theme.PAGE_ICON + theme.MARGIN, 0))

    def event(self, event: QEvent) -> bool:
        """Take Escape for itself while there is something to empty."""
        is_escape = isinstance(event, QKeyEvent) and event.key() == Qt.Key.Key_Escape
        if is_escape and self.text():
            if event.type() is QEvent.Type.ShortcutOverride:
                event.accept()
                return True
            if event.type() is QEvent.Type.KeyPress:
                self.clear()
                return True
        return super().event(event)
