"""The icon in the tray; comes when there is a tray, however late."""

import sys
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtWidgets import QSystemTrayIcon

from nodetool.tray.gui.icons import state_icon
from nodetool.tray.gui.tray_menu import TrayMenu
from nodetool.tray.presenter import Presentation

if TYPE_CHECKING:
    from nodetool.tray.gui.host_watch import HostWatch

FIRST_LOOK_MS = 1_000
LONGEST_WAIT_MS = 60_000
NOTICE_MS = 8_000
"""While a notification lasts, panels show its icon in the place of ours."""
_OPENS = {QSystemTrayIcon.ActivationReason.Trigger, QSystemTrayIcon.ActivationReason.DoubleClick}


class TrayIcon(QObject):
    """An icon made while nobody shows icons never appears, so it is made when somebody does, and once.

    Most hosts are heard of as soon as they come (`host_watch.py`); for the others it looks, less and less often, and
    only until it is found. Where the tray goes and comes back later, Qt itself registers the icon again.
    """

    clicked = Signal()
    """On the icon, or on one of its notifications."""

    def __init__(self, menu: TrayMenu, presentation: Presentation) -> None:
        super().__init__()
        self._menu = menu
        self._presentation = presentation
        self._icon: QSystemTrayIcon | None = None
        self._hosts: HostWatch | None = None
        self._wait = FIRST_LOOK_MS
        self._look = QTimer(self, singleShot=True)
        self._look.timeout.connect(self.look_for_tray)

    @property
    def is_there(self) -> bool:
        """Whether somebody shows the icon now."""
        return self._icon is not None and QSystemTrayIcon.isSystemTrayAvailable()

    def look_for_tray(self) -> None:
        """Show the icon if that is possible now, else look again later."""
        if QSystemTrayIcon.isSystemTrayAvailable():
            self._appear()
            return
        self._hear_of_hosts()
        self._look.start(self._wait)
        self._wait = min(2 * self._wait, LONGEST_WAIT_MS)

    def show_presentation(self, presentation: Presentation) -> None:
        """Bring icon and tooltip up to date."""
        self._presentation = presentation
        if self._icon:
            self._icon.setIcon(state_icon(presentation.icon))
            self._icon.setToolTip(presentation.tooltip)

    @property
    def icon_name(self) -> str:
        """The name of the drawing that is shown."""
        return self._presentation.icon

    def show_message(self, title: str, text: str) -> bool:
        """Show a notification; return False where nobody shows them."""
        if self._icon is None or not self.is_there or not QSystemTrayIcon.supportsMessages():
            return False
        self._icon.showMessage(title, text, state_icon(self._presentation.icon), NOTICE_MS)
        return True

    def disappear(self) -> None:
        """Take the icon away for good."""
        self._look.stop()
        if self._icon:
            self._icon.hide()

    def _hear_of_hosts(self) -> None:
        if self._hosts is None:
            from nodetool.tray.gui.host_watch import HostWatch  # noqa: PLC0415  only where the icon has to wait

            self._hosts = HostWatch(self)
            self._hosts.came.connect(self._on_host_came)

    def _on_host_came(self) -> None:
        if self._icon is None:
            self._wait = FIRST_LOOK_MS
            self.look_for_tray()

    def _appear(self) -> None:
        self._look.stop()
        self._icon = QSystemTrayIcon(self)
        self._icon.setContextMenu(self._menu)
        self._icon.activated.connect(self._on_activated)
        self._icon.messageClicked.connect(self.clicked)
        self.show_presentation(self._presentation)
        self._icon.show()

    def _on_activated(self, reason: QSystemTrayIcon.ActivationReason) -> None:
        # On macOS a click opens the menu, and is reported as well.
        if reason in _OPENS and sys.platform != "darwin":
            self.clicked.emit()
