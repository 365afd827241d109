"""What the supervisor publishes: frozen, so that it can cross threads."""

from dataclasses import dataclass
from enum import StrEnum

from nodetool.deploy.config.worker_record import WorkerRecord
from nodetool.tray.supervisor.cause import Cause


class Phase(StrEnum):
    """Where the worker is in its life."""

    STOPPED = "stopped"
    """Nobody wants it to run, and it does not."""
    STARTING = "starting"
    """Spawned, not yet answering `/health` with the instance id of this start."""
    RUNNING = "running"
    """Answered `/health` with the instance id of this start."""
    STOPPING = "stopping"
    """Asked to end; answers under way may finish within the drain period."""
    BACKING_OFF = "backing off"
    """Ended by itself; waits for `retry_at` before the next start."""
    FAILED = "failed"
    """Given up: `reason` says why, and what to do. Only a person starts it again."""
    FOREIGN = "started elsewhere"
    """Runs and answers; somebody else of this user has started it. It is used, and never stopped from here."""


@dataclass(frozen=True, slots=True)
class WorkerStatus:
    """The worker as seen by its supervisor at one moment."""

    phase: Phase
    address: str
    """Base URL that callers use, such as `http://127.0.0.1:8000`."""
    since: float
    """When the phase began, in seconds since the epoch."""
    pid: int | None = None
    reason: str = ""
    """One sentence: why it is in this phase. Empty where there is nothing to explain."""
    cause: Cause = Cause.NONE
    """The same, for programs."""
    retry_at: float | None = None
    """When the next start is tried, in seconds since the epoch; only while backing off."""
    exit_code: int | None = None
    """How the last process ended; negative for a signal."""
    last_lines: tuple[str, ...] = ()
    """The end of the last process's output, redacted; only where it ended by itself."""
    switching: bool = False
    """A fresh worker is to take its place as soon as that one serves; only while running."""
    foreign: WorkerRecord | None = None
    """What is known of a worker that somebody else has started."""

    @property
    def answers(self) -> bool:
        """Whether callers find a worker at the address."""
        return self.phase in {Phase.RUNNING, Phase.FOREIGN}
