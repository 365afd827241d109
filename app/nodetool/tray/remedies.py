"""What a person can best do about a worker that failed: one deed for each cause. Pure."""

from enum import StrEnum

from nodetool.tray.supervisor.cause import Cause
from nodetool.tray.supervisor.status import Phase, WorkerStatus


class Remedy(StrEnum):
    """What to do."""

    START_AGAIN = "start again"
    """Another try may go better."""
    CHANGE_SETTINGS = "change settings"
    """It refuses them."""
    CHANGE_PORT = "change port"
    """Another program has its port."""
    QUIT = "quit"
    """Only a fresh tray can help."""


_REMEDIES = {
    Cause.CONFIGURATION: Remedy.CHANGE_SETTINGS,
    Cause.PORT_BUSY: Remedy.CHANGE_PORT,
    Cause.STRANGER: Remedy.CHANGE_PORT,
    Cause.SUPERVISOR: Remedy.QUIT,
}


def remedy(worker: WorkerStatus) -> Remedy | None:
    """Return it; None where the worker has not failed."""
    return _REMEDIES.get(worker.cause, Remedy.START_AGAIN) if worker.phase is Phase.FAILED else None
