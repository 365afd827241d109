"""Whether the disk has room for what is to come."""

import shutil
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from nodetool.deploy.downloads.errors import NoRoomError

MARGIN = 1 << 29
"""Bytes that are left free: a system whose disk is full to the last byte is no longer usable."""

FreeBytes = Callable[[Path], int]


def free_bytes(folder: Path) -> int:
    """Return what this user may still write below `folder`, which need not exist yet. Raises OSError."""
    there = next((place for place in (folder, *folder.parents) if place.exists()), folder)
    return shutil.disk_usage(there).free


@dataclass(frozen=True, slots=True)
class Disk:
    """The disk that `folder` is on."""

    folder: Path
    free: FreeBytes = free_bytes
    margin: int = MARGIN

    def check(self, needed: int) -> None:
        """Raise `NoRoomError` where `needed` bytes do not fit. Takes the disk's time."""
        try:
            free = self.free(self.folder)
        except OSError as error:
            raise cannot_be_written(error) from error
        if needed + self.margin > free:
            raise NoRoomError(
                f"The disk of the models folder is too small: {size_text(needed)} are needed, "
                f"{size_text(self.margin)} are to stay free, and {size_text(free)} are free. Make room, then try again."
            )


def cannot_be_written(error: OSError) -> NoRoomError:
    """Tell of a folder that cannot be written, without its path."""
    reason = error.strerror or type(error).__name__
    return NoRoomError(f"The models folder cannot be written: {reason}. Mend that, then try again.")


def size_text(size: float) -> str:
    """Write a number of bytes as people do, as in `4.4 GB`."""
    for unit in ("B", "kB", "MB", "GB"):
        if size < 1000:  # noqa: PLR2004  the step between units
            return f"{size:.0f} {unit}" if unit == "B" else f"{size:.1f} {unit}"
        size /= 1000
    return f"{size:.1f} TB"
