"""Keeps memory that holds secrets from being written to disk when the process crashes."""

import sys


def forbid_core_dumps() -> None:
    """Ask the system for no core file of this process, nor of its children; on Windows there is none by default."""
    if sys.platform == "win32":
        return
    import resource  # noqa: PLC0415  not on Windows

    _, hard = resource.getrlimit(resource.RLIMIT_CORE)
    resource.setrlimit(resource.RLIMIT_CORE, (0, hard))
