"""Where a question is typed: Enter sends it, Shift+Enter begins a new line."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QPlainTextEdit

from nodetool.tray.gui import theme
from nodetool.tray.wording import tr

_LINES = 3
_ENTER = {Qt.Key.Key_Return, Qt.Key.Key_Enter}


class QuestionBox(QPlainTextEdit):
    """Some lines high, and scrolls beyond."""

    sent = Signal()
    """Somebody wants to send it; what it says stays until it is taken."""

    def __init__(self) -> None:
        super().__init__()
        self.setTabChangesFocus(True)
        self.setPlaceholderText(tr("Ask something. Enter sends it, Shift+Enter begins a new line."))
        theme.name(self, "question", accessible=tr("Your message"))
        self.setFixedHeight(self.fontMetrics().lineSpacing() * _LINES + 3 * theme.GAP)

    @property
    def text(self) -> str:
        """What would be sent."""
        return self.toPlainText().strip()

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802  Qt's name
        """Send with Enter, and with Ctrl+Enter, which other programs want."""
        is_new_line = event.modifiers() & Qt.KeyboardModifier.ShiftModifier
        if event.key() in _ENTER and not is_new_line:
            self.sent.emit()
        else:
            super().keyPressEvent(event)
