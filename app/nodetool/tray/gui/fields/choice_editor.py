"""Chooses one member of an enumeration from a list."""

from enum import StrEnum
from typing import Any

from PySide6.QtWidgets import QComboBox

from nodetool.deploy.config.kinds import Choice
from nodetool.deploy.config.options import Option
from nodetool.tray.gui.fields.editor import Editor
from nodetool.tray.setting_words import choice_words, default_words


class ChoiceEditor(Editor):
    """A list that begins with the default, and shows a refused value as it is written."""

    def __init__(self, option: Option[Any], kind: Choice[StrEnum]) -> None:
        self._box = QComboBox()
        super().__init__(option, self._box)
        self._box.addItem(default_words(option.default), "")
        for member in kind.members:
            self._box.addItem(choice_words(member), member.value)
        self._known = self._box.count()
        self._box.currentIndexChanged.connect(lambda _: self.edited.emit())
        self._lay_out(self._box)

    def text(self) -> str:
        """Return the chosen member, or an empty text for the default."""
        return str(self._box.currentData() or "")

    def _set_text(self, text: str) -> None:
        while self._box.count() > self._known:
            self._box.removeItem(self._known)
        if self._box.findData(text.lower()) < 0:
            self._box.addItem(text, text)
        self._box.setCurrentIndex(max(self._box.findData(text.lower()), self._box.findData(text)))
