"""One line of a log, read from either format and written in either. Pure."""

import json
import re
from dataclasses import dataclass
from datetime import datetime

from nodetool.deploy.config.log_format import json_line, timestamp
from nodetool.deploy.config.settings import LogLevel

WORKER_REFUSES = "nodetool-worker: "
"""Begins the sentence with which the worker refuses to start."""

PRINTED = "output"
"""The logger that a file of JSON names for what was printed, and not logged."""

_HEAD = re.compile(
    r"(?P<time>\d{4}-\d\d-\d\d \d\d:\d\d:\d\d,\d{3}) (?P<level>[A-Z]+) (?P<logger>[^\s:]+): (?P<message>.*)",
    re.DOTALL,
)
_SEVERITY = {level.value: number for number, level in enumerate(LogLevel)} | {"critical": len(LogLevel)}
_VISIBLE = {code: f"\\x{code:02x}" for code in (*range(9), *range(10, 32), *range(127, 160))} | {
    code: f"\\u{code:04x}" for code in (0x061C, 0x200E, 0x200F, *range(0x2028, 0x202F), *range(0x2066, 0x206A))
}
"""Of all that terminals may take for a command, only the tab is left; nothing turns the direction of what is read."""


@dataclass(frozen=True, slots=True)
class LogEntry:
    """What a line says; empty fields are what it does not say."""

    message: str
    time: str = ""
    level: str = ""
    logger: str = ""
    request_id: str = ""

    @property
    def is_head(self) -> bool:
        """Whether it begins something, rather than going on with what stands above it."""
        return bool(self.level)

    def reaches(self, level: LogLevel) -> bool:
        """Tell whether it is at least as grave as `level`; what has no level is information."""
        return _SEVERITY.get(self.level, _SEVERITY[LogLevel.INFO]) >= _SEVERITY[level]


def read_entry(line: str) -> LogEntry:
    """Return what a line of a log says, whatever wrote it."""
    if entry := _from_json(line):
        return entry
    if head := _HEAD.fullmatch(line):
        return LogEntry(head["message"], head["time"], head["level"].lower(), head["logger"])
    return LogEntry(line, level=LogLevel.ERROR if line.startswith(WORKER_REFUSES) else "")


def for_people(line: str) -> list[str]:
    """Return the lines that people are shown for one of the log: text, and no command to their terminal."""
    entry = _from_json(line)
    text = _in_words(entry) if entry else line
    return visible_lines(text)


def visible_lines(text: str) -> list[str]:
    """Return the lines of a text, with each command in them made visible."""
    # Most lines are printable, and asking costs a tenth of translating.
    return [each if each.isprintable() else each.translate(_VISIBLE) for each in text.split("\n")]


def as_text(line: str) -> str:
    """Return the line as it stands in a file of text."""
    return "\n".join(for_people(line))


def as_json(line: str, *, at: float) -> str:
    """Return the line as it stands in a file of JSON; `at` is when it was heard, in seconds since the epoch."""
    if _from_json(line):
        return line
    entry = read_entry(line)
    fields = {"time": timestamp(at), "level": entry.level or LogLevel.INFO, "logger": entry.logger or PRINTED}
    return json_line({**fields, "message": entry.message})


def _from_json(line: str) -> LogEntry | None:
    if not line.startswith("{"):
        return None
    try:
        found = json.loads(line)
    except (ValueError, RecursionError):
        return None
    match found:
        case {"time": str(time), "level": str(level), "logger": str(logger), **rest}:
            return LogEntry(str(rest.get("message", "")), time, level, logger, str(rest.get("request_id", "")))
    return None


def _in_words(entry: LogEntry) -> str:
    if entry.logger == PRINTED:
        return entry.message
    return f"{local_time(entry.time)} {entry.level.upper()} {entry.logger}: {entry.message}"


def local_time(time: str) -> str:
    """Return a time in UTC, as ISO 8601 writes it, as the machine's clock shows it; anything else as it is."""
    try:
        return datetime.fromisoformat(time).astimezone().strftime("%Y-%m-%d %H:%M:%S,%f")[:-3]
    except (ValueError, OverflowError, OSError):
        return time
