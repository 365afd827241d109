"""A small window with one button, for desktops that take copies from nothing but a focused window."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout

from nodetool.tray.clipboard.copied import Copied, copied_words
from nodetool.tray.gui import theme
from nodetool.tray.gui.widgets.plain_button import plain_button
from nodetool.tray.surface import SurfaceError
from nodetool.tray.wording import shown, tr

_WIDTH = 340
"""Pixels: two lines of text and no more."""


class CopyWindow(QDialog):
    """Copies when its button is pressed: by then it has the focus. Goes away by itself."""

    def __init__(self, copy: Callable[[], Copied]) -> None:
        super().__init__()
        self._copy = copy
        self.setObjectName("copy-window")
        self.setWindowTitle(tr("Copy"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._told = theme.sentence_label()
        self._told.setMinimumWidth(_WIDTH)
        self._told.setText(
            tr("Press Copy to put it on the clipboard: this desktop lets only the window in front do that.")
        )
        self._button = plain_button(tr("&Copy"), "copy-now")
        self._close = plain_button(tr("C&lose"), "copy-close")
        self._button.setDefault(True)
        self._button.clicked.connect(self._on_copy)
        self._close.clicked.connect(self.close)
        self._lay_out()

    def open_in_front(self) -> None:
        """Show it, and ask for the focus."""
        self.show()
        self.raise_()
        self.activateWindow()
        self._button.setFocus()

    def _on_copy(self) -> None:
        try:
            copied = self._copy()
        except SurfaceError as error:
            self._told.setText(shown(error))
            return
        self._told.setText(copied_words(copied, tr("It is on the clipboard.")))
        self._button.setEnabled(False)
        self._close.setFocus()

    def _lay_out(self) -> None:
        layout = QVBoxLayout(self)
        theme.spaced(layout, margin=theme.MARGIN, gap=theme.MARGIN)
        layout.addWidget(self._told)
        buttons = QHBoxLayout()
        buttons.addStretch(1)
        buttons.addWidget(self._button)
        buttons.addWidget(self._close)
        layout.addLayout(buttons)
