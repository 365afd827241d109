"""How often a broken connection is tried again, and after how long: pure."""

from dataclasses import dataclass

ENOUGH_TO_COUNT = 1 << 20
"""Bytes that have to come before a failure counts as the first one again."""


@dataclass(slots=True)
class Patience:
    """Gives up when a number of tries in a row brought next to nothing."""

    delays: tuple[float, ...] = (1, 2, 4, 8, 16)
    """Seconds before each further try."""
    _failures: int = 0

    def after_failure(self, *, gained: int) -> float | None:
        """Return the seconds to wait after a try that brought `gained` bytes; None to give up."""
        if gained >= ENOUGH_TO_COUNT:
            self._failures = 0
        if self._failures == len(self.delays):
            return None
        self._failures += 1
        return self.delays[self._failures - 1]
