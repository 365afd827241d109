"""What can happen to the supervisor: the left side of its state machine.

A generation is the running number of a start. Whatever a process or a probe reports carries it, so that late news of
an earlier start is told apart from news of this one.
"""

from dataclasses import dataclass
from enum import StrEnum

from nodetool.deploy.config.worker_record import WorkerRecord
from nodetool.tray.supervisor.cause import Cause


class Answer(StrEnum):
    """Who answers at the worker's address."""

    OURS = "ours"
    """The worker of this start: it knows the instance id that this start was given."""
    STRANGER = "stranger"
    """Somebody else: another program, or a worker of another start."""
    NOBODY = "nobody"
    """Nobody yet."""


class Limit(StrEnum):
    """What a deadline limits."""

    START = "start"
    """From the start to the first healthy answer."""
    DRAIN = "drain"
    """From the request to stop to the termination."""
    TERMINATE = "terminate"
    """From the termination to the kill."""
    KILL = "kill"
    """From one kill to the next."""
    RETRY = "retry"
    """From an end to the next start."""
    DUMP = "dump"
    """From the question where a silent process hangs to its kill."""
    IDLE = "idle"
    """From the request to stop when idle to the request to stop."""


@dataclass(frozen=True, slots=True)
class Deadline:
    """A moment at which something happens unless something else did first."""

    limit: Limit
    at: float
    """Monotonic seconds."""


@dataclass(frozen=True, slots=True)
class StartRequested:
    """A person, or the start of the tray, wants the worker to run."""


@dataclass(frozen=True, slots=True)
class StopRequested:
    """A person wants the worker to stop, and to stay stopped."""


@dataclass(frozen=True, slots=True)
class RestartRequested:
    """A person, or a changed setting, wants a fresh worker."""


@dataclass(frozen=True, slots=True)
class SetbackForgotten:
    """Why the last restart changed nothing has been dealt with."""


@dataclass(frozen=True, slots=True)
class QuitRequested:
    """The tray ends: stop the worker, then finish."""


@dataclass(frozen=True, slots=True)
class LookRequested:
    """Somebody wants to know how things are; where nothing of ours runs, another worker may."""


@dataclass(frozen=True, slots=True)
class Spawned:
    """The process of this generation exists."""

    generation: int
    pid: int
    shares_address: bool = False
    """It has its socket from here, and another process can have the same."""


@dataclass(frozen=True, slots=True)
class SpawnFailed:
    """The system, or the configuration, did not let the process begin."""

    generation: int
    error: str
    cause: Cause = Cause.SPAWN_FAILED


@dataclass(frozen=True, slots=True)
class MustStopFirst:
    """The system lets this start listen only when the running process listens no more."""

    generation: int


@dataclass(frozen=True, slots=True)
class Ready:
    """The process of this generation says that it accepts callers."""

    generation: int


@dataclass(frozen=True, slots=True)
class FoundForeign:
    """A worker of this user answers at the address, and somebody else has started it; so none was spawned."""

    generation: int
    worker: WorkerRecord


@dataclass(frozen=True, slots=True)
class ForeignEnded:
    """The worker that somebody else had started is gone."""

    generation: int


@dataclass(frozen=True, slots=True)
class Probed:
    """Somebody else than before answers, or nobody does any more."""

    generation: int
    answer: Answer


@dataclass(frozen=True, slots=True)
class WentSilent:
    """The running process of this generation has missed several looks in a row."""

    generation: int


@dataclass(frozen=True, slots=True)
class OverMemory:
    """The running process of this generation, with all that it has started, needs more than it is granted."""

    generation: int
    used_mb: int
    limit_mb: int


@dataclass(frozen=True, slots=True)
class Exited:
    """The process of this generation, and all that it had started, is gone."""

    generation: int
    exit_code: int
    """Negative for a signal."""
    last_line: str = ""
    """The last thing that it said."""
    jitter: float = 0.0
    """A random number in 0…1: chance comes from outside, so that `step` stays a function."""
    foreign: WorkerRecord | None = None
    """Who has the address, where it is a worker of this user, and this process ended for that."""


@dataclass(frozen=True, slots=True)
class DeadlinePassed:
    """The deadline of the state has come."""

    deadline: Deadline


Event = (
    StartRequested
    | StopRequested
    | RestartRequested
    | SetbackForgotten
    | QuitRequested
    | LookRequested
    | Spawned
    | SpawnFailed
    | MustStopFirst
    | Ready
    | FoundForeign
    | ForeignEnded
    | Probed
    | WentSilent
    | OverMemory
    | Exited
    | DeadlinePassed
)
