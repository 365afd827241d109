"""The clipboard of a tray without a screen, and of the command line: tools, and what takes the secret off again."""

from collections.abc import Callable

from nodetool.tray.clipboard.copied import Copied
from nodetool.tray.clipboard.expiry import Expiry, Later, start_timer
from nodetool.tray.clipboard.tools import ToolClipboard
from nodetool.tray.platform.base import Platform


class ToolHolder:
    """Copies with tools, and clears in time and at the end."""

    def __init__(self, platform: Platform, *, seconds: Callable[[], int], later: Later = start_timer) -> None:
        self._platform = platform
        self._seconds = seconds
        self._expiry = Expiry(later)

    def copy(self, text: str) -> Copied:
        """Put a secret on the clipboard and see that it is there. Raises `SurfaceError`."""
        tools = ToolClipboard(self._platform)
        is_marked = tools.put(text)
        seconds = self._seconds()
        self._expiry.watch(tools, text, seconds=seconds)
        return Copied(seconds, is_marked=is_marked)

    def end(self) -> None:
        """Take the secret off, if it is still there."""
        self._expiry.end()
