"""deployment.yaml and its folder: whose they are, who else may enter, and whether the worker can use them."""

import os
import stat
import sys
from collections.abc import Iterator
from pathlib import Path

from nodetool.deploy.config import private_file
from nodetool.deploy.config.errors import ConfigFileSyntaxError
from nodetool.deploy.doctor.finding import Finding, Level
from nodetool.deploy.doctor.situation import Situation

FILE = "file"
FOLDER = "folder"
_ROOT = 0


def check_config_file(situation: Situation) -> Iterator[Finding]:
    """Look at permissions, owner and syntax."""
    try:
        yield from _file_and_folder(situation)
    except OSError as error:
        says = f"{situation.store.path} cannot be looked at: {error.strerror}."
        yield Finding(FILE, Level.PROBLEM, says, "See that this user may enter each folder on the way to it.")


def _file_and_folder(situation: Situation) -> Iterator[Finding]:
    path = situation.store.path
    target = Path(os.path.realpath(path))
    yield _folder(target.parent)
    if not os.path.lexists(path):
        yield Finding(FILE, Level.OK, f"{path} is not there yet; the first start of the worker makes it.")
        return
    if situation.file_error is not None:
        yield Finding(FILE, Level.PROBLEM, str(situation.file_error), _remedy(situation.file_error, target))
        return
    yield _permissions(path, target)


def _remedy(error: Exception, target: Path) -> str:
    if isinstance(error, ConfigFileSyntaxError):
        return "Mend that line, or move the file away: the worker then makes a new one, with a new token."
    return f"Look at it with `ls -ld {target}`; the worker does not start before this is mended."


def _permissions(path: Path, target: Path) -> Finding:
    status = target.stat()
    mode = stat.S_IMODE(status.st_mode)
    if private_file.others_may_enter(status):
        return Finding(
            FILE,
            Level.PROBLEM,
            f"{path} may be read or written by others (mode {mode:04o}).",
            f"Run `chmod 600 {target}`, then rotate the token if somebody may have read it.",
        )
    link = f", a link to {target}" if path.is_symlink() else ""
    shown = "its access list decides who reads it" if sys.platform == "win32" else f"for you alone (mode {mode:04o})"
    return Finding(FILE, Level.OK, f"{path}{link}: can be read, {shown}.")


def _folder(folder: Path) -> Finding:
    """Look who may write into it: whoever may can put another file in the place of ours."""
    if not folder.is_dir():
        return _missing_folder(folder)
    status = folder.stat()
    mode = stat.S_IMODE(status.st_mode)
    if sys.platform != "win32" and status.st_uid not in {os.geteuid(), _ROOT}:
        return Finding(
            FOLDER,
            Level.PROBLEM,
            f"{folder} belongs to another user (uid {status.st_uid}), who can replace what is in it.",
            f"Make it yours: `chown $(id -u) {folder}`.",
        )
    if sys.platform != "win32" and mode & 0o022 and not mode & stat.S_ISVTX:
        return Finding(
            FOLDER,
            Level.PROBLEM,
            f"Others may write into {folder} (mode {mode:04o}), and so replace the token by one of theirs.",
            f"Run `chmod 700 {folder}`, then rotate the token.",
        )
    if not os.access(folder, os.W_OK | os.X_OK):
        return _not_writable(folder)
    return Finding(FOLDER, Level.OK, f"{folder}: nobody else may write into it (mode {mode:04o}).")


def _missing_folder(folder: Path) -> Finding:
    above = next(parent for parent in (folder, *folder.parents) if parent.exists())
    if not above.is_dir() or not os.access(above, os.W_OK | os.X_OK):
        return _not_writable(folder)
    return Finding(FOLDER, Level.OK, f"{folder} is not there yet; the first start of the worker makes it.")


def _not_writable(folder: Path) -> Finding:
    return Finding(
        FOLDER,
        Level.WARNING,
        f"{folder} cannot be written: no rotation, and a token that is generated ends with the worker.",
        "Give the worker a folder that it may write to (NODETOOL_CONFIG_PATH), or its token by WORKER_AUTH_TOKEN_FILE.",
    )
