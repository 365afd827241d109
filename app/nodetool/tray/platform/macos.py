"""macOS."""

from collections.abc import Sequence

from nodetool.tray.platform.base import Platform


class MacOS(Platform):
    """There is a screen unless this is a remote login."""

    def screen_problem(self) -> str:
        """Tell a remote shell, which has no access to the window server."""
        return "This is a remote login without a screen." if self.environ.get("SSH_CONNECTION") else ""

    def clipboard_commands(self) -> Sequence[Sequence[str]]:
        """Name the system's own tool."""
        return (("pbcopy",),)
