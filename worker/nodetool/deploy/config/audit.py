"""The audit file: one JSON object on a line for each refusal, rotation, change of settings and call of an admin.

Several processes write to it. It is bounded in size and number, readable by its owner alone, and never holds a secret.
"""

import json
import logging
import os
import time
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from datetime import UTC, datetime
from enum import StrEnum
from pathlib import Path

import platformdirs
from filelock import FileLock, Timeout

from nodetool.deploy.config import private_file

logger = logging.getLogger(__name__)

MAX_BYTES = 1 << 20
KEPT_FILES = 5
LOCK_SECONDS = 2.0


class Deed(StrEnum):
    """What was done, or tried."""

    REQUEST_REFUSED = "request refused"
    """A caller did not get in."""
    ADMIN_CALL = "admin call"
    """An administrator's route was called."""
    TOKEN_ROTATED = "token rotated"  # noqa: S105  a deed, not a secret
    """There is a new worker token."""
    SETTINGS_CHANGED = "settings changed"
    """Settings were stored; their names, not their values."""
    LINES_LOST = "lines lost"
    """So much happened that not all of it could be written down."""


@dataclass(frozen=True, slots=True)
class AuditEvent:
    """One line of the file."""

    deed: Deed
    outcome: str
    """What came of it, such as the status of an answer."""
    by: str = ""
    """Who did it: a principal, or the program of the user."""
    address: str = ""
    """Network address of a caller."""
    what: str = ""
    """The route, the names of settings, the grace period."""
    at: float = field(default_factory=time.time)
    """Seconds since the epoch."""

    def line(self) -> str:
        """Return the JSON object; empty fields are left out."""
        when = datetime.fromtimestamp(self.at, UTC).isoformat(timespec="milliseconds")
        named = {"deed": self.deed, "outcome": self.outcome, "by": self.by, "address": self.address, "what": self.what}
        return json.dumps({"time": when, **{name: text for name, text in named.items() if text}})


Audit = Callable[[AuditEvent], None]
"""Writes an event down, or hands it to somebody who does."""


def nobody_reads(_event: AuditEvent) -> None:
    """Take an event where no audit is kept."""


def audit_file() -> Path:
    """Return where the file stands: the log folder of the platform."""
    return platformdirs.user_log_path("nodetool", appauthor=False) / "audit.jsonl"


class AuditFile:
    """Appends events. A disk that is full, or a folder that is gone, costs lines and nothing else."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._in_trouble = False

    def __call__(self, event: AuditEvent) -> None:
        """Append one event."""
        self.write([event])

    def write(self, events: Iterable[AuditEvent]) -> None:
        """Append events, all of them at once."""
        lines = [f"{event.line()}\n".encode() for event in events]
        try:
            private_file.make_private_folder(self._path.parent)
            with FileLock(f"{self._path}.lock", timeout=LOCK_SECONDS, mode=private_file.FILE_MODE):
                for piece in _pieces(lines):
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
        if not self._path.exists() or self._path.stat().st_size + size <= MAX_BYTES:
            return
        for number in range(KEPT_FILES - 1, 0, -1):
            older = self._path.with_suffix(f".{number}.jsonl")
            if older.exists():
                older.replace(self._path.with_suffix(f".{number + 1}.jsonl"))
        self._path.replace(self._path.with_suffix(".1.jsonl"))

    def _tell_once(self, error: Exception) -> None:
        if not self._in_trouble:
            logger.warning("The audit file %s cannot be written: %s.", self._path, error)
        self._in_trouble = True


def _pieces(lines: list[bytes]) -> Iterator[bytes]:
    """Join lines to pieces that fit into a file, so that a flood of them does not outgrow it."""
    piece = b""
    for line in lines:
        if piece and len(piece) + len(line) > MAX_BYTES:
            yield piece
            piece = b""
        piece += line
    yield piece
