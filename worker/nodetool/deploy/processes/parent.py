"""The process that started this one: told by its number, and waited for until it is gone."""

import os
import sys
from collections.abc import Mapping

from nodetool.deploy.processes.base import System

VARIABLE = "NODETOOL_PARENT_PID"
"""The environment variable with which a process tells its children who it is. No secret."""


def told_to_children() -> dict[str, str]:
    """Return what a child's environment needs, so that it can tell its parent from whoever inherits it."""
    return {VARIABLE: str(os.getpid())}


def told_parent(environ: Mapping[str, str]) -> int | None:
    """Return the number of the process that started this one, where it has told it."""
    told = environ.get(VARIABLE, "")
    return int(told) if told.isascii() and told.isdigit() else None


def await_parent(pid: int, system: System) -> None:
    """Block until process `pid`, which started this one, has ended. OSError where the system cannot tell."""
    system.await_end(pid, is_still_it=lambda: is_parent(pid))


def is_parent(pid: int) -> bool:
    """Tell whether `pid` is still this process's parent; orphans get another one.

    Not asked on Windows, where a virtual environment's `python.exe` stands between the two and no orphan is adopted.
    """
    return sys.platform == "win32" or os.getppid() == pid
