"""Does something again and again, on a thread that exists only while somebody wants it."""

import logging
import threading
from collections.abc import Callable

logger = logging.getLogger(__name__)


class Rounds:
    """Calls `look` at once, then every `seconds`, or earlier on wish. May be used from every thread; never waits.

    `what` is looked at: it names the thread, and stands in the log.
    """

    def __init__(self, look: Callable[[], None], *, seconds: float, what: str = "models") -> None:
        self._look = look
        self._what = what
        self._seconds = seconds
        self._changed = threading.Condition()
        self._is_wanted = False
        self._at_once = False
        self._thread: threading.Thread | None = None

    def begin(self) -> None:
        """Have it done from now on."""
        with self._changed:
            self._is_wanted = self._at_once = True
            self._changed.notify_all()
            if self._thread is None:
                # A daemon: a worker that does not answer holds up no end of the tray.
                self._thread = threading.Thread(target=self._run, name=self._what, daemon=True)
                self._thread.start()

    def end(self) -> None:
        """Have it done no more."""
        with self._changed:
            self._is_wanted = False
            self._changed.notify_all()

    def hurry(self) -> None:
        """Have the next round come at once, if there is to be one."""
        with self._changed:
            self._at_once = True
            self._changed.notify_all()

    def _run(self) -> None:
        while self._wait_for_next():
            try:
                self._look()
            except Exception:
                logger.exception("A look at the %s failed", self._what)

    def _wait_for_next(self) -> bool:
        """Return when a round is due; False when nobody wants one any more."""
        with self._changed:
            self._changed.wait_for(lambda: self._at_once or not self._is_wanted, timeout=self._seconds)
            self._at_once = False
            if not self._is_wanted:
                self._thread = None
            return self._is_wanted
