"""The two clocks of the supervisor, so that it takes its time from outside."""

import time
from collections.abc import Callable
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Clock:
    """Where the time comes from."""

    monotonic: Callable[[], float] = time.monotonic
    """For deadlines: never jumps."""
    wall: Callable[[], float] = time.time
    """For people: seconds since the epoch."""
