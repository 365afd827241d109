"""Keeps the last lines of the worker's output, with the secrets taken out of them."""

import threading
from collections import deque
from collections.abc import Callable
from itertools import islice

from nodetool.tray.logfiles.entry import for_people

Redact = Callable[[str], str]
Listener = Callable[[str], None]

LONGEST = 16_000
"""Characters of a line that are handed on: less than `LineSplitter` keeps, which may have cut a secret in two."""

_ELLIPSIS = "…"


class LogRing:
    """The last lines, bounded in number and in length; may be used from every thread."""

    def __init__(
        self,
        *,
        redact: Redact,
        record: Callable[[str], None] = lambda _: None,
        capacity: int = 2000,
        width: int = 2000,
    ) -> None:
        """Keep nothing yet; `record` is handed each line in full, to write it down."""
        self._redact = redact
        self._record = record
        self._width = width
        self._lock = threading.Lock()
        self._lines: deque[str] = deque(maxlen=capacity)
        self._count = 0
        self._listeners: tuple[Listener, ...] = ()

    def append(self, line: str) -> tuple[str, ...]:
        """Keep a line and tell the listeners; a line that cannot be redacted is not kept. Return what was kept.

        The line is redacted before it is shortened: half a secret is still a secret, and no longer recognised.
        """
        line = self._redact(line)[:LONGEST]
        self._record(line)
        kept = tuple(self._shorten(shown) for shown in for_people(line))
        for shown in kept:
            self._keep(shown)
        return kept

    def _keep(self, line: str) -> None:
        with self._lock:
            self._lines.append(line)
            self._count += 1
            listeners = self._listeners
        for listener in listeners:
            listener(line)

    @property
    def position(self) -> int:
        """How many lines there have been so far; `lines(since=…)` returns those that came later."""
        with self._lock:
            return self._count

    def lines(self, *, since: int = 0) -> tuple[str, ...]:
        """Return what is kept, oldest first."""
        with self._lock:
            skipped = max(0, len(self._lines) - (self._count - since))
            return tuple(islice(self._lines, skipped, None))

    def subscribe(self, listener: Listener) -> Callable[[], None]:
        """Call `listener` with each new line, on the thread that appends it; return what ends that."""
        with self._lock:
            self._listeners = (*self._listeners, listener)
        return lambda: self._unsubscribe(listener)

    def _unsubscribe(self, listener: Listener) -> None:
        with self._lock:
            self._listeners = tuple(other for other in self._listeners if other is not listener)

    def _shorten(self, line: str) -> str:
        return line if len(line) <= self._width else line[: self._width - 1] + _ELLIPSIS
