"""A thin line between parts of the window."""

from PySide6.QtWidgets import QFrame


def rule(*, upright: bool = False) -> QFrame:
    """Return a line across, or an upright one."""
    line = QFrame()
    line.setFrameShape(QFrame.Shape.VLine if upright else QFrame.Shape.HLine)
    line.setFrameShadow(QFrame.Shadow.Sunken)
    return line
