"""Keeps a program that looks again and again from filling the audit file with its looks."""

import time
from collections import OrderedDict
from collections.abc import Callable, Hashable

SECONDS = 60.0
"""A look like one that was written down within this time is not."""
MOST_REMEMBERED = 1000
_LOOKS = frozenset({"GET", "HEAD"})


class RepeatedLooks:
    """Remembers what was written down lately; the tray asks for `/admin/status` every three seconds."""

    def __init__(self, *, clock: Callable[[], float] = time.monotonic) -> None:
        self._clock = clock
        self._ends: OrderedDict[Hashable, float] = OrderedDict()
        """By look; the one that was written down first stands first."""

    def has(self, method: str, look: Hashable) -> bool:
        """Tell whether `look` (who, from where, what, with which outcome) need not be written down; a change has to."""
        if method not in _LOOKS:
            return False
        now = self._clock()
        if now < self._ends.get(look, now):
            return True
        self._ends[look] = now + SECONDS
        self._ends.move_to_end(look)
        if len(self._ends) > MOST_REMEMBERED:
            self._ends.popitem(last=False)
        return False
