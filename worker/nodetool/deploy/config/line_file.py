"""A file of lines that several processes append to: bounded in size and number, readable by its owner alone."""

import logging
import os
from collections.abc import Iterable, Iterator
from pathlib import Path

import platformdirs
from filelock import FileLock, Timeout

from nodetool.deploy.config import private_file

logger = logging.getLogger(__name__)

LOCK_SECONDS = 2.0


def log_folder() -> Path:
    """Return where such files stand: the log folder of the platform."""
    return platformdirs.user_log_path("nodetool", appauthor=False)


class LineFile:
    """Appends lines. A disk that is full, or a folder that is gone, costs lines and nothing else.

    `what` names the file in the log. One that would grow beyond `max_bytes` is put aside, with a number in its name;
    `kept` such files are kept.
    """

    def __init__(self, path: Path, *, what: str, max_bytes: int, kept: int) -> None:
        self._path = path
        self._what = what
        self._max_bytes = max_bytes
        self._kept = kept
        self._in_trouble = False

    def write(self, texts: Iterable[str]) -> None:
        """Append lines, all of them at once."""
        lines = [f"{text}\n".encode() for text in texts]
        try:
            private_file.make_private_folder(self._path.parent)
            with FileLock(f"{self._path}.lock", timeout=LOCK_SECONDS, mode=private_file.FILE_MODE):
                for piece in _pieces(lines, self._max_bytes):
                    self._make_room(len(piece))
                    self._append(piece)
        except (OSError, Timeout) as error:
            self._tell_once(error)
        else:
            self._in_trouble = False

    def _append(self, text: bytes) -> None:
        descriptor = os.open(self._path, os.O_WRONLY | os.O_CREAT | os.O_APPEND, private_file.FILE_MODE)
        try:
            os.write(descriptor, text)
        finally:
            os.close(descriptor)

    def _make_room(self, size: int) -> None:
        if not self._path.exists() or self._path.stat().st_size + size <= self._max_bytes:
            return
        for number in range(self._kept - 1, 0, -1):
            older = self._numbered(number)
            if older.exists():
                older.replace(self._numbered(number + 1))
        self._path.replace(self._numbered(1))

    def _numbered(self, number: int) -> Path:
        return self._path.with_suffix(f".{number}{self._path.suffix}")

    def _tell_once(self, error: Exception) -> None:
        if not self._in_trouble:
            logger.warning("The %s %s cannot be written: %s.", self._what, self._path, error)
        self._in_trouble = True


def _pieces(lines: list[bytes], max_bytes: int) -> Iterator[bytes]:
    """Join lines to pieces that fit into a file, so that a flood of them does not outgrow it."""
    piece: list[bytes] = []
    size = 0
    for line in lines:
        if piece and size + len(line) > max_bytes:
            yield b"".join(piece)
            piece, size = [], 0
        piece.append(line)
        size += len(line)
    yield b"".join(piece)
