"""Lets a page be taller than the window has room for."""

from PySide6.QtWidgets import QFrame, QScrollArea, QWidget


def scrolling(inside: QWidget) -> QScrollArea:
    """Return a frameless area in which `inside` scrolls when it must."""
    area = QScrollArea()
    area.setFrameShape(QFrame.Shape.NoFrame)
    area.setWidgetResizable(True)
    area.setWidget(inside)
    # The page behind it has the colour of the tabs, which is not that of a window in every style.
    for part in (area.viewport(), inside):
        part.setAutoFillBackground(False)
    return area
