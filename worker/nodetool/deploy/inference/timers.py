"""The time, and something that happens later: what a test replaces to move both by hand."""

import asyncio
import time
from collections.abc import Callable
from typing import Protocol


class Timer(Protocol):
    """Something that is going to happen."""

    def cancel(self) -> None:
        """Let it not happen. Safe to call at any time."""


class Timers(Protocol):
    """Tells the time, and calls when it has come."""

    def now(self) -> float:
        """Return seconds since some moment; they never go back."""

    def call_later(self, seconds: float, callback: Callable[[], None]) -> Timer:
        """Call `callback` in so many seconds."""


class LoopTimers:
    """Those of the running event loop."""

    def now(self) -> float:
        """Return the time that the loop goes by."""
        return time.monotonic()

    def call_later(self, seconds: float, callback: Callable[[], None]) -> Timer:
        """Let the loop call."""
        return asyncio.get_running_loop().call_later(seconds, callback)
