"""Tells the user what deserves attention, in the tray where there is one and in the window."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from nodetool.tray.gui.tray_icon import TrayIcon
from nodetool.tray.notices import Notice, Severity

if TYPE_CHECKING:
    from nodetool.tray.gui.main_window import MainWindow

_FAILED = "That did not work"


class Notifier:
    """What failed stands in the window as well, because a notification is gone in a moment."""

    def __init__(self, tray: TrayIcon, *, window: Callable[[], "MainWindow"]) -> None:
        self._tray = tray
        self._window = window

    def notify(self, notice: Notice) -> None:
        """Show a notification."""
        if not self._tray.show_notice(notice):
            self._window().tell(f"{notice.title}. {notice.text}")

    def fail(self, sentence: str) -> None:
        """Say what was asked for and did not happen."""
        window = self._window()
        window.warn(sentence)
        if not window.isActiveWindow():
            self._tray.show_notice(Notice(_FAILED, sentence, Severity.WARNING))
