"""Turns something on or off."""

from typing import Any

from PySide6.QtWidgets import QCheckBox

from nodetool.deploy.config.options import Option
from nodetool.tray.gui.fields.editor import Editor
from nodetool.tray.setting_words import label_words


class SwitchEditor(Editor):
    """A box to tick; a value that is neither yes nor no shows as the default until it is changed."""

    def __init__(self, option: Option[Any]) -> None:
        self._box = QCheckBox(label_words(option))
        super().__init__(option, self._box)
        self._refused = ""
        # Before anything is loaded, there is no change either.
        self._box.setChecked(option.default)
        self._box.clicked.connect(self._on_clicked)
        self._lay_out(self._box)

    def text(self) -> str:
        """Return `1` or `0`, an empty text where that is the default, or the refused text."""
        if self._refused or self._box.isChecked() == self.option.default:
            return self._refused
        return str(int(self._box.isChecked()))

    def _set_text(self, text: str) -> None:
        self._refused = ""
        try:
            self._box.setChecked(self.option.kind.parse(text) if text else self.option.default)
        except ValueError:
            self._refused = text
            self._box.setChecked(self.option.default)

    def _on_clicked(self) -> None:
        self._refused = ""
        self.edited.emit()
