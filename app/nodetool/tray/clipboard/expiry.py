"""Takes a secret off the clipboard again, in time and at the end, if it is still there."""

import hashlib
import logging
import threading
from collections.abc import Callable
from dataclasses import dataclass
from typing import Protocol

from nodetool.tray.surface import SurfaceError

_LOG = logging.getLogger(__name__)


class Place(Protocol):
    """A clipboard, by one way that leads there. Every method may be called from every thread."""

    def read(self) -> str | None:
        """Return what a paste would bring now, or None where that is no text. Raises `SurfaceError`."""

    def clear(self) -> None:
        """Empty it. Raises `SurfaceError`."""


class Cancellable(Protocol):
    """A timer that runs."""

    def cancel(self) -> None:
        """Have it not run out."""


Later = Callable[[float, Callable[[], None]], Cancellable]
"""Calls a function after so many seconds, on whichever thread."""


def start_timer(seconds: float, callback: Callable[[], None]) -> Cancellable:
    """Start a timer that holds up no end of the process."""
    timer = threading.Timer(seconds, callback)
    timer.daemon = True
    timer.name = "clipboard"
    timer.start()
    return timer


def digest_of(text: str) -> str:
    """Return what a text is recognized by, and cannot be made from."""
    return hashlib.sha256(text.encode()).hexdigest()


def clear_if_held(place: Place, digest: str) -> bool:
    """Empty the clipboard if it holds that text; return whether it did. Raises `SurfaceError`.

    What somebody else has copied meanwhile is theirs, and an empty one is nobody's.
    """
    text = place.read()
    if not text or digest_of(text) != digest:
        return False
    place.clear()
    return True


@dataclass(frozen=True, slots=True)
class _Held:
    place: Place
    digest: str
    timer: Cancellable | None


class Expiry:
    """Remembers the last secret that was copied, by its hash."""

    def __init__(self, later: Later = start_timer) -> None:
        self._later = later
        self._lock = threading.Lock()
        self._held: _Held | None = None

    def watch(self, place: Place, text: str, *, seconds: int) -> None:
        """Have `text` taken off `place` after so many seconds; with 0, at the end only."""
        with self._lock:
            if self._held and self._held.timer:
                self._held.timer.cancel()
            timer = self._later(seconds, self.end) if seconds else None
            self._held = _Held(place, digest_of(text), timer)

    def end(self) -> None:
        """Take it off now, if it is still there. Says in the log where that failed."""
        with self._lock:
            held, self._held = self._held, None
        if held is None:
            return
        if held.timer:
            held.timer.cancel()
        try:
            clear_if_held(held.place, held.digest)
        except SurfaceError as error:
            _LOG.warning("The clipboard may still hold the secret that was copied: %s", error)
