"""Linux and the other systems with X11 or Wayland."""

import re
import socket
from pathlib import Path
from typing import TYPE_CHECKING

from nodetool.tray.platform.base import Platform

if TYPE_CHECKING:
    from collections.abc import Sequence

    from nodetool.tray.clipboard.tool import ClipboardTool
    from nodetool.tray.login.entry import LoginEntry

_DISPLAY = re.compile(r"(?:unix)?(?P<host>[^:/]*):(?P<number>\d+)(?:\.\d+)?$")
_X11_PORT = 6000
_SECONDS = 2.0


class Linux(Platform):
    """Looks for a display before Qt does: without one, QApplication ends the whole process."""

    def screen_problem(self) -> str:
        """Try the display servers that the environment names."""
        if self.environ.get("QT_QPA_PLATFORM", "") in {"offscreen", "minimal", "vnc"}:
            return ""
        wayland, x11 = self.environ.get("WAYLAND_DISPLAY", ""), self.environ.get("DISPLAY", "")
        if not wayland and not x11:
            return "There is no display (neither DISPLAY nor WAYLAND_DISPLAY is set)."
        if (wayland and self._answers_wayland(wayland)) or (x11 and _answers_x11(x11)):
            return ""
        return f"The display {x11 or wayland} does not answer."

    def clipboard_tools(self) -> "Sequence[ClipboardTool]":
        """Name the tools of the display servers that there are."""
        from nodetool.tray.clipboard.tool import WAYLAND_TOOLS, X11_TOOLS  # noqa: PLC0415  only where Qt has no window

        wayland = WAYLAND_TOOLS if self.environ.get("WAYLAND_DISPLAY") else ()
        return (*wayland, *(X11_TOOLS if self.environ.get("DISPLAY") else ()))

    def login_entry(self) -> "LoginEntry":
        """Return an entry of the user's autostart folder."""
        from nodetool.tray.login.program import login_argv  # noqa: PLC0415  the same
        from nodetool.tray.login.xdg import XdgAutostart  # noqa: PLC0415  asked for seldom, and never at the start

        return XdgAutostart(login_argv(self.environ), self.environ, home=Path.home())

    def _answers_wayland(self, name: str) -> bool:
        path = Path(self.environ.get("XDG_RUNTIME_DIR", "/")) / name  # an absolute name stands for itself
        return _answers(socket.AF_UNIX, str(path))  # type: ignore[attr-defined,unused-ignore]  # not on Windows


def _answers_x11(display: str) -> bool:
    parts = _DISPLAY.match(display)
    if not parts:
        return False
    host, number = parts["host"], int(parts["number"])
    if host:
        return _answers(socket.AF_INET, (host, _X11_PORT + number))
    path = f"/tmp/.X11-unix/X{number}"  # noqa: S108  where X servers listen
    unix = socket.AF_UNIX  # type: ignore[attr-defined,unused-ignore]  # not on Windows
    # The abstract name of the same socket is the one that a container may share.
    return _answers(unix, path) or _answers(unix, f"\0{path}")


def _answers(family: socket.AddressFamily, address: str | tuple[str, int]) -> bool:
    with socket.socket(family, socket.SOCK_STREAM) as attempt:
        attempt.settimeout(_SECONDS)
        try:
            attempt.connect(address)
        except OSError:
            return False
        return True
