"""All that the supervisor's machine remembers between two events."""

from dataclasses import dataclass, field, replace
from enum import StrEnum
from typing import Any

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


_COMES_BACK = frozenset({After.START, After.RETRY, After.REPLACE})


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
class Companion:
    """A process beside the worker: one that is to take its place, or one whose place was taken."""

    generation: int
    pid: int | None = None
    """`None` between the order to spawn and its outcome."""
    deadline: Deadline | None = None
    """What it has to do until then: to come up, or to end. One that is still being spawned has none to end."""


@dataclass(frozen=True, slots=True)
class Setback:
    """Why a successor did not come up, so that the worker before it goes on."""

    cause: Cause
    detail: str = ""
    exit_code: int | None = None


@dataclass(frozen=True, slots=True)
class State:
    """The supervisor at one moment."""

    phase: Phase = Phase.STOPPED
    generation: int = 0
    """The number of the worker's start."""
    newest: int = 0
    """The highest number that was ever given, be it to a successor that did not come up."""
    pid: int | None = None
    """Of the living process; `None` also between the order to spawn and its outcome."""
    deadline: Deadline | None = None
    """The one moment that is waited for, as far as the worker is concerned."""
    shares_address: bool = False
    """The worker has its socket from the tray, so that another one can listen beside it."""
    successor: Companion | None = None
    """Comes up beside the worker, to take its place; only while running, and never beside one that leaves."""
    leaving: Companion | None = None
    """Finishes what it was asked before another took its place, or ends because it did not come up."""
    restart_wanted: bool = False
    """Once more, as soon as nobody is beside the worker; only while running."""
    setback: Setback | None = None
    """Why the last restart left the worker as it was; only while running."""
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
    def next_generation(self) -> int:
        """The number for the next start."""
        return max(self.generation, self.newest) + 1

    @property
    def keeps_address(self) -> bool:
        """Whether callers who find nobody are to wait, because a worker is meant to serve; else they are refused."""
        if self.phase is Phase.STOPPING:
            return self.after in _COMES_BACK
        return self.phase in {Phase.STARTING, Phase.RUNNING, Phase.BACKING_OFF}

    @property
    def expects_spawn(self) -> bool:
        """Whether the worker was ordered to be spawned, and has not been yet."""
        return self.phase in ALIVE and self.pid is None

    @property
    def next_deadline(self) -> Deadline | None:
        """Whatever is waited for first."""
        own = (self.deadline, *(beside.deadline for beside in (self.successor, self.leaving) if beside))
        return min((deadline for deadline in own if deadline), key=lambda deadline: deadline.at, default=None)

    def anew(self, phase: Phase, **changes: Any) -> "State":
        """Return a state that begins `phase`: what belonged to the one before is forgotten."""
        kept = State(
            phase=phase,
            generation=self.generation,
            newest=self.newest,
            leaving=self.leaving,
            quitting=self.quitting,
            exit_code=self.exit_code,
        )
        return replace(kept, **changes)

    @property
    def finished(self) -> bool:
        """Whether nothing will ever happen again."""
        return self.quitting and self.phase not in ALIVE
