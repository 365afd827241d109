"""Asks before the token is replaced."""

from collections.abc import Callable

from PySide6.QtWidgets import QMessageBox, QWidget


def ask_to_rotate(parent: QWidget, rotate: Callable[[], None]) -> QMessageBox:
    """Open the question and return at once; `rotate` is called if the answer is yes."""
    box = QMessageBox(parent)
    box.setObjectName("rotate-question")
    box.setIcon(QMessageBox.Icon.Warning)
    box.setWindowTitle("Rotate the token")
    box.setText("Rotate the token?")
    box.setInformativeText(
        "The old token stops working at once and cannot be brought back. Everyone who uses it needs the new one."
    )
    yes = box.addButton("&Rotate", QMessageBox.ButtonRole.DestructiveRole)
    yes.setObjectName("rotate-yes")
    yes.clicked.connect(rotate)
    cancel = box.addButton(QMessageBox.StandardButton.Cancel)
    box.setDefaultButton(cancel)
    box.setEscapeButton(cancel)
    # Deleted by its parent's tree, not at once: Qt still uses a box whose button was clicked.
    box.finished.connect(box.deleteLater)
    box.open()
    return box
