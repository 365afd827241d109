"""What was said, as plain text: nothing that a model writes is ever taken for markup."""

from PySide6.QtGui import QFont, QTextCharFormat, QTextCursor
from PySide6.QtWidgets import QPlainTextEdit

from nodetool.tray.gui import theme
from nodetool.tray.gui.widgets.read_only import make_read_only
from nodetool.tray.wording import tr

_MOST_LINES = 20_000


class Transcript(QPlainTextEdit):
    """Grows at its end; stays at the end of what comes, unless somebody reads further up."""

    def __init__(self) -> None:
        super().__init__()
        make_read_only(self)
        self.setUndoRedoEnabled(False)
        self.setMaximumBlockCount(_MOST_LINES)
        self.setPlaceholderText(tr("What you and the model say appears here. Nothing of it is stored."))
        theme.name(self, "transcript", accessible=tr("Conversation"))

    def begin(self, speaker: str) -> None:
        """Begin what somebody says, below the name."""
        self._append(f"{speaker}\n" if self.document().isEmpty() else f"\n\n{speaker}\n", is_bold=True)

    def append(self, text: str) -> None:
        """Add to what is being said."""
        self._append(text, is_bold=False)

    def show_end(self) -> None:
        """Bring what was said last into sight, and what comes from now on."""
        self.verticalScrollBar().setValue(self.verticalScrollBar().maximum())

    def _append(self, text: str, *, is_bold: bool) -> None:
        if not text:
            return
        bar = self.verticalScrollBar()
        follows = bar.value() >= bar.maximum() - 1
        style = QTextCharFormat()
        style.setFontWeight(QFont.Weight.Bold if is_bold else QFont.Weight.Normal)
        cursor = QTextCursor(self.document())
        cursor.movePosition(QTextCursor.MoveOperation.End)
        cursor.insertText(text, style)
        if follows:
            self.show_end()
