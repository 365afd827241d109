"""Notices that a worker needs more memory than it is granted."""

from collections.abc import Callable

from nodetool.tray.supervisor.events import OverMemory
from nodetool.tray.supervisor.usage import memory_of

MEGABYTE = 1_000_000


class MemoryWatch:
    """Looks each time it is called; without a limit, at nothing."""

    def __init__(self, pid: int, *, limit_mb: int, generation: int, post: Callable[[OverMemory], None]) -> None:
        self._pid = pid
        self._limit_mb = limit_mb
        self._generation = generation
        self._post = post

    def __call__(self) -> None:
        """Report a worker that is over the limit."""
        if not self._limit_mb:
            return
        used = memory_of(self._pid) // MEGABYTE
        if used > self._limit_mb:
            self._post(OverMemory(self._generation, used_mb=used, limit_mb=self._limit_mb))
