"""The lower end of the window: what was done and what went wrong, in a place of its own, so that nothing moves."""

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QVBoxLayout, QWidget

from nodetool.tray.gui import theme
from nodetool.tray.gui.widgets.note import information_note, problem_note

TOLD_SECONDS = 8
_LINES = 2
"""What has room from the start; only a longer sentence takes more, from the page above."""


class StatusLine(QWidget):
    """One sentence about what happened, below one about what is to be done."""

    def __init__(self) -> None:
        super().__init__()
        self._reminder = information_note("restart-needed")
        self._told, self._warned = information_note("told"), problem_note("warned")
        self._forget = QTimer(self, singleShot=True, interval=TOLD_SECONDS * 1000)
        self._forget.timeout.connect(lambda: self._told.say(""))
        layout = QVBoxLayout(self)
        theme.spaced(layout)
        for note in (self._reminder, self._told, self._warned):
            layout.addWidget(note)
        layout.addStretch(1)
        self.setMinimumHeight(_LINES * max(theme.SMALL_ICON, self.fontMetrics().lineSpacing()) + theme.GAP)

    def remind(self, sentence: str) -> None:
        """Say what is to be done, until it is; an empty sentence says that it is."""
        self._reminder.say(sentence)

    def tell(self, sentence: str) -> None:
        """Say for a while what was done."""
        self._warned.say("")
        self._told.say(sentence)
        self._forget.start()

    def warn(self, sentence: str) -> None:
        """Say what went wrong, until something else is done."""
        self._told.say("")
        self._warned.say(sentence)
