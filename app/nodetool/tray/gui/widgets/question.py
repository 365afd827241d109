"""Asks before something is done that cannot be undone."""

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QMessageBox, QWidget

from nodetool.tray.wording import tr

_CHARACTERS = 45
"""Of the consequence on one line: Qt would make it as narrow as the question."""


@dataclass(frozen=True, slots=True)
class Question:
    """What is asked, and what becomes of it."""

    asks: str
    """As in `Delete llama?`."""
    consequence: str
    """What a yes would do."""
    yes: str
    no: str = ""
    """Cancel, where it is empty."""


def ask_before(parent: QWidget, object_name: str, question: Question, do: Callable[[], None]) -> QMessageBox:
    """Open a question and return at once; `do` is called if the answer is yes. No has the focus."""
    box = QMessageBox(parent)
    box.setObjectName(object_name)
    box.setIcon(QMessageBox.Icon.Question)
    box.setWindowTitle(question.asks.rstrip("?"))
    box.setText(question.asks)
    box.setInformativeText(question.consequence)
    for label in box.findChildren(QLabel):
        label.setTextFormat(Qt.TextFormat.PlainText)  # names of models come from elsewhere
        label.setTextInteractionFlags(Qt.TextInteractionFlag.NoTextInteraction)
        label.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # the keyboard is for the answers
        if not label.pixmap().isNull():
            label.setAccessibleName(tr("Question"))
        if label.text() == question.consequence:
            label.setMinimumWidth(_CHARACTERS * label.fontMetrics().averageCharWidth())
    agree = box.addButton(question.yes, QMessageBox.ButtonRole.DestructiveRole)
    agree.setObjectName(f"{object_name}-yes")
    agree.clicked.connect(do)
    cancel = box.addButton(QMessageBox.StandardButton.Cancel)
    cancel.setText(question.no or cancel.text())
    cancel.setObjectName(f"{object_name}-no")
    box.setDefaultButton(cancel)
    box.setEscapeButton(cancel)
    # Deleted by its parent's tree, not at once: Qt still uses a dialog whose button was clicked.
    box.finished.connect(box.deleteLater)
    box.open()
    return box
