"""Timers that a test lets run out by hand."""

from collections.abc import Callable


class HandTimers:
    """Time stands still until `advance`."""

    def __init__(self) -> None:
        self._now = 1000.0
        self._waiting: list[_Waiting] = []

    def now(self) -> float:
        """Return the time."""
        return self._now

    def call_later(self, seconds: float, callback: Callable[[], None]) -> "_Waiting":
        """Remember the wish."""
        waiting = _Waiting(self._now + seconds, callback)
        self._waiting.append(waiting)
        return waiting

    def advance(self, seconds: float) -> None:
        """Let time pass, and call whose time has come."""
        self._now += seconds
        due = [waiting for waiting in self._waiting if waiting.at <= self._now]
        self._waiting = [waiting for waiting in self._waiting if waiting.at > self._now]
        for waiting in due:
            waiting.run()

    @property
    def pending(self) -> int:
        """How many are still going to be called."""
        return sum(not waiting.is_cancelled for waiting in self._waiting)


class _Waiting:
    def __init__(self, at: float, callback: Callable[[], None]) -> None:
        self.at = at
        self.is_cancelled = False
        self._callback = callback

    def run(self) -> None:
        if not self.is_cancelled:
            self._callback()

    def cancel(self) -> None:
        """Forget it."""
        self.is_cancelled = True
