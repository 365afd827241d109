"""Hears when somebody begins to show tray icons, where the session bus tells that."""

import sys

from PySide6.QtCore import SLOT, QObject, Signal, Slot

_WATCHER = "org.kde.StatusNotifierWatcher"
_PATH = "/StatusNotifierWatcher"


class HostWatch(QObject):
    """Made only where the icon waits: on most days nobody pays for it.

    Who shows icons in the older way (XEmbed), or on another system, is not heard of here.
    """

    came = Signal()

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        if sys.platform == "linux":
            self._listen()

    def _listen(self) -> None:
        from PySide6.QtDBus import QDBusConnection, QDBusServiceWatcher  # noqa: PLC0415  not everywhere, and not free

        bus = QDBusConnection.sessionBus()
        if not bus.isConnected():
            return
        mode = QDBusServiceWatcher.WatchModeFlag.WatchForRegistration
        QDBusServiceWatcher(_WATCHER, bus, mode, self).serviceRegistered.connect(lambda _: self.came.emit())
        slot = SLOT("_on_host()")  # a text, whatever the stubs say: bytes are refused
        # A watcher may be there long before a panel that shows what it lists.
        bus.connect(_WATCHER, _PATH, _WATCHER, "StatusNotifierHostRegistered", self, slot)  # type: ignore[call-overload]

    @Slot()
    def _on_host(self) -> None:
        self.came.emit()
