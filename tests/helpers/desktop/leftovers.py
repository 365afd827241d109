"""Finds the processes that a test left behind, by the home that they were started with."""

from pathlib import Path

import psutil


class LeftoverError(Exception):
    """A test left processes running; they are ended by now."""


def find_leftovers(home: Path) -> list[psutil.Process]:
    """The processes whose environment names `home` as theirs, wherever in the process tree they are."""
    return [process for process in psutil.process_iter() if _home_of(process) == str(home)]


def end_leftovers(home: Path) -> None:
    """End them all, and say which they were."""
    found = find_leftovers(home)
    descriptions = [_describe(process) for process in found]
    for process in found:
        process.kill()
    psutil.wait_procs(found, timeout=5)
    if descriptions:
        raise LeftoverError("still running at the end of the test: " + "; ".join(descriptions))


def _home_of(process: psutil.Process) -> str | None:
    try:
        return process.environ().get("HOME")
    except (psutil.NoSuchProcess, psutil.AccessDenied):
        return None


def _describe(process: psutil.Process) -> str:
    try:
        return f"{process.pid} {' '.join(process.cmdline())}"
    except psutil.NoSuchProcess:
        return str(process.pid)
