"""Puts secrets on the clipboard from every thread, by whichever way leads there, and takes them off again."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from nodetool.deploy.config.sentence import Sentence
from nodetool.tray.clipboard.copied import Copied
from nodetool.tray.clipboard.expiry import Expiry, Later, start_timer
from nodetool.tray.clipboard.tools import NoToolError, ToolClipboard
from nodetool.tray.gui import clipboard
from nodetool.tray.gui.gui_thread import GuiThread
from nodetool.tray.platform.base import Platform
from nodetool.tray.surface import SurfaceError

if TYPE_CHECKING:
    from nodetool.tray.gui.copy_window import CopyWindow

NEEDS_WINDOW = Sentence(
    "This desktop takes copies only from the window that has the focus. One has opened: press Copy there. "
    "With wl-clipboard installed, the menu can copy by itself."
)


class QtPlace:
    """The clipboard as Qt sees it, from every thread."""

    def __init__(self, gui: GuiThread) -> None:
        self._gui = gui

    def put(self, text: str) -> None:
        """Copy a secret. Raises `SurfaceError`."""
        self._gui.run(lambda: clipboard.copy_secret(text))

    def read(self) -> str | None:
        """Return what a paste would bring now. Raises `SurfaceError`."""
        return self._gui.run(clipboard.read)

    def clear(self) -> None:
        """Empty it. Raises `SurfaceError`."""
        self._gui.run(clipboard.clear)


class Copier:
    """Uses Qt where that arrives, else a tool of the desktop, else a window that asks for the focus."""

    def __init__(
        self, gui: GuiThread, platform: Platform, *, seconds: Callable[[], int], later: Later = start_timer
    ) -> None:
        """`seconds` tells for how long a secret stays."""
        self._gui = gui
        self._platform = platform
        self._seconds = seconds
        self._expiry = Expiry(later)
        self._qt = QtPlace(gui)
        self._window: CopyWindow | None = None  # nothing else keeps it

    def copy(self, text: str) -> Copied:
        """Put a secret on the clipboard and see that it is there. Raises `SurfaceError`."""
        tools = ToolClipboard(self._platform)
        if self._gui.run(clipboard.is_trustworthy):
            copied = self._copy_with_qt(text)
            if not self._gui.run(clipboard.is_wayland) or tools.holds(text):
                return copied
        try:
            is_marked = tools.put(text)
        except NoToolError:
            self._gui.run(lambda: self._open_window(text))
            raise SurfaceError(NEEDS_WINDOW) from None
        seconds = self._seconds()
        self._expiry.watch(tools, text, seconds=seconds)
        return Copied(seconds, is_marked=is_marked)

    def close(self) -> None:
        """Take the secret off the clipboard, if it is still there."""
        self._expiry.end()

    def _copy_with_qt(self, text: str) -> Copied:
        self._qt.put(text)
        seconds = self._seconds()
        self._expiry.watch(self._qt, text, seconds=seconds)
        return Copied(seconds)

    def _open_window(self, text: str) -> None:
        from nodetool.tray.gui.copy_window import CopyWindow  # noqa: PLC0415  on few desktops, and seldom there

        self._window = CopyWindow(lambda: self._copy_with_qt(text))
        self._window.open_in_front()
