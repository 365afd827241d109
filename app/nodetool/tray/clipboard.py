"""The clipboard of a session in which no window of ours is open."""

import shutil
import subprocess
from collections.abc import Sequence

from nodetool.tray.own_name import own_name
from nodetool.tray.platform.base import Platform
from nodetool.tray.surface import SurfaceError

SECONDS = 10.0


def copy_with_tools(platform: Platform, text: str) -> None:
    """Hand `text` to the first clipboard tool that is installed. Raises `SurfaceError`."""
    commands = platform.clipboard_commands()
    if not commands:
        raise SurfaceError(f"There is no clipboard here; use `{own_name()} token show` instead.")
    for command in commands:
        if shutil.which(command[0]):
            _run(command, text)
            return
    names = " or ".join(command[0] for command in commands)
    raise SurfaceError(f"No clipboard tool is installed; install {names}, or use `{own_name()} token show`.")


def _run(command: Sequence[str], text: str) -> None:
    try:
        # The tool stays in the background to serve the clipboard: it must not hold our output open.
        subprocess.run(
            command,
            input=text.encode(),
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            check=True,
            timeout=SECONDS,
        )
    except (OSError, subprocess.SubprocessError) as error:
        raise SurfaceError(f"{command[0]} could not put the token on the clipboard ({type(error).__name__}).") from None
