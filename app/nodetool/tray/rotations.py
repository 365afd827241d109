"""When the token was last replaced, as the audit file tells."""

import itertools
import json
from collections.abc import Iterator
from datetime import datetime
from pathlib import Path

from nodetool.deploy.config.audit import Deed
from nodetool.deploy.config.line_file import numbered

_MARK = json.dumps(Deed.TOKEN_ROTATED.value).encode()


def last_rotation(audit_file: Path) -> datetime | None:
    """Return when, looking back as far as the file and those put aside reach; None where they tell of none.

    The time of deployment.yaml would not do: every change of settings moves it. May read some megabytes.
    """
    return next(_rotations(audit_file), None)


def _rotations(file: Path) -> Iterator[datetime]:
    """Yield the latest first."""
    for path in _files(file):
        try:
            lines = path.read_bytes().splitlines()
        except OSError:
            return
        for line in reversed(lines):
            if _MARK in line and (at := _done_at(line)):
                yield at


def _files(file: Path) -> Iterator[Path]:
    yield file
    yield from itertools.takewhile(Path.exists, (numbered(file, number) for number in itertools.count(1)))


def _done_at(line: bytes) -> datetime | None:
    try:
        event = json.loads(line)
        is_done = event["deed"] == Deed.TOKEN_ROTATED and event["outcome"] == "done"
        return datetime.fromisoformat(event["time"]) if is_done else None
    except (ValueError, KeyError, TypeError):
        return None
