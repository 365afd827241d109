"""Shows a folder in whatever program the desktop has for that."""

from pathlib import Path

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices

from nodetool.deploy.config.sentence import Sentence
from nodetool.tray.surface import SurfaceError


def make_folder(folder: Path) -> None:
    """Create a folder, if it is missing; waits for the disk. Raises `SurfaceError`."""
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        says = Sentence("The folder {folder} cannot be created: {problem}.", folder=folder, problem=error.strerror)
        raise SurfaceError(says) from error


def open_folder(folder: Path) -> None:
    """Open it; called on the thread that draws. Raises `SurfaceError`."""
    if not QDesktopServices.openUrl(QUrl.fromLocalFile(str(folder))):
        raise SurfaceError(Sentence("No program of this desktop opened the folder {folder}.", folder=folder))
