"""Reads log files: the last lines, through those that were put aside, and what is added from then on."""

import os
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import count, islice
from pathlib import Path

from nodetool.deploy.config.line_file import numbered
from nodetool.deploy.config.settings import LogLevel
from nodetool.tray.logfiles.entry import read_entry

_BLOCK = 1 << 16


def last_lines(path: Path, number: int, *, level: LogLevel, end: int | None = None) -> list[str]:
    """Return the last lines that are at least as grave as `level`, oldest first, `number` of them at most.

    Of the newest file only the first `end` bytes are read. Raises OSError where that cannot be.
    """
    return list(islice(_at_least(_backwards_through_all(path, end), level), number))[::-1]


def last_part(path: Path, *, lines: int, characters: int, end: int) -> list[str]:
    """Return the last lines, oldest first: so many at most, and so many characters of them together.

    Of the newest file only the first `end` bytes are read. Raises OSError where that cannot be.
    """
    taken: list[str] = []
    for line in islice(_backwards_through_all(path, end), lines):
        characters -= len(line)
        if characters < 0:
            break
        taken.append(line)
    return taken[::-1]


def _at_least(lines: Iterator[str], level: LogLevel) -> Iterator[str]:
    """Filter lines that come last first; one that goes on with what stands above it counts like that."""
    tail: list[str] = []
    for line in lines:
        entry = read_entry(line)
        tail.append(line)
        if entry.is_head:
            yield from tail if entry.reaches(level) else ()
            tail = []
    yield from tail if read_entry("").reaches(level) else ()


def _backwards_through_all(path: Path, end: int | None) -> Iterator[str]:
    if path.exists():
        yield from _backwards(path, end)
    for number in count(1):
        older = numbered(path, number)
        if not older.exists():
            return
        yield from _backwards(older, None)


def _backwards(path: Path, end: int | None) -> Iterator[str]:
    """Read a file from its end, a block at a time: the last lines of a long one cost little."""
    with path.open("rb") as file:
        size = file.seek(0, os.SEEK_END)
        position = size if end is None else min(size, end)
        begun = b""
        while position:
            length = min(_BLOCK, position)
            position -= length
            file.seek(position)
            begun, *whole = (file.read(length) + begun).split(b"\n")
            yield from (_text(line) for line in reversed(whole) if line)
        if begun:
            yield _text(begun)


@dataclass(slots=True)
class Follower:
    """Reads what is added to a file, also where it is put aside and begun anew meanwhile."""

    path: Path
    level: LogLevel
    _position: int = 0
    _file_id: int = 0
    _begun: bytes = b""
    _passes: bool = True

    def begin(self) -> int:
        """Begin behind the last whole line, for one may be in the middle of being written; return where that is."""
        self._file_id, size = _id_and_size(self.path)
        self._position = _end_of_lines(self.path, size) if size else 0
        return self._position

    def new_lines(self) -> Iterator[str]:
        """Return the lines that were added since the last call. Raises OSError where they cannot be read."""
        file_id, size = _id_and_size(self.path)
        if file_id != self._file_id or size < self._position:
            aside = numbered(self.path, 1)
            if self._file_id and _id_and_size(aside)[0] == self._file_id:
                yield from self._read(aside)
            self._file_id, self._position, self._begun = file_id, 0, b""
        if size > self._position:
            yield from self._read(self.path)

    def _read(self, path: Path) -> Iterator[str]:
        # Opened for each look: Windows lets nobody put an open file aside.
        with path.open("rb") as file:
            file.seek(self._position)
            *whole, self._begun = (self._begun + file.read()).split(b"\n")
            self._position = file.tell()
        yield from (line for line in map(_text, whole) if self._is_wanted(line))

    def _is_wanted(self, line: str) -> bool:
        entry = read_entry(line)
        if entry.is_head:
            self._passes = entry.reaches(self.level)
        return self._passes


def _end_of_lines(path: Path, size: int) -> int:
    """Return where the last line ends that lies within so many bytes; `size` where that is too long ago."""
    with path.open("rb") as file:
        start = file.seek(max(0, size - _BLOCK))
        found = file.read(size - start).rfind(b"\n")
    return start + found + 1 if found >= 0 or not start else size


def _id_and_size(path: Path) -> tuple[int, int]:
    """Tell a file from the one that stood there before; zeros where there is none."""
    try:
        status = path.stat()
    except FileNotFoundError:
        return 0, 0
    return status.st_ino, status.st_size


def _text(line: bytes) -> str:
    return line.decode("utf-8", errors="replace")
