"""How much main memory all engines may occupy together."""

from collections.abc import Callable
from dataclasses import dataclass

from nodetool.deploy.inference.machine_memory import machine_memory

MEGABYTE = 1_000_000
_SHARE_OF_THE_MACHINE = 0.75
"""The rest is for the system, the worker and what else people run."""


@dataclass(frozen=True, slots=True)
class MemoryBudget:
    """In bytes."""

    together: int
    """For all engines."""
    alone: int
    """For one that has nobody beside it: where nobody set a bound, a big model may have the whole machine."""

    @classmethod
    def of(cls, megabytes: int, *, machine: Callable[[], int] = machine_memory) -> "MemoryBudget":
        """Return what the setting says, or for 0 what suits the machine as it is now."""
        if megabytes:
            return cls(megabytes * MEGABYTE, megabytes * MEGABYTE)
        memory = machine()
        return cls(int(memory * _SHARE_OF_THE_MACHINE), memory)

    def has_room_for(self, need: int, *, beside: int) -> bool:
        """Tell whether `need` bytes fit beside those in use."""
        return need + beside <= self.together or (beside == 0 and need <= self.alone)


def in_words(size: int) -> str:
    """Write bytes as people say them."""
    if size >= 1000 * MEGABYTE:
        return f"{size / (1000 * MEGABYTE):.1f} GB"
    return f"{max(1, round(size / MEGABYTE))} MB"
