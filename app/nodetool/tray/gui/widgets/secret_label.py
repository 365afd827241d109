"""Shows a secret masked, and for a short while in the open."""

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QHideEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QWidget

from nodetool.tray.gui import theme

REVEAL_SECONDS = 15
_CHUNK = 8
_MAY_BREAK_HERE = "\u200b"


class SecretLabel(QFrame):
    """A framed line. Its text cannot be selected: X11 would copy the selection, unmarked, at once."""

    masked_again = Signal()

    def __init__(self, object_name: str, *, accessible: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFrameShape(QFrame.Shape.StyledPanel)
        self._masked = ""
        self._label = QLabel()
        self._label.setFont(theme.monospace())
        self._label.setTextFormat(Qt.TextFormat.PlainText)
        self._label.setTextInteractionFlags(Qt.TextInteractionFlag.NoTextInteraction)
        self._label.setWordWrap(True)
        theme.name(self._label, object_name, accessible=accessible)
        layout = QHBoxLayout(self)
        theme.spaced(layout, margin=theme.GAP)
        layout.addWidget(self._label)
        self._timer = QTimer(self, singleShot=True, interval=REVEAL_SECONDS * 1000)
        self._timer.timeout.connect(self.conceal)

    @property
    def is_revealed(self) -> bool:
        """Whether the secret can be read now."""
        return self._timer.isActive()

    @property
    def text(self) -> str:
        """What can be read."""
        return self._label.text().replace(_MAY_BREAK_HERE, "")

    def set_masked(self, masked: str) -> None:
        """Show another secret, masked."""
        if masked != self._masked:
            self._masked = masked
            self.conceal()

    def reveal(self, secret: str) -> None:
        """Show the secret itself until the time is up, or nobody can see it."""
        self._label.setText(_breakable(secret))
        self._timer.start()

    def conceal(self) -> None:
        """Hide the secret."""
        self._timer.stop()
        self._label.setText(_breakable(self._masked))
        self.masked_again.emit()

    def hideEvent(self, event: QHideEvent) -> None:  # noqa: N802  Qt's name
        """Never come back in the open."""
        self.conceal()
        super().hideEvent(event)


def _breakable(text: str) -> str:
    """Let a long secret continue on the next line instead of widening the window."""
    return _MAY_BREAK_HERE.join(text[at : at + _CHUNK] for at in range(0, len(text), _CHUNK))
