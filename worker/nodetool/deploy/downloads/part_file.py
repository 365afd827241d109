"""A file that is not complete yet: what is there of it, and its digest as it grows.

Everything here takes the disk's time, so it is called in a thread.
"""

import contextlib
import os
from pathlib import Path

from nodetool.deploy.downloads import digests

_SUFFIX = ".part"
_TAG_SUFFIX = ".etag"


class PartFile:
    """Opened for appending; what an earlier run has left counts as its beginning. Raises OSError throughout."""

    def __init__(self, place: Path, name: str, *, size: int, digest: str) -> None:
        self.path = part_path(place, name)
        self.size = size
        self._digest = digest
        self._tag_file = place / f"{name}{_TAG_SUFFIX}"
        self._hash = digests.begun(digest, size=size)
        self._file = self.path.open("ab+")
        self.received = self._look_through()

    @property
    def tag(self) -> str:
        """The entity tag that came with the first part of it, if one did."""
        try:
            return self._tag_file.read_text(encoding="latin-1")
        except OSError:
            return ""

    def begin_anew(self, tag: str) -> None:
        """Drop what is there, and remember the tag of what comes instead."""
        self._file.truncate(0)
        self._hash = digests.begun(self._digest, size=self.size)
        self.received = 0
        self._tag_file.write_text(tag, encoding="latin-1")

    def append(self, piece: bytes) -> None:
        """Add what has come."""
        self._file.write(piece)
        self._hash.update(piece)
        self.received += len(piece)

    def head(self, length: int) -> bytes:
        """Return its first bytes."""
        self._file.flush()
        with self.path.open("rb") as file:
            return file.read(length)

    def is_as_promised(self) -> bool:
        """Tell whether size and digest are those that the source tells."""
        return self.received == self.size and digests.agrees(self._hash, self._digest)

    def remove(self) -> None:
        """Remove it: what is there is wrong."""
        self.close()
        self.path.unlink(missing_ok=True)
        self._tag_file.unlink(missing_ok=True)

    def keep(self) -> None:
        """Have it on the disk for certain, and let go of it."""
        self._file.flush()
        os.fsync(self._file.fileno())
        self._file.close()

    def close(self) -> None:
        """Let go of it. Safe to call twice."""
        with contextlib.suppress(OSError):  # a disk that is full says so once more
            self._file.close()

    @property
    def is_closed(self) -> bool:
        """Tell whether it was let go of."""
        return self._file.closed

    def _look_through(self) -> int:
        self._file.seek(0)
        length = 0
        while piece := self._file.read(digests.PIECE):
            self._hash.update(piece)
            length += len(piece)
        return length


def part_path(place: Path, name: str) -> Path:
    """Return where the file `name` grows."""
    return place / f"{name}{_SUFFIX}"
