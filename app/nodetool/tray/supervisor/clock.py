"""The clocks of the supervisor, so that it takes its time from outside."""

import sys
import time
from collections.abc import Callable
from dataclasses import dataclass


def seconds_asleep() -> float:
    """Return a number that grows by the seconds which the machine sleeps.

    Where the system does not count them, a clock that is set forward looks like a sleep.
    """
    awake = time.monotonic()
    if sys.platform == "linux":
        counted = time.clock_gettime(time.CLOCK_BOOTTIME)
    else:
        counted = time.time()
    return counted - awake


@dataclass(frozen=True, slots=True)
class Clock:
    """Where the time comes from."""

    monotonic: Callable[[], float] = time.monotonic
    """For deadlines: never jumps."""
    wall: Callable[[], float] = time.time
    """For people: seconds since the epoch."""
    asleep: Callable[[], float] = seconds_asleep
    """For what must not be judged after a sleep."""
