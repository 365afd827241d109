"""Looks again and again who answers, until our worker does: the only polling there is, and only while starting."""

import threading
from collections.abc import Callable

from nodetool.tray.supervisor.events import Answer
from nodetool.tray.supervisor.health import probe

_FIRST_INTERVAL = 0.02
_LONGEST_INTERVAL = 0.25
_GROWTH = 1.5
_TIMEOUT = 1.0
"""Seconds for one look. A worker that is busy starting may be slow; nobody waits for this thread."""


class Prober:
    """A thread of its own, so that a stuck look delays no request to stop."""

    def __init__(self, address: str, *, instance_id: str, on_change: Callable[[Answer], None]) -> None:
        """Begin to look; `on_change` is called on that thread, with each answer that differs from the one before."""
        self._address = address
        self._instance_id = instance_id
        self._on_change = on_change
        self._stopped = threading.Event()
        threading.Thread(target=self._look, name="worker-probe", daemon=True).start()

    def stop(self) -> None:
        """Look no more; a look under way may still be told."""
        self._stopped.set()

    def _look(self) -> None:
        before, interval = Answer.NOBODY, _FIRST_INTERVAL
        while before is not Answer.OURS and not self._stopped.is_set():
            answer = probe(self._address, instance_id=self._instance_id, timeout=_TIMEOUT).answer
            if answer is not before:
                self._on_change(answer)
            before = answer
            if answer is not Answer.OURS:
                self._stopped.wait(interval)
                interval = min(interval * _GROWTH, _LONGEST_INTERVAL)
