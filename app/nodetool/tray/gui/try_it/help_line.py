"""Says why nobody can be talked to now, with the button that helps."""

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from nodetool.tray.gui import theme
from nodetool.tray.gui.widgets.note import information_note
from nodetool.tray.gui.widgets.plain_button import plain_button
from nodetool.tray.try_it.words import Advice, Help
from nodetool.tray.wording import tr


class HelpLine(QWidget):
    """Takes no room while all is well."""

    wished = Signal(object)
    """A `Help`."""

    def __init__(self) -> None:
        super().__init__()
        self._note = information_note("try-help")
        self._buttons = {
            Help.START: plain_button(tr("Start the &worker"), "try-start"),
            Help.MODELS: plain_button(tr("Open M&odels"), "try-models"),
        }
        line = QHBoxLayout(self)
        theme.spaced(line)
        line.addWidget(self._note, 1)
        for offered, button in self._buttons.items():
            line.addWidget(button)
            button.clicked.connect(partial(self.wished.emit, offered))
        self.hide()

    @property
    def text(self) -> str:
        """What it says now."""
        return self._note.text

    def show_advice(self, advice: Advice) -> None:
        """Show the sentence and its button; nothing where there is nothing to say."""
        self._note.say(advice.sentence)
        for offered, button in self._buttons.items():
            button.setVisible(offered is advice.help)
        self.setVisible(bool(advice.sentence))
