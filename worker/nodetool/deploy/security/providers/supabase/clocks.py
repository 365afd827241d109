"""The two clocks that decisions about tokens look at."""

import time
from collections.abc import Callable
from dataclasses import dataclass

Clock = Callable[[], float]

LEEWAY_SECONDS = 30
"""How far the clocks of Supabase and of this machine may be apart."""


@dataclass(frozen=True, slots=True)
class Clocks:
    """Both in seconds."""

    now: Clock = time.time
    """Unix time, which tokens speak of; it can be set, also back."""
    monotonic: Clock = time.monotonic
    """For spans of time; it can stand still while the machine sleeps."""


SYSTEM = Clocks()
