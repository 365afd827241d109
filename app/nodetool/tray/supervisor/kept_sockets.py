"""The listening sockets that the tray keeps open while workers come and go, so that no caller is refused meanwhile."""

import socket
import sys
from dataclasses import dataclass

from nodetool.deploy.config.listener import PortBusyError, listen, resolved


@dataclass(frozen=True, slots=True)
class Place:
    """Where to listen, as the settings say it."""

    host: str
    port: int


class StopFirstError(Exception):
    """The system does not let two sockets have addresses that overlap, not even for a moment."""


class KeptSockets:
    """Usually one; two while a worker comes up at another address. Used by the supervisor's thread alone.

    Which to keep is asked with places that were opened before, so that it cannot fail.
    """

    def __init__(self) -> None:
        self._open: dict[Place, socket.socket] = {}

    def at(self, place: Place) -> socket.socket:
        """Return the socket at `place`, and close all others. Raises `PortBusyError` and `SettingError`."""
        self.keep(place if self._is_open(place) else None)
        if place not in self._open:
            self._open[place] = listen(place.host, place.port)
        return self._open[place]

    def beside(self, place: Place) -> socket.socket:
        """Return the socket at `place`, and leave the others open. Raises the same, and `StopFirstError`."""
        if self._is_open(place):
            return self._open[place]
        neighbours = [kept for other, kept in self._open.items() if other.port == place.port]
        self._open[place] = _listen_beside(place, neighbours) if neighbours else listen(place.host, place.port)
        return self._open[place]

    def keep(self, place: Place | None) -> None:
        """Close all but the one at `place`."""
        kept = self._open.get(place) if place else None
        for other, listener in list(self._open.items()):
            if listener is not kept:
                self._open.pop(other).close()

    def _is_open(self, place: Place) -> bool:
        """Tell whether one is; further names of its address are remembered as that. Raises `SettingError`."""
        if place not in self._open and self._open:
            _, wanted = resolved(place.host, place.port)
            same = next((kept for kept in self._open.values() if kept.getsockname()[:2] == wanted[:2]), None)
            if same is not None:
                self._open[place] = same
        return place in self._open


def _listen_beside(place: Place, neighbours: list[socket.socket]) -> socket.socket:
    """Listen at an address that may overlap with one of ours, such as 0.0.0.0 with 127.0.0.1."""
    if sys.platform == "win32":
        raise StopFirstError
    try:
        return listen(place.host, place.port, beside=neighbours)
    except PortBusyError:
        if sys.platform != "linux":  # nobody can tell whether it is only we who are in the way
            raise StopFirstError from None
        raise
