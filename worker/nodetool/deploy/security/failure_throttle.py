"""Tells whoever guesses tokens to stop, without ever slowing a token that is right.

Every guess is still looked at, or a right token could be kept out by somebody else's wrong ones: this bounds what a
well-behaved program does by mistake. What keeps guesses from succeeding is the token, 256 random bits where we made it.
"""

import math
import time
from collections import OrderedDict
from collections.abc import Callable

from nodetool.deploy.security.networks import network_of

LIMIT = 10
"""Wrong tokens from one address within the window that get a plain 401."""
WINDOW_SECONDS = 60.0
MOST_ADDRESSES = 10_000
"""So many are remembered; an attacker with more addresses than that makes us forget the oldest."""


class _Window:
    """The wrong tokens from one address until the time `ends`, beginning with the first."""

    __slots__ = ("ends", "failures")

    def __init__(self, ends: float) -> None:
        self.ends = ends
        self.failures = 1


class FailureThrottle:
    """Counts wrong tokens for each address. It is only asked after one: a right token never meets it."""

    def __init__(self, *, clock: Callable[[], float] = time.monotonic) -> None:
        self._clock = clock
        self._windows: OrderedDict[str, _Window] = OrderedDict()
        """By address; the one that began first stands first."""

    def seconds_to_wait(self, address: str) -> int:
        """Count one wrong token from `address`; return 0, or the seconds until the next one gets a plain 401."""
        now = self._clock()
        network = network_of(address) if ":" in address else address
        window = self._windows.get(network)
        if window is None or now >= window.ends:
            self._begin(network, now + WINDOW_SECONDS)
            return 0
        window.failures += 1
        return math.ceil(window.ends - now) if window.failures > LIMIT else 0

    def _begin(self, network: str, ends: float) -> None:
        self._windows[network] = _Window(ends)
        self._windows.move_to_end(network)
        if len(self._windows) > MOST_ADDRESSES:
            self._windows.popitem(last=False)
