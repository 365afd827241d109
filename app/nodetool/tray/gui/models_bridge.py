"""Carries what the worker says of its models to the thread that draws."""

from PySide6.QtCore import QObject, Signal

from nodetool.tray.model_watch.watch import ModelsWatch
from nodetool.tray.service import TrayService


class ModelsBridge(QObject):
    """Its signals are received on the GUI thread."""

    changed = Signal(object)
    """A `ModelsView`."""
    ended = Signal(object)
    """A `Download` that is done or has failed."""

    def __init__(self, service: TrayService) -> None:
        super().__init__()
        self.watch = ModelsWatch(service.running_worker, publish=self.changed.emit, ended=self.ended.emit)

    def close(self) -> None:
        """Hear nothing more."""
        self.watch.close()
