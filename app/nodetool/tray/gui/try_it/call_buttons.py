"""Copies the same call for a program: as a command line, for Python, for JavaScript."""

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from nodetool.tray.gui import theme
from nodetool.tray.gui.widgets.plain_button import plain_button
from nodetool.tray.gui.widgets.wrapping_row import WrappingRow
from nodetool.tray.snippets import Language
from nodetool.tray.wording import tr

_MNEMONICS = {Language.CURL: "c&url", Language.PYTHON: "&Python", Language.JAVASCRIPT: "&JavaScript"}


class CallButtons(QWidget):
    """One button for each language."""

    wished = Signal(object)
    """A `Language`."""

    def __init__(self) -> None:
        super().__init__()
        self._buttons = {language: _button(language) for language in Language}
        for language, button in self._buttons.items():
            button.clicked.connect(partial(self.wished.emit, language))
        column = QVBoxLayout(self)
        theme.spaced(column)
        words = theme.sentence_label(tr("The same from a program:"), quiet=True)
        words.setBuddy(self._buttons[Language.CURL])
        column.addWidget(words)
        column.addLayout(WrappingRow(*self._buttons.values()))

    def allow(self, *, allowed: bool) -> None:
        """Say whether there is a call to copy."""
        for button in self._buttons.values():
            button.setEnabled(allowed)


def _button(language: Language) -> QPushButton:
    label = tr("Copy as {language}").format(language=_MNEMONICS[language])
    hint = tr("The whole token is in it, so that it works as it is")
    return plain_button(label, f"copy-call-{language.lower()}", hint=hint)
