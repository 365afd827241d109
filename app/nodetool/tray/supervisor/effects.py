"""What the state machine wants done: the right side of it. The runner does it, the machine never does.

Deadlines are no effects: the state carries the only one there is, and the runner waits for it.
"""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Spawn:
    """Start a process; answer with `Spawned` or `SpawnFailed`, and later with `Exited`."""

    generation: int


@dataclass(frozen=True, slots=True)
class AskToStop:
    """Ask the process to finish what it does and to end."""

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
class StopProbing:
    """Nobody needs to know any more who answers."""


@dataclass(frozen=True, slots=True)
class Finished:
    """No process lives, and none will: the driving thread may end."""


Effect = Spawn | AskToStop | Terminate | Kill | StartProbing | StopProbing | Finished
