"""Clocks that a test moves by hand."""

import time

from nodetool.deploy.security.providers.supabase.clocks import Clocks


class HandClocks:
    """Starts at the time of day, and stands still."""

    def __init__(self) -> None:
        self.now = float(int(time.time()))
        self.monotonic = 1000.0
        self.clocks = Clocks(now=lambda: self.now, monotonic=lambda: self.monotonic)

    def advance(self, seconds: float) -> None:
        """Let time pass."""
        self.now += seconds
        self.monotonic += seconds
