"""What went wrong lately, for somebody who was not there when it was told."""

import threading
import time
from collections import deque
from collections.abc import Callable
from dataclasses import dataclass

from nodetool.tray.notices import Notice, Offer, Severity

KEPT = 20


@dataclass(frozen=True, slots=True)
class Problem:
    """One of them."""

    at: float
    """When it was last told, in seconds since the epoch."""
    title: str
    text: str
    offers: tuple[Offer, ...] = ()
    """What may help."""


class RecentProblems:
    """The last ones since the tray began; the same one again takes the place of the first. For every thread."""

    def __init__(self, now: Callable[[], float] = time.time) -> None:
        self._now = now
        self._lock = threading.Lock()
        self._kept: deque[Problem] = deque(maxlen=KEPT)

    def note(self, notice: Notice) -> None:
        """Keep what is told, if it is a problem."""
        if notice.severity is Severity.INFORMATION:
            return
        problem = Problem(self._now(), notice.title, notice.text, notice.offers)
        with self._lock:
            same = [kept for kept in self._kept if (kept.title, kept.text) == (problem.title, problem.text)]
            for kept in same:
                self._kept.remove(kept)
            self._kept.append(problem)

    def newest_first(self) -> tuple[Problem, ...]:
        """Return what is kept."""
        with self._lock:
            return tuple(reversed(self._kept))
