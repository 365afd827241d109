"""The chosen line in full, and all that belongs to it: a traceback stays together."""

from PySide6.QtGui import QTextOption
from PySide6.QtWidgets import QPlainTextEdit

from nodetool.tray.gui import theme
from nodetool.tray.gui.widgets.read_only import make_read_only
from nodetool.tray.wording import tr

_LINES_SHOWN = 6


class DetailsBox(QPlainTextEdit):
    """Takes no room while nothing is chosen."""

    def __init__(self) -> None:
        super().__init__()
        make_read_only(self)
        self.setFont(theme.monospace())
        self.setWordWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        theme.name(self, "log-details", accessible=tr("The chosen line in full"))
        self.setFixedHeight(self.fontMetrics().lineSpacing() * _LINES_SHOWN + 2 * theme.GAP)
        self.hide()

    def show_text(self, text: str) -> None:
        """Show it; an empty one makes it go."""
        self.setVisible(bool(text))
        if text != self.toPlainText():
            self.setPlainText(text)
