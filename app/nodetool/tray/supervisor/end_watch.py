"""Notices the end of a process that is not our child; where the system can say so, without looking again and again."""

import contextlib
import threading
import time
from collections.abc import Callable

from nodetool.deploy.config.worker_record import WorkerRecord

_SLOW_LOOK = 5.0
"""Seconds between two looks where the system announces no end."""


class EndWatch:
    """A thread that sleeps until a worker that somebody else has started is gone."""

    def __init__(self, worker: WorkerRecord, *, on_end: Callable[[], None]) -> None:
        """Begin; `on_end` is called on that thread."""
        self._worker = worker
        self._on_end = on_end
        self._left = threading.Event()
        threading.Thread(target=self._run, name="foreign-worker", daemon=True).start()

    def leave(self) -> None:
        """Have nothing told any more; the thread sleeps on, for nothing can wake it but the end."""
        self._left.set()

    def _run(self) -> None:
        from nodetool.deploy.processes import this_system  # noqa: PLC0415  few ever meet such a worker

        with contextlib.suppress(OSError):  # a system, or a sandbox, without this; the slow look knows
            this_system().await_end(self._worker.pid, is_still_it=lambda: self._worker.lives)
        while self._worker.lives and not self._left.is_set():
            time.sleep(_SLOW_LOOK)
        if not self._left.is_set():
            self._on_end()
