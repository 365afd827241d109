"""A file of lines that several processes append to: bounded in size and number, readable by its owner alone."""

import itertools
import logging
import os
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path

import platformdirs
from filelock import FileLock, Timeout

from nodetool.deploy.config import private_file

logger = logging.getLogger(__name__)

LOCK_SECONDS = 2.0


def log_folder() -> Path:
    """Return where such files stand: the log folder of the platform."""
    return platformdirs.user_log_path("nodetool", appauthor=False)


def numbered(path: Path, number: int) -> Path:
    """Return where the file stands that was put aside `number` times."""
    return path.with_suffix(f".{number}{path.suffix}")


class LineFile:
    """Appends lines. A disk that is full, or a folder that is gone, costs lines and nothing else.

    `what` names the file in the log. One that would grow beyond `max_bytes` is put aside, with a number in its name;
    `kept` such files are kept. `on_trouble` hears a sentence when writing begins to fail, and "" when it works again.
    """

    def __init__(
        self,
        path: Path,
        *,
        what: str,
        max_bytes: int,
        kept: int,
        on_trouble: Callable[[str], None] = lambda _: None,
    ) -> None:
        self._path = path
        self._what = what
        self._max_bytes = max_bytes
        self._kept = kept
        self._on_trouble = on_trouble
        self._in_trouble = False

    def write(self, texts: Iterable[str]) -> bool:
        """Append lines, all of them at once; return whether they are in the file."""
        lines = "\n".join([*texts, ""]).encode(errors="replace")
        try:
            private_file.make_private_folder(self._path.parent)
            with FileLock(f"{self._path}.lock", timeout=LOCK_SECONDS, mode=private_file.FILE_MODE):
                for piece in _pieces(lines, self._max_bytes):
                    self._make_room(len(piece))
                    self._append(piece)
        except (OSError, Timeout) as error:
            self._tell_once(error)
            return False
        self._tell_the_end()
        return True

    def _append(self, text: bytes) -> None:
        descriptor = os.open(self._path, os.O_WRONLY | os.O_CREAT | os.O_APPEND, private_file.FILE_MODE)
        try:
            private_file.tighten(descriptor)
            _write_whole(descriptor, text)
        finally:
            os.close(descriptor)

    def _make_room(self, size: int) -> None:
        if not self._path.exists() or self._path.stat().st_size + size <= self._max_bytes:
            return
        for number in range(self._kept - 1, 0, -1):
            older = numbered(self._path, number)
            if older.exists():
                older.replace(numbered(self._path, number + 1))
        self._path.replace(numbered(self._path, 1))
        self._drop_surplus()

    def _drop_surplus(self) -> None:
        """Remove what was kept when more was."""
        for number in itertools.count(self._kept + 1):
            surplus = numbered(self._path, number)
            if not surplus.exists():
                return
            surplus.unlink()

    def _tell_once(self, error: Exception) -> None:
        if self._in_trouble:
            return
        self._in_trouble = True
        told = f"The {self._what} {self._path} cannot be written: {_words(error)}."
        logger.warning("%s", told)
        self._on_trouble(told)

    def _tell_the_end(self) -> None:
        if not self._in_trouble:
            return
        self._in_trouble = False
        logger.info("The %s %s is written again.", self._what, self._path)
        self._on_trouble("")


def _write_whole(descriptor: int, text: bytes) -> None:
    """Append all of `text` or none of it: half a line would spoil the next one too."""
    before = os.fstat(descriptor).st_size
    rest = memoryview(text)
    try:
        while rest:
            rest = rest[os.write(descriptor, rest) :]
    except OSError:
        os.ftruncate(descriptor, before)
        raise


def _words(error: Exception) -> str:
    return (isinstance(error, OSError) and error.strerror) or str(error)


def _pieces(lines: bytes, max_bytes: int) -> Iterator[bytes]:
    """Cut lines into pieces that fit into a file, so that a flood of them does not outgrow it."""
    while len(lines) > max_bytes:
        end = (lines.rfind(b"\n", 0, max_bytes) + 1) or (lines.index(b"\n") + 1)  # one longer than that is not cut
        yield lines[:end]
        lines = lines[end:]
    yield lines
