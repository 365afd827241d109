"""What the state machine wants done: the right side of it. The runner does it, the machine never does.

Deadlines are no effects: the state carries the only one there is, and the runner waits for it.
"""

from dataclasses import dataclass

from nodetool.deploy.config.worker_record import WorkerRecord


@dataclass(frozen=True, slots=True)
class Spawn:
    """Start a process; answer with `Spawned` or `SpawnFailed`, and later with `Exited`.

    Where a worker of this user answers already, start none, and answer with `FoundForeign`.
    """

    generation: int


@dataclass(frozen=True, slots=True)
class SpawnBeside:
    """Start a process that listens beside the one that runs; answer with `Spawned`, `SpawnFailed` or `MustStopFirst`.

    It accepts nothing before it reports `Ready`.
    """

    generation: int


@dataclass(frozen=True, slots=True)
class KeepAddress:
    """Keep the socket open on which this start listens, and no other."""

    generation: int


@dataclass(frozen=True, slots=True)
class MakeWay:
    """Ask the process to take nothing new, because another one serves, to finish what it does and to end."""

    generation: int


@dataclass(frozen=True, slots=True)
class LookAround:
    """Answer with `FoundForeign` where a worker of this user answers at the address."""

    generation: int


@dataclass(frozen=True, slots=True)
class WatchForeign:
    """Report the end of somebody else's worker with `ForeignEnded`."""

    generation: int
    worker: WorkerRecord


@dataclass(frozen=True, slots=True)
class LeaveForeign:
    """Nobody needs to know any more when it ends."""


@dataclass(frozen=True, slots=True)
class AskToStop:
    """Ask the process to finish what it does and to end."""

    generation: int


@dataclass(frozen=True, slots=True)
class AskToStopWhenIdle:
    """Ask the process to end as soon as nobody waits for an answer."""

    generation: int


@dataclass(frozen=True, slots=True)
class DumpStacks:
    """Have the process say in the log where it hangs."""

    generation: int


@dataclass(frozen=True, slots=True)
class Terminate:
    """Tell the process to end now."""

    generation: int


@dataclass(frozen=True, slots=True)
class Kill:
    """End the process, and all that it started, by force."""

    generation: int


@dataclass(frozen=True, slots=True)
class StartProbing:
    """Look who answers at the address; report every change with `Probed`."""

    generation: int


@dataclass(frozen=True, slots=True)
class TakePulse:
    """Look now and then whether it still answers, instead; report with `WentSilent` and `OverMemory`."""

    generation: int


@dataclass(frozen=True, slots=True)
class StopProbing:
    """Nobody needs to know any more who answers."""


@dataclass(frozen=True, slots=True)
class Finished:
    """No process lives, and none will: the driving thread may end."""


Effect = (
    Spawn
    | SpawnBeside
    | KeepAddress
    | MakeWay
    | LookAround
    | WatchForeign
    | LeaveForeign
    | AskToStop
    | AskToStopWhenIdle
    | DumpStacks
    | Terminate
    | Kill
    | StartProbing
    | TakePulse
    | StopProbing
    | Finished
)
