"""Windows."""

from collections.abc import Sequence

from nodetool.tray.clipboard.tool import WINDOWS_TOOLS, ClipboardTool
from nodetool.tray.login.entry import LoginEntry
from nodetool.tray.login.program import login_argv
from nodetool.tray.platform.base import Platform


class Windows(Platform):
    """There is always a window station to draw on, but for services."""

    def screen_problem(self) -> str:
        """Tell a service's session, which has no name."""
        return "" if self.environ.get("SESSIONNAME") else "This session has no screen."

    def clipboard_tools(self) -> Sequence[ClipboardTool]:
        """Name the system's own tools."""
        return WINDOWS_TOOLS

    def login_entry(self) -> LoginEntry:
        """Return a value of the Run key."""
        from nodetool.tray.login.registry import WindowsRegistry  # noqa: PLC0415  asked for seldom
        from nodetool.tray.login.windows import WindowsRun  # noqa: PLC0415  the same

        return WindowsRun(login_argv(self.environ), WindowsRegistry())
