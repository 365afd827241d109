"""Hands audit events to a thread that writes them: a request never waits for the disk."""

import queue
import threading
from collections.abc import Iterable

from nodetool.deploy.config.audit import AuditEvent, AuditFile, Deed

MOST_WAITING = 10_000
BATCH = 500


class AuditTrail:
    """Takes events from the server's loop. Under a flood it keeps the oldest and says how many were lost."""

    def __init__(self, file: AuditFile) -> None:
        self._file = file
        self._waiting: queue.Queue[AuditEvent | None] = queue.Queue(MOST_WAITING)
        self._lost = 0
        self._thread = threading.Thread(target=self._write, name="audit", daemon=True)
        self._thread.start()

    def __call__(self, event: AuditEvent) -> None:
        """Take one event; returns at once."""
        try:
            self._waiting.put_nowait(event)
        except queue.Full:
            self._lost += 1

    def close(self) -> None:
        """Write what is waiting, and end."""
        self._waiting.put(None)
        self._thread.join()

    def _write(self) -> None:
        ended = False
        while not ended:
            batch = [self._waiting.get(), *self._more()]
            ended = None in batch
            self._file.write([event for event in batch if event is not None] + list(self._told_lost()))

    def _more(self) -> Iterable[AuditEvent | None]:
        for _ in range(BATCH):
            try:
                yield self._waiting.get_nowait()
            except queue.Empty:
                return

    def _told_lost(self) -> Iterable[AuditEvent]:
        lost, self._lost = self._lost, 0
        if lost:
            yield AuditEvent(Deed.LINES_LOST, str(lost))
