"""How many connections each address has open, so that one of them cannot use up all that the machine has."""

import logging
import time
from collections import Counter
from collections.abc import Callable

from nodetool.deploy.config.exposure import is_loopback
from nodetool.deploy.security.networks import network_of

logger = logging.getLogger(__name__)

TELL_SECONDS = 60.0
"""At most so often it is written that connections are refused: whoever opens thousands must not fill the log."""


class Connections:
    """Counts them, and says where an address has as many as it may have.

    Connections from this machine are counted and never refused: a proxy in front of the worker has one address for
    all of its callers. `most` is for each other address, 0 sets no limit.
    """

    def __init__(self, most: int = 0, *, clock: Callable[[], float] = time.monotonic) -> None:
        self.open = 0
        self.refused = 0
        self._most = most
        self._clock = clock
        self._told = float("-inf")
        self._of: Counter[str] = Counter()

    def enter(self, address: str) -> bool:
        """Count one more from `address` and return True, or return False where it has its share."""
        network = self._counted(address)
        if network is not None:
            if self._of[network] >= self._most:
                self._refuse(network)
                return False
            self._of[network] += 1
        self.open += 1
        return True

    def leave(self, address: str) -> None:
        """Count one less; called once for each that was let in."""
        self.open -= 1
        network = self._counted(address)
        if network is not None:
            self._of[network] -= 1
            if not self._of[network]:
                del self._of[network]

    def _counted(self, address: str) -> str | None:
        if not self._most or is_loopback(address):
            return None
        network = network_of(address)
        return None if is_loopback(network) else network  # 127.0.0.1 as a socket that listens on `::` tells it

    def _refuse(self, network: str) -> None:
        self.refused += 1
        now = self._clock()
        if now - self._told >= TELL_SECONDS:
            self._told = now
            logger.warning(
                "%s has %d connections open, as many as one address may; more are refused.", network, self._most
            )
