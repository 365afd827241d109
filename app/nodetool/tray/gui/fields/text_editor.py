"""Edits text, numbers and addresses; the default shows through an empty field."""

from typing import Any

from PySide6.QtWidgets import QLineEdit

from nodetool.deploy.config.options import Option
from nodetool.tray.gui.fields.editor import Editor
from nodetool.tray.wording import tr


class TextEditor(Editor):
    """One line."""

    def __init__(self, option: Option[Any]) -> None:
        self._line = QLineEdit()
        super().__init__(option, self._line)
        if option.default not in (None, "", ()):
            self._line.setPlaceholderText(tr("Default: {value}").format(value=option.default))
        self._line.textChanged.connect(lambda _: self.edited.emit())
        self._lay_out(self._line)

    def text(self) -> str:
        """Return the line."""
        return self._line.text().strip()

    def _set_text(self, text: str) -> None:
        self._line.setText(text)
