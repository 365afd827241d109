"""What a login starts: this installation, in the background."""

import os
import shutil
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path

from nodetool.tray.own_name import NAME

AT_LOGIN = ("run", "--background")
"""Opens no window: whoever logs in has other things to do."""


def login_argv(environ: Mapping[str, str] | None = None) -> tuple[str, ...]:
    """Return the command of this installation, the same however it was started itself."""
    return (*own_program(os.environ if environ is None else environ), *AT_LOGIN)


def starts_the_tray(argv: Sequence[str]) -> bool:
    """Tell whether a command, of whichever installation, is one that starts a tray."""
    words = [part.strip("'\"") for word in argv for part in word.split()]  # a shell's command is one word of several
    names = {Path(word.replace("\\", "/")).name.removesuffix(".exe") for word in words}
    return NAME in names or _MODULE[-1] in words


def same_command(one: Sequence[str], other: Sequence[str]) -> bool:
    """Tell whether two commands start the same, also where a link leads to the program."""
    if not one or not other or list(one[1:]) != list(other[1:]):
        return False
    return _same_program(one[0], other[0])


def _same_program(one: str, other: str) -> bool:
    # Of a program that is not there any more, nothing is known but its name.
    return one == other if not (Path(one).exists() and Path(other).exists()) else _plain(one) == _plain(other)


def _plain(program: str) -> str:
    """Follow links to a script; those of an interpreter tell one environment from another."""
    return program if "python" in Path(program).name else os.path.realpath(program)


def own_program(environ: Mapping[str, str]) -> tuple[str, ...]:
    """Return how to start this program once more, with any verb."""
    if getattr(sys, "frozen", False):
        return (_app_image(environ) or sys.executable,)
    folder = Path(sys.executable).parent
    if sys.platform == "win32":
        # The script there would open a console, and so would python.exe.
        return (str(folder / "pythonw.exe"), *_MODULE)
    script = shutil.which(NAME, path=str(folder))
    return (script,) if script else (sys.executable, *_MODULE)


def _app_image(environ: Mapping[str, str]) -> str:
    """Return the image that holds this program: where it is unpacked to is gone at the next login.

    A terminal from another image passes its own variables on to us.
    """
    image, folder = environ.get("APPIMAGE", ""), environ.get("APPDIR", "")
    return image if folder and Path(sys.executable).is_relative_to(folder) else ""


# -P: a module in the folder where a login happens to start it is never taken for one of ours.
_MODULE = ("-P", "-m", "nodetool.tray")
