"""The last lines of the worker, where they may say more than the reason of its end does."""

from PySide6.QtWidgets import QPlainTextEdit

from nodetool.tray.gui import theme
from nodetool.tray.gui.widgets.read_only import make_read_only
from nodetool.tray.wording import tr

_LINES_SHOWN = 7


class OutputBox(QPlainTextEdit):
    """Takes no room while there is nothing to show."""

    def __init__(self) -> None:
        super().__init__()
        make_read_only(self)
        self.setFont(theme.monospace())
        theme.name(self, "output", accessible=tr("Last lines of the worker"))
        self.hide()

    def show_lines(self, lines: tuple[str, ...]) -> None:
        """Show these, the last of them in sight."""
        text = "\n".join(lines)
        self.setVisible(bool(lines))
        if text != self.toPlainText():
            self.setPlainText(text)
            # One more than there are, because a long one continues on the next.
            shown = min(len(lines) + 1, _LINES_SHOWN)
            self.setFixedHeight(self.fontMetrics().lineSpacing() * shown + 2 * theme.GAP)
            self.verticalScrollBar().setValue(self.verticalScrollBar().maximum())
