"""Lets a page be taller than the window has room for."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QScrollArea, QWidget


def scrolling(inside: QWidget) -> QScrollArea:
    """Return a frameless area in which `inside` scrolls when it must."""
    area = QScrollArea()
    area.setFrameShape(QFrame.Shape.NoFrame)
    # Tab would stop here without anything to be seen or heard; the keys that scroll reach it from what is inside.
    area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    area.setWidgetResizable(True)
    area.setWidget(inside)
    # The page behind it has the colour of the tabs, which is not that of a window in every style.
    for part in (area.viewport(), inside):
        part.setAutoFillBackground(False)
    return area
