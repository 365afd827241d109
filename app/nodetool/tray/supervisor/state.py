"""All that the supervisor's machine remembers between two events."""

from dataclasses import dataclass, field
from enum import StrEnum

from nodetool.deploy.config.worker_record import WorkerRecord
from nodetool.tray.supervisor.cause import Cause
from nodetool.tray.supervisor.events import Deadline
from nodetool.tray.supervisor.status import Phase

ALIVE = frozenset({Phase.STARTING, Phase.RUNNING, Phase.STOPPING})
"""The phases in which a process lives or is being spawned; in the others there is none."""


class After(StrEnum):
    """What is to happen when the process that is being stopped has ended."""

    STAY = "stay"
    """Nothing: it was stopped by a person, and stays so."""
    START = "start"
    """A fresh start, asked for by a person."""
    RETRY = "retry"
    """A new start after a while, because this one never answered."""
    REPLACE = "replace"
    """A new start after a while, because this one no longer answered."""
    FAIL = "fail"
    """Nothing: trying again would not help."""


@dataclass(frozen=True, slots=True)
class History:
    """What went wrong since a person started the worker, or since its last stable run."""

    failures: int = 0
    """Decides how long the next delay is."""
    crashes: tuple[float, ...] = ()
    """When it ended by itself, in monotonic seconds; only those within the window."""
    unanswered: int = 0
    """Starts in a row that never answered."""


@dataclass(frozen=True, slots=True)
class State:
    """The supervisor at one moment."""

    phase: Phase = Phase.STOPPED
    generation: int = 0
    """The number of the latest start."""
    pid: int | None = None
    """Of the living process; `None` also between the order to spawn and its outcome."""
    deadline: Deadline | None = None
    """The one moment that is waited for."""
    after: After = After.STAY
    """Only while stopping, and beside a worker that somebody else has started."""
    foreign: WorkerRecord | None = None
    """The worker that somebody else has started; only in that phase."""
    quitting: bool = False
    """The tray ends; never taken back."""
    stranger: bool = False
    """Another program answers at the address; only while starting."""
    healthy_at: float | None = None
    """When it first answered, in monotonic seconds; only while running."""
    history: History = field(default_factory=History)
    cause: Cause = Cause.NONE
    detail: str = ""
    """The last line of the process or the words of the system, where the cause has them."""
    delay: float = 0.0
    """Before the next start; only while backing off."""
    exit_code: int | None = None
    """Of the process that ended last; negative for a signal."""

    @property
    def finished(self) -> bool:
        """Whether nothing will ever happen again."""
        return self.quitting and self.phase not in ALIVE
