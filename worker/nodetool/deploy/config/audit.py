"""The audit file: one JSON object on a line for each refusal, rotation, change of settings and call of an admin.

Several processes write to it. It is bounded in size and number, readable by its owner alone, and never holds a secret.
"""

import json
import time
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from datetime import UTC, datetime
from enum import StrEnum
from functools import lru_cache
from pathlib import Path

from nodetool.deploy.config.line_file import LineFile, log_folder

MAX_BYTES = 1 << 20
_MILLISECONDS = tuple(f'.{number:03}+00:00", ' for number in range(1000))
"""The end of a time of the file; formatting a number takes longer than all the rest of a line."""
KEPT_FILES = 5


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


@dataclass(slots=True)
class AuditEvent:
    """One line of the file. Not frozen: a flood of refusals makes thousands, and each would take twice as long."""

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
        rest = _rest(self.deed, self.outcome, self.by, self.address, self.what)
        seconds = int(self.at)
        return _beginning(seconds) + _MILLISECONDS[int((self.at - seconds) * 1000)] + rest


@lru_cache(maxsize=64)  # a flood says the same thing thousands of times
def _rest(deed: str, outcome: str, by: str, address: str, what: str) -> str:
    """Write what stands behind the time."""
    named = {"deed": deed, "outcome": outcome, "by": by, "address": address, "what": what}
    return ", ".join(f'"{name}": {json.dumps(text)}' for name, text in named.items() if text) + "}"


@lru_cache(maxsize=1)
def _beginning(seconds: int) -> str:
    """Write the line down to the second, which many share."""
    return datetime.fromtimestamp(seconds, UTC).strftime('{"time": "%Y-%m-%dT%H:%M:%S')


Audit = Callable[[AuditEvent], None]
"""Writes an event down, or hands it to somebody who does."""


def nobody_reads(_event: AuditEvent) -> None:
    """Take an event where no audit is kept."""


def audit_file() -> Path:
    """Return where the file stands."""
    return log_folder() / "audit.jsonl"


class AuditFile:
    """Appends events. A disk that is full, or a folder that is gone, costs lines and nothing else."""

    def __init__(self, path: Path) -> None:
        self._file = LineFile(path, what="audit file", max_bytes=MAX_BYTES, kept=KEPT_FILES)

    def __call__(self, event: AuditEvent) -> None:
        """Append one event."""
        self.write([event])

    def write(self, events: Iterable[AuditEvent]) -> None:
        """Append events, all of them at once."""
        self._file.write(map(AuditEvent.line, events))
