"""What is going to happen, drawn from a seed: the same seed draws the same cycles."""

import random
import signal
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum
from itertools import islice
from typing import TypeVar

T = TypeVar("T")


class Deed(StrEnum):
    """What a person wants at the command line."""

    NOTHING = "nothing"
    """Leaves everything as it is."""
    START = "start"
    """Wants the worker to run."""
    STOP = "stop"
    """Wants it to stay stopped."""
    RESTART = "restart"
    """Wants a fresh one."""
    CHANGE = "change the settings and restart"
    """Wants one with other models."""
    CHANGE_IN_VAIN = "change the settings to impossible ones and restart"
    """Wants what no worker can have; takes it back."""
    ROTATE = "token rotate"
    """Wants another token, and the old one dead."""
    ROTATE_GENTLY = "token rotate --grace 1h"
    """Wants another token, and the old one to work on for a while."""


class Mischief(StrEnum):
    """What goes wrong meanwhile."""

    NONE = "none"
    """Nothing, for once."""
    KILL_TRAY = "tray killed"
    """By any signal that there is."""
    KILL_WORKER = "worker killed"
    """By any signal that there is."""
    KILL_ENGINE = "engine killed"
    """And the worker is not."""
    KILL_COMMAND = "command killed"
    """The person's own one, in the middle of it."""
    KILL_BOTH = "tray and worker killed"
    """Moments after each other, in either order."""
    KILL_TRAY_BESIDE_STOPPED = "tray killed, worker stopped"
    """So that the worker cannot hear of it."""
    PAUSE_TRAY = "tray stopped and continued"
    """Not for so long that it would matter."""
    PAUSE_WORKER = "worker stopped and continued"
    """Not for so long that it would matter."""
    KILL_WORKER_BESIDE_PAUSED = "worker killed, tray stopped and continued"
    """So that the tray hears of it later."""
    STEAL_PORT = "port stolen"
    """A stranger takes it while the worker is down."""
    FILL_DISK = "disk filled"
    """That of the home, with everything that is written."""
    JUMP_CLOCK = "clock jumped"
    """There, and back again."""
    CORRUPT_FILE = "deployment.yaml corrupted"
    """And restored later."""
    REMOVE_FILE = "deployment.yaml removed"
    """And restored later."""
    HANG_WORKER = "worker hangs"
    """Stopped until the tray notices, which takes half a minute."""


STOPPING_SIGNALS = [each for each in signal.Signals if each.name in {"SIGSTOP", "SIGTSTP", "SIGTTIN", "SIGTTOU"}]
ALL_SIGNALS = [each for each in signal.Signals if each not in STOPPING_SIGNALS]
MOMENTS = (0.0, 0.02, 0.05, 0.1, 0.2, 0.3, 0.45, 0.6, 0.8, 1.1, 1.5)
"""Seconds between two things that happen; a worker takes about one to start, a command a third of one."""
_SECOND_MISCHIEF = 0.25
_DEED_FIRST = 0.6
_WITH_STREAM = 0.3
_DEEDS = [
    *([Deed.NOTHING] * 3),
    *([Deed.START, Deed.STOP] * 2),
    *([Deed.RESTART, Deed.CHANGE, Deed.ROTATE] * 2),
    Deed.CHANGE_IN_VAIN,
    Deed.ROTATE_GENTLY,
]
_AT_LAST = {Mischief.PAUSE_TRAY, Mischief.PAUSE_WORKER, Mischief.KILL_WORKER_BESIDE_PAUSED, Mischief.FILL_DISK}
"""Come after another kind: who is stopped cannot end by most signals, and on a full disk nothing can be put back."""
_RARE = 80
"""So many of the others come for each that takes half a minute."""


@dataclass(frozen=True, slots=True)
class Cycle:
    """One round: a deed, what goes wrong, and when."""

    number: int
    deed: Deed
    mischiefs: tuple[Mischief, ...]
    deed_comes_first: bool
    has_stream: bool
    """Whether somebody listens to a model meanwhile, for which there is an engine."""
    seed: str

    def __str__(self) -> str:
        order = ("deed first" if self.deed_comes_first else "deed later") + (", a stream" if self.has_stream else "")
        return f"{self.number}: {self.deed} / {' + '.join(self.mischiefs)} ({order})"


def draw(seed: int, *, known: Iterable[Mischief], deeds: Sequence[Deed] = _DEEDS) -> Iterator[Cycle]:
    """Return cycles without end. Each kind of mischief that is `known` comes once before any comes again."""
    chance = random.Random(f"{seed}")
    common = [each for each in known if each is not Mischief.HANG_WORKER]
    mischiefs, wishes = bag(common, chance), bag(deeds, chance)
    has_rare = Mischief.HANG_WORKER in known
    number = 0
    while True:
        number += 1
        is_rare = has_rare and number % _RARE == 0
        many = 1 + (chance.random() < _SECOND_MISCHIEF)
        drawn = (Mischief.HANG_WORKER,) if is_rare else _in_order(islice(mischiefs, many))
        yield Cycle(
            number=number,
            deed=Deed.NOTHING if is_rare else next(wishes),
            mischiefs=drawn,
            deed_comes_first=chance.random() < _DEED_FIRST,
            has_stream=chance.random() < _WITH_STREAM or Mischief.KILL_ENGINE in drawn,
            seed=f"{seed}/{number}",
        )


def _in_order(mischiefs: Iterable[Mischief]) -> tuple[Mischief, ...]:
    return tuple(sorted(mischiefs, key=lambda each: each in _AT_LAST))


def bag(things: Sequence[T], chance: random.Random) -> Iterator[T]:
    """Return them in a random order, and again in another one, without end."""
    while True:
        yield from chance.sample(things, len(things))
