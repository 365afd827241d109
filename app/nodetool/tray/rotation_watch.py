"""Tells the tray's own rotations of the token from those of others, who changed the configuration file."""

import threading
from collections.abc import Callable

from nodetool.deploy.config.worker_token import WorkerToken
from nodetool.tray.audited import Actor
from nodetool.tray.model import TokenView
from nodetool.tray.notices import Notice, Occasion, replacement_notice

OCCASIONS = {Actor.WINDOW: Occasion.SEEN, Actor.TRAY: Occasion.ANSWER, Actor.COMMAND_LINE: Occasion.EVENT}
"""The window says by itself what was done; the menu of the icon has no place to."""


class RotationWatch:
    """Remembers which token was seen last. For every thread."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._masked = ""

    def own(self, rotate: Callable[[], WorkerToken]) -> WorkerToken:
        """Have the token rotated, and know the new one."""
        with self._lock:
            token = rotate()
            self._masked = token.masked
            return token

    def seen(self, view: TokenView) -> Notice | None:
        """Return what is to be told if the token was replaced by somebody else."""
        # While one of our own rotations is under way, nobody waits for it: it looks again when it is done.
        if not view.masked or not self._lock.acquire(blocking=False):
            return None
        try:
            before, self._masked = self._masked, view.masked
        finally:
            self._lock.release()
        return replacement_notice(view.masked) if before and before != view.masked else None
