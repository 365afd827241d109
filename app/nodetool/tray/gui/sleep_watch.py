"""Hears when the machine goes to sleep and when it is back, where the system bus tells that (systemd-logind)."""

import sys

from PySide6.QtCore import SLOT, QObject, Signal, Slot

_SERVICE = "org.freedesktop.login1"
_PATH = "/org/freedesktop/login1"
_MANAGER = "org.freedesktop.login1.Manager"


class SleepWatch(QObject):
    """Polls nothing. The worker sleeps and wakes with the machine; what it had begun goes on."""

    fell_asleep = Signal()
    """It is about to: what is to be kept has to be written now."""
    woke = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        if sys.platform == "linux":
            self._listen()

    def _listen(self) -> None:
        from PySide6.QtDBus import QDBusConnection  # noqa: PLC0415  not everywhere

        bus = QDBusConnection.systemBus()
        if bus.isConnected():  # a container has none
            slot = SLOT("_on_sleep(bool)")  # a text, whatever the stubs say: bytes are refused
            bus.connect(_SERVICE, _PATH, _MANAGER, "PrepareForSleep", self, slot)  # type: ignore[call-overload]

    @Slot(bool)
    def _on_sleep(self, begins: bool) -> None:  # noqa: FBT001  the signal's own argument
        if begins:
            self.fell_asleep.emit()
        else:
            self.woke.emit()
