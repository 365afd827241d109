"""Hands audit events to a thread that writes them: a request never waits for the disk."""

import threading
from collections import deque

from nodetool.deploy.config.audit import AuditEvent, AuditFile, Deed

MOST_WAITING = 10_000
GATHER_SECONDS = 0.1
"""What happens meanwhile is written at once: a flood of refusals costs ten writes a second, and peace none."""


class AuditTrail:
    """Takes events from the server's loop. Under a flood it keeps the oldest and says how many were lost."""

    def __init__(self, file: AuditFile) -> None:
        self._file = file
        self._waiting: deque[AuditEvent] = deque()
        self._lost = 0
        self._something_waits = threading.Event()
        self._closed = threading.Event()
        self._thread = threading.Thread(target=self._write, name="audit", daemon=True)
        self._thread.start()

    def __call__(self, event: AuditEvent) -> None:
        """Take one event; returns at once."""
        if len(self._waiting) >= MOST_WAITING:
            self._lost += 1
            return
        self._waiting.append(event)
        if not self._something_waits.is_set():
            self._something_waits.set()

    def close(self) -> None:
        """Write what is waiting, and end."""
        self._closed.set()
        self._something_waits.set()
        self._thread.join()

    def _write(self) -> None:
        closed = False
        while not closed:
            self._something_waits.wait()
            self._closed.wait(GATHER_SECONDS)
            # Before the looks: what happens after it wakes us again.
            self._something_waits.clear()
            closed = self._closed.is_set()
            if events := self._taken():
                self._file.write(events)

    def _taken(self) -> list[AuditEvent]:
        events = [self._waiting.popleft() for _ in range(len(self._waiting))]
        lost, self._lost = self._lost, 0
        return [*events, *([AuditEvent(Deed.LINES_LOST, str(lost))] if lost else [])]
