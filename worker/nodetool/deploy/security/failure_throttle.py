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


class FailureThrottle:
    """Counts wrong tokens for each address. It is only asked after one: a right token never meets it."""

    def __init__(self, *, clock: Callable[[], float] = time.monotonic) -> None:
        self._clock = clock
        self._windows: OrderedDict[str, tuple[float, int]] = OrderedDict()

    def seconds_to_wait(self, address: str) -> int:
        """Count one wrong token from `address`; return 0, or the seconds until the next one gets a plain 401."""
        now = self._clock()
        network = network_of(address) if ":" in address else address
        began, failures = self._windows.pop(network, (now, 0))
        if now - began >= WINDOW_SECONDS:
            began, failures = now, 0
        self._windows[network] = (began, failures + 1)
        if len(self._windows) > MOST_ADDRESSES:
            self._windows.popitem(last=False)
        return math.ceil(began + WINDOW_SECONDS - now) if failures >= LIMIT else 0
