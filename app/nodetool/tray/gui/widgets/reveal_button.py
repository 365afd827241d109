"""Shows a secret while it is held down, or after a short press for a while."""

from collections.abc import Callable

from PySide6.QtCore import QElapsedTimer
from PySide6.QtWidgets import QPushButton

from nodetool.tray.gui import theme
from nodetool.tray.gui.widgets.secret_label import REVEAL_SECONDS
from nodetool.tray.wording import tr

HOLD_MS = 500
"""A press that lasts longer is meant to show the secret no longer than that."""


class RevealButton(QPushButton):
    """Down while the secret can be read."""

    def __init__(self, *, reveal: Callable[[], bool], conceal: Callable[[], None]) -> None:
        """`reveal` tells whether it has."""
        super().__init__(tr("Re&veal"))
        self._reveal, self._conceal = reveal, conceal
        self._held = QElapsedTimer()
        self.setCheckable(True)
        self.setAutoDefault(False)
        hint = tr("Shows the token for {seconds} seconds, or while you hold it down").format(seconds=REVEAL_SECONDS)
        theme.name(self, "reveal", accessible=tr("Reveal"), hint=hint)
        self.pressed.connect(self._on_pressed)
        self.released.connect(self._on_released)
        self.toggled.connect(self._on_toggled)

    def show_concealed(self) -> None:
        """Come up again: the secret is hidden."""
        self.setChecked(False)

    def _on_pressed(self) -> None:
        self._held.start()
        if not self.isChecked():
            self._reveal()

    def _on_released(self) -> None:
        """After the toggle, where there was one: a press that ends beside the button has none."""
        if not self.isChecked() or self._held.elapsed() >= HOLD_MS:
            self._conceal()

    def _on_toggled(self, wanted: bool) -> None:  # noqa: FBT001  the signal's own argument
        if not wanted:
            self._conceal()
        elif not self._reveal():
            self.setChecked(False)
