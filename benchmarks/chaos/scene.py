"""What one cycle knows: where it happens, what a person has ordered, and what the consequences may be."""

import random
import subprocess
import time
from collections import Counter, deque
from collections.abc import Callable
from dataclasses import dataclass, field

from benchmarks.chaos.census import Kind, Member, census, of_kind
from benchmarks.chaos.clock import Clock
from benchmarks.chaos.home import Home
from benchmarks.chaos.plan import MOMENTS, Cycle
from nodetool.tray.supervisor.cause import Cause


@dataclass(slots=True)
class History:
    """What outlives a cycle."""

    counts: Counter[str] = field(default_factory=Counter)
    blows: deque[float] = field(default_factory=lambda: deque(maxlen=5))
    """When the worker was last struck, in monotonic seconds: so many within a minute, and the tray may give up."""
    unrecorded: set[int] = field(default_factory=set)
    """Workers that may have found no room for their record."""


@dataclass(slots=True)
class Scene:
    """One cycle."""

    home: Home
    clock: Clock | None
    cycle: Cycle
    chance: random.Random
    history: History
    next_signal: Callable[[], int]
    command: subprocess.Popen[str] | None = None
    """What the person has begun."""
    excuses: set[Cause] = field(default_factory=set)
    """For which reasons the worker may have failed, so that a person has to start it again."""
    worker_may_change: bool = False
    """Whether another worker may have come without anybody's wish."""
    tray_may_end: bool = False
    dying: list[Member] = field(default_factory=list)
    """Who has been struck by a signal that ends it, at once or in good order."""
    file_was_touched: bool = False
    """Whether deployment.yaml has been replaced behind everybody's back, and with it what was changed meanwhile."""

    def count(self, what: str) -> None:
        """Count one more of it."""
        self.history.counts[what] += 1

    def note_longest(self, what: str, *, since: float) -> None:
        """Remember the longest of its kind, in whole seconds; `since` in monotonic ones."""
        counts = self.history.counts
        counts[what] = max(counts[what], round(time.monotonic() - since))

    def wait_a_moment(self) -> None:
        """Let a random time pass, as things happen when they do."""
        time.sleep(self.chance.choice(MOMENTS) * self.chance.random())

    def members(self, kind: Kind) -> list[Member]:
        """Return who of this kind is alive."""
        return of_kind(census(self.home.folder), kind)

    def worker(self) -> Member | None:
        """Return the worker, or one of them."""
        return next(iter(self.members(Kind.WORKER)), None)

    def tray(self) -> Member | None:
        """Return the tray itself."""
        pid = self.home.tray.pid if self.home.tray_lives and self.home.tray else None
        return next((member for member in self.members(Kind.TRAY) if member.pid == pid), None)

    def note_blow(self) -> None:
        """Remember that the worker has been struck, or may have been."""
        self.worker_may_change = True
        self.history.blows.append(time.monotonic())
