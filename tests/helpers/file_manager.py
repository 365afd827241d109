"""Stands where the file manager of the desktop would."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from PySide6.QtCore import QObject, QUrl, Slot
from PySide6.QtGui import QDesktopServices


class FileManager(QObject):
    """Remembers what it was asked to open."""

    def __init__(self) -> None:
        super().__init__()
        self.opened: list[Path] = []

    @Slot(QUrl)
    def show_url(self, url: QUrl) -> None:
        """Take one address."""
        self.opened.append(Path(url.toLocalFile()))


@contextmanager
def file_manager() -> Iterator[FileManager]:
    """Let Qt ask this one for the length of the block."""
    manager = FileManager()
    QDesktopServices.setUrlHandler("file", manager, "show_url")  # type: ignore[arg-type]  # it takes no bytes
    try:
        yield manager
    finally:
        QDesktopServices.unsetUrlHandler("file")
