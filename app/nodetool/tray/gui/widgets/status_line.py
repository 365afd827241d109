"""The lower end of the window: what was done and what went wrong, in a place of its own, so that nothing moves."""

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QVBoxLayout, QWidget

from nodetool.tray.gui import theme
from nodetool.tray.gui.announcing import announce
from nodetool.tray.gui.widgets.note import information_note, problem_note

TOLD_SECONDS = 8


class StatusLine(QWidget):
    """One sentence about what happened, below what is offered as long as it is to be done."""

    def __init__(self, offer: QWidget) -> None:
        super().__init__()
        self._told, self._warned = information_note("told"), problem_note("warned")
        self._forget = QTimer(self, singleShot=True, interval=TOLD_SECONDS * 1000)
        self._forget.timeout.connect(lambda: self._told.say(""))
        layout = QVBoxLayout(self)
        theme.spaced(layout)
        for widget in (offer, self._told, self._warned):
            layout.addWidget(widget)
        layout.addStretch(1)
        line = max(theme.SMALL_ICON, self.fontMetrics().lineSpacing())
        # Room for both from the start; only a longer sentence takes more, from the page above.
        self.setMinimumHeight(offer.sizeHint().height() + theme.GAP + line)

    def tell(self, sentence: str) -> None:
        """Say for a while what was done."""
        self._warned.say("")
        self._told.say(sentence)
        announce(sentence, at=self)
        self._forget.start()

    def warn(self, sentence: str) -> None:
        """Say what went wrong, until something else is done."""
        self._told.say("")
        self._warned.say(sentence)
        announce(sentence, at=self, is_urgent=True)
