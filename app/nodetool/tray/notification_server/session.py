"""Carries out the orders of the client: connects when there is something to show, and again after the bus was lost."""

import logging
from typing import TYPE_CHECKING

from jeepney import Message

from nodetool.tray.notification_server.bus import UNREACHABLE, Bus
from nodetool.tray.notification_server.client import Close, End, Listener
from nodetool.tray.notification_server.note import Note
from nodetool.tray.notification_server.server import NotificationServer

if TYPE_CHECKING:
    import queue

logger = logging.getLogger(__name__)


class Session:
    """Works through one queue: orders of the tray, and what the bus sends."""

    def __init__(self, inbox: "queue.SimpleQueue[object]", listener: Listener) -> None:
        self._inbox = inbox
        self._listener = listener
        self._bus: Bus | None = None
        self._server: NotificationServer | None = None

    def run(self) -> None:
        """Work until the order to end."""
        while not isinstance(item := self._next(), End):
            match item:
                case Note():
                    self._show(item)
                case Close(place):
                    self._close(place)
                case Message():
                    self._hear(item)
                case None:
                    self._disconnect()
        self._end()

    def _next(self) -> object:
        return self._bus.next() if self._bus else self._inbox.get()

    def _show(self, note: Note) -> None:
        try:
            self._connected().show(note)
        except UNREACHABLE as error:
            logger.info("No notification server shows %r: %s.", note.title, error or type(error).__name__)
            self._disconnect()
            self._listener.on_unshown(note)

    def _close(self, place: str) -> None:
        if self._server is None:
            return
        try:
            self._server.close(place)
        except UNREACHABLE as error:
            # Servers refuse to close what the user has closed just now.
            logger.debug("A notification was not closed: %s.", error)

    def _hear(self, message: Message) -> None:
        if self._server and (pressed := self._server.heard(message)):
            self._listener.on_action(*pressed)

    def _connected(self) -> NotificationServer:
        if self._server is None:
            self._bus = Bus(self._inbox)
            self._server = NotificationServer(self._bus)
        return self._server

    def _disconnect(self) -> None:
        if self._bus:
            self._bus.close()
        self._bus = self._server = None

    def _end(self) -> None:
        try:
            if self._server:
                self._server.close_all()
        except UNREACHABLE as error:
            logger.debug("Notifications were not closed: %s.", error)
        self._disconnect()
