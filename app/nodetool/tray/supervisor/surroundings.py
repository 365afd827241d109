"""What the supervisor sees beyond its own worker."""

from dataclasses import dataclass, field

from nodetool.tray.supervisor.clock import Clock
from nodetool.tray.supervisor.foreign import FindForeign, nobody_else


@dataclass(frozen=True, slots=True)
class Surroundings:
    """The time, and other workers; a test gives its own."""

    clock: Clock = field(default_factory=Clock)
    find_foreign: FindForeign = nobody_else
