"""Has notifications shown, on a thread of its own: nobody waits for the bus or for the server."""

import logging
import queue
import threading
from collections.abc import Callable
from dataclasses import dataclass

from nodetool.tray.notification_server.note import Note

logger = logging.getLogger(__name__)

ENDING_SECONDS = 2.0
"""For the last notifications to be taken away."""


@dataclass(frozen=True, slots=True)
class Close:
    """Take away what is shown at a place."""

    place: str


@dataclass(frozen=True, slots=True)
class End:
    """Take everything away, and end."""


Order = Note | Close | End


@dataclass(frozen=True, slots=True)
class Listener:
    """Who hears of notifications; called on the thread of the client."""

    on_action: Callable[[str, str], None]
    """Gets the place, and the key of the button that was pressed."""
    on_unshown: Callable[[Note], None]
    """Gets what nobody shows."""


class NotificationClient:
    """Begins with the first notification: until then there is neither thread nor connection."""

    def __init__(self, listener: Listener) -> None:
        self._listener = listener
        self._orders: queue.SimpleQueue[object] = queue.SimpleQueue()
        self._thread: threading.Thread | None = None

    def show(self, note: Note) -> None:
        """Show a notification, soon; a later one of its place takes its place."""
        if self._thread is None:
            self._thread = threading.Thread(target=self._run, name="notifications", daemon=True)
            self._thread.start()
        self._orders.put(note)

    def close(self, place: str) -> None:
        """Take a notification away, soon."""
        if self._thread is not None:
            self._orders.put(Close(place))

    def stop(self) -> None:
        """Take all notifications away: nobody would answer to their buttons any more."""
        if self._thread is not None:
            self._orders.put(End())
            self._thread.join(ENDING_SECONDS)

    def _run(self) -> None:
        try:
            # Here, because a tray that has nothing to tell does not pay for it.
            from nodetool.tray.notification_server.session import Session  # noqa: PLC0415
        except ImportError as error:
            logger.info("Notifications have no buttons: %s.", error)
            self._refuse_all()
        else:
            Session(self._orders, self._listener).run()

    def _refuse_all(self) -> None:
        while not isinstance(order := self._orders.get(), End):
            if isinstance(order, Note):
                self._listener.on_unshown(order)
