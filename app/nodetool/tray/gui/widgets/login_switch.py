"""Turns launch at login on and off, and shows what the desktop has made of it."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QVBoxLayout, QWidget

from nodetool.tray.gui import theme
from nodetool.tray.login import words
from nodetool.tray.login.view import LoginState, LoginView
from nodetool.tray.wording import tr


class LoginSwitch(QWidget):
    """In force at once: it is an entry of the desktop's and no setting, so there is nothing to save."""

    wished = Signal(bool)

    def __init__(self) -> None:
        super().__init__()
        self._box = QCheckBox(tr("Start at &login"))
        theme.name(self._box, "start-at-login", accessible=tr("Start at login"))
        self._sentence = theme.sentence_label(quiet=True)
        self._sentence.setObjectName("login-state")
        self._box.setEnabled(False)
        self._box.clicked.connect(self.wished)
        layout = QVBoxLayout(self)
        theme.spaced(layout, gap=3)
        layout.addWidget(self._box)
        layout.addWidget(self._sentence)

    def show_view(self, view: LoginView) -> None:
        """Show what the next login will do."""
        self._box.setEnabled(view.state is not LoginState.FOREIGN)
        self._box.setChecked(view.is_on)
        self._sentence.setText(words.explanation(view) or f"{words.title(view)}.")

    def show_trouble(self, sentence: str) -> None:
        """Say why nobody knows."""
        self._box.setEnabled(False)
        self._sentence.setText(sentence)
