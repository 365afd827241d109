"""Writes down what becomes of the worker."""

import logging

from nodetool.tray.model import Snapshot
from nodetool.tray.presenter import state_line
from nodetool.tray.supervisor.status import Phase
from nodetool.tray.wording import in_english

logger = logging.getLogger(__name__)

_LEVELS = {Phase.FAILED: logging.ERROR, Phase.BACKING_OFF: logging.WARNING}


class StateLog:
    """Listens to snapshots, and logs each that tells of another state or another reason."""

    def __init__(self) -> None:
        self._told: tuple[str, str] | None = None

    @in_english()
    def __call__(self, snapshot: Snapshot) -> None:
        """Look at one snapshot."""
        worker = snapshot.worker
        told = (state_line(snapshot), worker.reason)
        if told == self._told:
            return
        self._told = told
        pid = f" (process {worker.pid})" if worker.pid else ""
        state = f"{told[0].removesuffix('…')}{pid}."
        words = f"{state} {worker.reason}" if worker.reason else state
        logger.log(_LEVELS.get(worker.phase, logging.INFO), "The worker: %s", words)
