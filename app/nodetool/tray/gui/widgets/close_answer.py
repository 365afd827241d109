"""What closing the window does where there is no tray icon, once somebody has said so, and a way to be asked again."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from nodetool.tray.gui import theme
from nodetool.tray.gui.widgets.plain_button import plain_button
from nodetool.tray.window_memory import CloseChoice
from nodetool.tray.wording import tr, translatable

_WORDS = {
    CloseChoice.KEEP: translatable("Without a tray icon, closing the window leaves the worker running."),
    CloseChoice.QUIT: translatable("Without a tray icon, closing the window stops the worker."),
}


class CloseAnswer(QWidget):
    """Takes no room where nothing is remembered."""

    forget_wished = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._sentence = theme.sentence_label(quiet=True)
        self._sentence.setObjectName("close-answer")
        forget = plain_button(tr("Ask again"), "ask-again-at-close", hint=tr("Forgets the remembered answer"))
        forget.clicked.connect(self.forget_wished)
        layout = QHBoxLayout(self)
        theme.spaced(layout)
        layout.addWidget(self._sentence, 1)
        layout.addWidget(forget)
        self.hide()

    def show_choice(self, choice: str) -> None:
        """Say what was answered."""
        words = _WORDS.get(CloseChoice(choice)) if choice in set(CloseChoice) else None
        self._sentence.setText(tr(words) if words else "")
        self.setVisible(words is not None)
