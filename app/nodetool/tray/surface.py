"""What a running tray can do for the eyes of its user; the terminal can do less of it."""

from pathlib import Path
from typing import Protocol

from nodetool.tray.clipboard.copied import Copied
from nodetool.tray.notices import Notice


class SurfaceError(Exception):
    """It could not be done; the text is a sentence for the user."""


class Surface(Protocol):
    """Implemented by the graphical application and by the terminal. Every method may be called from every thread."""

    def copy(self, text: str) -> Copied:
        """Put a secret on the clipboard and see that it is there. Raises `SurfaceError`."""

    def show_window(self) -> None:
        """Open the window and raise it. Raises `SurfaceError`."""

    def open_folder(self, folder: Path) -> None:
        """Show a folder in the program of the desktop for that. Raises `SurfaceError`."""

    def notify(self, notice: Notice) -> None:
        """Tell the user something that deserves attention."""

    def close(self) -> None:
        """Take everything off the screen; called once, when the worker has ended."""
