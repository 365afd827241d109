"""What a worker uses of the machine, its engines included. Looked at when somebody wants to know, and not before."""

import contextlib
import threading
import time
from collections.abc import Callable
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Usage:
    """The worker's process and all that it has started, together."""

    memory_bytes: int
    """Resident; what several of them share counts for each."""
    cpu_seconds: float
    """Since they began."""
    cpu_percent: float
    """Of one core, since the look before or, at the first one, since the worker began."""
    processes: int


@dataclass(frozen=True, slots=True)
class _Sum:
    memory_bytes: int
    cpu_seconds: float
    processes: int
    began: float
    """When the first of them began, in seconds since the epoch."""


class UsageMeter:
    """Remembers the look before, for the sake of the percentage. May be used from every thread."""

    def __init__(self, *, now: Callable[[], float] = time.time) -> None:
        self._now = now
        self._lock = threading.Lock()
        self._before: tuple[int, float, float] | None = None
        """Process, when it was looked at, and the CPU seconds till then."""

    def look(self, pid: int) -> Usage | None:
        """Look at a process; None where it is gone, or nobody may look. Takes some milliseconds."""
        with self._lock:
            total = _sum_of(pid)
            if total is None:
                return None
            now, before = self._now(), self._before
            since, used = before[1:] if before and before[0] == pid else (total.began, 0.0)
            self._before = (pid, now, total.cpu_seconds)
        share = max(0.0, total.cpu_seconds - used) / max(now - since, 0.001)
        return Usage(total.memory_bytes, round(total.cpu_seconds, 3), round(100 * share, 1), total.processes)


def memory_of(pid: int) -> int:
    """Return the resident bytes of a process and of all that it has started; 0 where it is gone."""
    total = _sum_of(pid)
    return total.memory_bytes if total else 0


def _sum_of(pid: int) -> _Sum | None:
    import psutil  # noqa: PLC0415  costs 20 ms, and few ask

    memory, cpu, count = 0, 0.0, 0
    try:
        leader = psutil.Process(pid)
        began, family = leader.create_time(), [leader, *leader.children(recursive=True)]
    except psutil.Error:
        return None
    for process in family:
        with contextlib.suppress(psutil.Error):  # it has ended meanwhile
            times = process.cpu_times()
            memory, cpu, count = memory + process.memory_info().rss, cpu + times.user + times.system, count + 1
    return _Sum(memory, cpu, count, began) if count else None
