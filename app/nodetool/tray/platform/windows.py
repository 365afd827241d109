"""Windows."""

from collections.abc import Sequence

from nodetool.tray.platform.base import Platform


class Windows(Platform):
    """There is always a window station to draw on, but for services."""

    def screen_problem(self) -> str:
        """Tell a service's session, which has no name."""
        return "" if self.environ.get("SESSIONNAME") else "This session has no screen."

    def clipboard_commands(self) -> Sequence[Sequence[str]]:
        """Name the system's own tool."""
        return (("clip.exe",),)
