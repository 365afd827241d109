"""Finds a worker of this user that somebody else has started."""

from collections.abc import Callable
from pathlib import Path
from urllib.parse import urlsplit

from nodetool.deploy.config.worker_record import WorkerRecord, read_record
from nodetool.tray.supervisor.events import Answer
from nodetool.tray.supervisor.health import probe

PATIENCE = 5.0
"""Seconds for its answer: it writes itself down when it listens, a moment before it answers."""

FindForeign = Callable[[str], WorkerRecord | None]


def nobody_else(_address: str) -> None:
    """Find nobody."""


class ForeignFinder:
    """Knows a worker by what it wrote down, by its process, and by what it answers: all three have to agree."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def __call__(self, address: str) -> WorkerRecord | None:
        """Return the worker that answers at `address`. Quick where none has written itself down for that port."""
        port = urlsplit(address).port
        record = read_record(self._folder, port) if port else None
        if record is None or not record.lives:
            return None
        report = probe(address, instance_id=record.instance_id, timeout=PATIENCE)
        return record if report.answer is Answer.OURS else None
