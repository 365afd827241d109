"""Whether refusals and rotations can be written down."""

import os
import stat
from collections.abc import Iterator
from pathlib import Path

from nodetool.deploy.config import private_file
from nodetool.deploy.config.audit import audit_file
from nodetool.deploy.doctor.finding import Finding, Level
from nodetool.deploy.doctor.situation import Situation

NAME = "audit"


def check_audit(_situation: Situation) -> Iterator[Finding]:
    """Look whether the audit file can be appended to, without appending."""
    path = audit_file()
    if trouble := _trouble(path):
        says = f"{path} cannot be written ({trouble}): refusals and rotations leave no trace."
        yield Finding(NAME, Level.WARNING, says, "Make its folder writable for the user that runs the worker.")
    elif path.exists() and private_file.others_may_enter(path.stat()):
        says = f"{path} may be read by others (mode {stat.S_IMODE(path.stat().st_mode):04o})."
        yield Finding(NAME, Level.WARNING, says, f"Run `chmod 600 {path}`.")
    else:
        yield Finding(NAME, Level.OK, f"{path} can be written.")


def _trouble(path: Path) -> str:
    """Say what keeps the file from being appended to; nothing is made, not even the file."""
    try:
        os.close(os.open(path, os.O_WRONLY | os.O_APPEND | getattr(os, "O_NONBLOCK", 0)))
    except FileNotFoundError:
        return _trouble_with_making(path)
    except OSError as error:
        return error.strerror or type(error).__name__
    return ""


def _trouble_with_making(path: Path) -> str:
    above = next(parent for parent in path.parents if parent.exists())
    return "" if above.is_dir() and os.access(above, os.W_OK | os.X_OK) else "its folder cannot be made"
