"""Boxes of text that are only read: by keyboard as well, with a caret that shows where the focus is."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPlainTextEdit


def make_read_only(box: QPlainTextEdit) -> None:
    """Let nothing be typed into it; Tab goes on to the next field, arrows move and mark."""
    box.setReadOnly(True)
    box.setTabChangesFocus(True)
    box.setTextInteractionFlags(box.textInteractionFlags() | Qt.TextInteractionFlag.TextSelectableByKeyboard)
