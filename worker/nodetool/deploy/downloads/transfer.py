"""The interface to whoever fetches one kind of order."""

from abc import ABC, abstractmethod
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Generic, TypeVar

O_contra = TypeVar("O_contra", contravariant=True)


@dataclass(frozen=True, slots=True)
class Progress:
    """How far a transfer is."""

    received: int
    total: int | None
    """None where the source has not said it yet."""
    doing: str = ""
    """What it does, where that is not simply receiving."""


Report = Callable[[Progress], None]


class Transfer(ABC, Generic[O_contra]):
    """Fetches orders. May be cancelled at any time, and goes on where it was when it is run again."""

    @abstractmethod
    async def run(self, order: O_contra, place: Path, report: Report) -> tuple[str, ...]:
        """Fetch it, keeping what is not complete in `place`; return the names of the models that are there then.

        Raises `DownloadError`, of which `SourceUnavailableError` means that another try may do better.
        """

    def room_for(self, order: O_contra, place: Path) -> int:  # noqa: ARG002 - for those that write here
        """Return the bytes that are still to come onto this disk. May take the disk's time."""
        return 0
