"""Reads a log for somebody who looks at it: first its end, then what is added."""

import threading
from collections import deque
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from nodetool.deploy.config.audit import audit_file
from nodetool.deploy.config.sentence import Sentence
from nodetool.deploy.config.settings import LogFormat, LogLevel
from nodetool.tray.log_views import LogView
from nodetool.tray.logfiles.book import MOST_CHARACTERS, MOST_LINES
from nodetool.tray.logfiles.entry import LogEntry
from nodetool.tray.logfiles.files import log_file
from nodetool.tray.logfiles.reading import Follower, last_part
from nodetool.tray.logfiles.shown import audit_entries, log_entries
from nodetool.tray.rounds import Rounds

LOOK_SECONDS = 0.5
"""Between two looks while somebody looks."""

Redact = Callable[[str], str]


@dataclass(frozen=True, slots=True)
class LogPart:
    """What was read at one look. Frozen, so that it can cross threads."""

    look: int
    """Which wish to see something it answers."""
    entries: tuple[LogEntry, ...] = ()
    is_beginning: bool = False
    """It stands in place of all before."""
    problem: str = ""
    """One sentence: why nothing can be read."""


class LogTail:
    """Reads nothing while nobody looks. May be used from every thread; never waits.

    `redact` is asked at each beginning for what takes secrets out: one may be in a file that was written before it was
    known.
    """

    def __init__(self, publish: Callable[[LogPart], None], *, redact: Callable[[], Redact]) -> None:
        self._publish = publish
        self._make_redact = redact
        self._redact: Redact = str
        self._lock = threading.Lock()
        self._view = LogView.WORKER
        self._wish = 0
        self._answered = 0
        self._follower: Follower | None = None
        self._told = 0, ""
        self._rounds = Rounds(self._look, seconds=LOOK_SECONDS, what="log")

    def begin(self, view: LogView) -> int:
        """Publish the end of a log, and what is added to it; return by which number its parts can be known."""
        with self._lock:
            self._view = view
            self._wish += 1
            wish = self._wish
        self._rounds.begin()
        return wish

    def end(self) -> None:
        """Read no more."""
        self._rounds.end()

    def _look(self) -> None:
        with self._lock:
            wish, view = self._wish, self._view
        try:
            part = self._part(wish, view)
        except OSError as error:
            problem = Sentence("The log cannot be read: {problem}.", problem=error.strerror or str(error))
            part = LogPart(wish, problem=problem) if (wish, problem) != self._told else None
            self._told = wish, problem
        if part is not None:
            self._publish(part)

    def _part(self, wish: int, view: LogView) -> LogPart | None:
        path = log_path(view)
        if wish != self._answered or self._follower is None or self._follower.path != path:
            self._redact = self._make_redact()
            self._follower = Follower(path, LogLevel.DEBUG)
            end = self._follower.begin()
            lines = last_part(path, lines=MOST_LINES, characters=MOST_CHARACTERS, end=end)
            self._answered, self._told = wish, (wish, "")
            return LogPart(wish, self._entries(view, lines), is_beginning=True)
        new = deque(self._follower.new_lines(), maxlen=MOST_LINES)
        return LogPart(wish, self._entries(view, list(new))) if new else None

    def _entries(self, view: LogView, lines: list[str]) -> tuple[LogEntry, ...]:
        read = audit_entries if view is LogView.REFUSED else log_entries
        return tuple(read(map(self._redact, lines)))


def log_path(view: LogView) -> Path:
    """Return which file is the log now: of the two formats, the one that was written last."""
    if view is LogView.REFUSED:
        return audit_file()
    return max((log_file(view.value, log_format) for log_format in LogFormat), key=_written_at)


def _written_at(path: Path) -> float:
    try:
        return path.stat().st_mtime
    except OSError:
        return 0.0
