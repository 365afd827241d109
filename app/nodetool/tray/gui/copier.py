"""Puts secrets on the clipboard from every thread, by whichever way leads there."""

from nodetool.tray.clipboard import copy_with_tools
from nodetool.tray.gui import clipboard
from nodetool.tray.gui.gui_thread import GuiThread
from nodetool.tray.platform.base import Platform


class Copier:
    """Uses Qt where that arrives, else a tool of the desktop."""

    def __init__(self, gui: GuiThread, platform: Platform) -> None:
        self._gui = gui
        self._platform = platform

    def copy(self, text: str) -> None:
        """Put a secret on the clipboard and see that it is there. Raises `SurfaceError`."""
        if self._gui.run(clipboard.is_trustworthy):
            self._gui.run(lambda: clipboard.copy_secret(text))
        else:
            copy_with_tools(self._platform, text)
