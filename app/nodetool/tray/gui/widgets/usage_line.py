"""What the worker uses of the machine, looked at while somebody sees it, and not otherwise."""

from collections.abc import Callable

from PySide6.QtCore import QTimer
from PySide6.QtGui import QHideEvent, QShowEvent
from PySide6.QtWidgets import QLabel

from nodetool.tray.gui import theme

LOOK_SECONDS = 3


class UsageLine(QLabel):
    """Calls `look` now and then while it is visible; whoever looks calls `setText` when he knows."""

    def __init__(self, look: Callable[[], None]) -> None:
        super().__init__()
        self._look = look
        self._timer = QTimer(self, interval=LOOK_SECONDS * 1000)
        self._timer.timeout.connect(self._on_timeout)
        self.setObjectName("usage")
        theme.make_quiet(self)

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802  Qt's name
        """Begin to look."""
        super().showEvent(event)
        self._look()
        self._timer.start()

    def hideEvent(self, event: QHideEvent) -> None:  # noqa: N802  Qt's name
        """Look no more."""
        super().hideEvent(event)
        self._timer.stop()

    def _on_timeout(self) -> None:
        if not self.window().isMinimized():
            self._look()
