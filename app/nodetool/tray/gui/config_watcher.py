"""Notices that somebody else changed deployment.yaml: the command line, an editor, another tray."""

import os
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QFileSystemWatcher, QObject, QTimer, Signal

from nodetool.deploy.config.store import DeploymentStore

SETTLE_MS = 150
"""One change is several events: a temporary file, a replacement, a lock."""

_Version = tuple[int, int, int, int] | None


class ConfigWatcher(QObject):
    """Calls `on_change` once for each change of `file`, which need not exist. Sleeps until the system tells."""

    exposed = Signal(int)
    """Others may enter the file: the mode with which it was found, before anybody tightens it."""

    def __init__(self, file: Path, on_change: Callable[[], None], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._file = file
        self._on_change = on_change
        self._seen = _version(file)
        self._too_wide: int | None = None
        self._watcher = QFileSystemWatcher(self)
        self._settle = QTimer(self, singleShot=True, interval=SETTLE_MS)
        self._watcher.directoryChanged.connect(self._on_event)
        self._watcher.fileChanged.connect(self._on_event)
        self._settle.timeout.connect(self._on_settled)
        self._watch()

    def close(self) -> None:
        """Notice nothing more."""
        self._settle.stop()
        self._watcher.removePaths([*self._watcher.files(), *self._watcher.directories()])

    def _on_event(self) -> None:
        """Look at the mode at once: whoever reads the file next tightens it, and nobody would know."""
        if self._too_wide is None:
            self._too_wide = DeploymentStore(self._file).open_mode()
        self._settle.start()

    def _on_settled(self) -> None:
        self._watch()
        too_wide, self._too_wide = self._too_wide, None
        if too_wide is not None:
            self.exposed.emit(too_wide)
        version = _version(self._file)
        if version != self._seen:
            self._seen = version
            self._on_change()

    def _watch(self) -> None:
        """Watch what is there now: a file that was replaced is no longer watched, and a link leads elsewhere."""
        target = Path(os.path.realpath(self._file))
        wanted = {str(path) for path in (self._file.parent, target.parent, target) if path.exists()}
        watched = {*self._watcher.files(), *self._watcher.directories()}
        if missing := sorted(wanted - watched):
            self._watcher.addPaths(missing)


def _version(file: Path) -> _Version:
    try:
        status = file.stat()
    except OSError:
        return None
    return status.st_ino, status.st_mtime_ns, status.st_size, status.st_mode
