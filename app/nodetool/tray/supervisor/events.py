"""What can happen to the supervisor: the left side of its state machine.

A generation is the running number of a start. Whatever a process or a probe reports carries it, so that late news of
an earlier start is told apart from news of this one.
"""

from dataclasses import dataclass
from enum import StrEnum


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
class QuitRequested:
    """The tray ends: stop the worker, then finish."""


@dataclass(frozen=True, slots=True)
class Spawned:
    """The process of this generation exists."""

    generation: int
    pid: int


@dataclass(frozen=True, slots=True)
class SpawnFailed:
    """The system, or the configuration, did not let the process begin."""

    generation: int
    error: str


@dataclass(frozen=True, slots=True)
class Probed:
    """Somebody else than before answers, or nobody does any more."""

    generation: int
    answer: Answer


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


@dataclass(frozen=True, slots=True)
class DeadlinePassed:
    """The deadline of the state has come."""

    deadline: Deadline


Event = (
    StartRequested
    | StopRequested
    | RestartRequested
    | QuitRequested
    | Spawned
    | SpawnFailed
    | Probed
    | Exited
    | DeadlinePassed
)
