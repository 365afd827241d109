"""Gives a dialog the height that its sentences need, which Qt forgets once the dialog is open."""

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QDialog


def grow(dialog: QDialog) -> None:
    """Make it as high as it has to be, soon; never lower, so that nothing jumps back."""
    # Not before the layout knows what has become visible.
    QTimer.singleShot(0, dialog, lambda: _grow(dialog))


def _grow(dialog: QDialog) -> None:
    layout = dialog.layout()
    if layout is not None:
        layout.activate()
        needed = layout.totalHeightForWidth(dialog.width())
        if needed > dialog.height():
            dialog.resize(dialog.width(), needed)
