"""Carries snapshots from the thread on which they arise to the one that draws them."""

from PySide6.QtCore import QObject, Signal

from nodetool.tray.gui.config_watcher import ConfigWatcher
from nodetool.tray.notices import exposure_notice
from nodetool.tray.service import TrayService


class Bridge(QObject):
    """Listens to the service; its signal is received on the GUI thread."""

    changed = Signal(object)
    """A `Snapshot`."""
    noticed = Signal(object)
    """A `Notice`: what somebody outside has done."""

    def __init__(self, service: TrayService) -> None:
        super().__init__()
        self._unsubscribe = service.subscribe(self.changed.emit)
        file = service.tokens.view().config_file
        self._watcher = ConfigWatcher(file, service.refresh, self)
        self._watcher.exposed.connect(lambda mode: self.noticed.emit(exposure_notice(file, mode)))

    def close(self) -> None:
        """Hear nothing more."""
        self._unsubscribe()
        self._watcher.close()
