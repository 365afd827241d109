"""macOS."""

from collections.abc import Sequence
from pathlib import Path

from nodetool.tray.clipboard.tool import MACOS_TOOLS, ClipboardTool
from nodetool.tray.login.entry import LoginEntry
from nodetool.tray.login.program import login_argv
from nodetool.tray.platform.base import Platform


class MacOS(Platform):
    """There is a screen unless this is a remote login."""

    def screen_problem(self) -> str:
        """Tell a remote shell, which has no access to the window server."""
        return "This is a remote login without a screen." if self.environ.get("SSH_CONNECTION") else ""

    def clipboard_tools(self) -> Sequence[ClipboardTool]:
        """Name the system's own tools."""
        return MACOS_TOOLS

    def login_entry(self) -> LoginEntry:
        """Return an agent of launchd."""
        from nodetool.tray.login.macos import LaunchAgent, ask_launchd  # noqa: PLC0415  asked for seldom

        return LaunchAgent(login_argv(self.environ), home=Path.home(), disabled=ask_launchd)
