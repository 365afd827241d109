"""What the lines of a log say, as people are shown them. Pure."""

import json
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from typing import Any

from nodetool.deploy.config.audit import Deed
from nodetool.deploy.config.settings import LogLevel
from nodetool.tray.logfiles.entry import PRINTED, LogEntry, local_time, read_entry, visible_lines

_SECONDS = len("2026-01-31 23:59:59")
"""What is shown of a time."""
_GRAVE = frozenset({Deed.REQUEST_REFUSED.value, Deed.LINES_LOST.value})


def log_entries(lines: Iterable[str]) -> Iterator[LogEntry]:
    """Return what the tray or the worker has logged, each entry one line; those without a level go on with another."""
    for line in lines:
        entry = read_entry(line)
        first, *rest = visible_lines(entry.message)
        (origin,) = visible_lines("" if entry.logger == PRINTED else entry.logger)
        yield LogEntry(first, _time(entry.time), entry.level, origin)
        yield from (LogEntry(each) for each in rest)


def audit_entries(lines: Iterable[str]) -> Iterator[LogEntry]:
    """Return what the audit file holds, each entry one line; a refusal is a warning."""
    for line in lines:
        yield _audited(line)


def _time(time: str) -> str:
    """Return what is shown of it; in a file of text, it is the time of this machine's clock already."""
    return (local_time(time) if "T" in time else time)[:_SECONDS]


def _audited(line: str) -> LogEntry:
    try:
        told = json.loads(line)
    except (ValueError, RecursionError):
        told = None
    match told:
        case {"time": str(time), "deed": str(deed), "outcome": str(outcome), **rest}:
            level = LogLevel.WARNING if deed in _GRAVE else LogLevel.INFO
            entry = LogEntry(_deed(deed, outcome, rest), _time(time), level)
        case _:
            entry = LogEntry(line, level=LogLevel.INFO)
    return replace(entry, message=_one_line(entry.message), time=_one_line(entry.time))


def _deed(deed: str, outcome: str, told: Mapping[Any, object]) -> str:
    what, by, address = (str(told.get(name, "")) for name in ("what", "by", "address"))
    words = [f"{deed}:", outcome, what, f"from {address}" if address else "", f"by {by}" if by else ""]
    return " ".join(word for word in words if word)


def _one_line(text: str) -> str:
    return " ".join(visible_lines(text))
