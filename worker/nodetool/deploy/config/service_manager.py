"""What a service tells the service manager that started it: that it is ready, how it is, and that it still lives.

The protocol is that of sd_notify(3): datagrams to the Unix socket that NOTIFY_SOCKET names. Without one nobody is told.
"""

import logging
import os
import socket
import sys
import time
from collections.abc import MutableMapping

logger = logging.getLogger(__name__)

SEND_SECONDS = 1.0
MOST_OF_A_STATUS = 400
_SOCKET, _WATCHDOG, _WATCHED = "NOTIFY_SOCKET", "WATCHDOG_USEC", "WATCHDOG_PID"


class ServiceManager:
    """Whoever supervises this process from outside: systemd, or nobody. May be used from every thread."""

    def __init__(self, address: str = "", *, watchdog_seconds: float | None = None) -> None:
        """Tell nothing yet; `address` is a path, or `@` and an abstract name."""
        self._address = f"\0{address[1:]}" if address.startswith("@") else address
        self.watchdog_seconds = watchdog_seconds if address else None
        """After how long without a sign of life this process is ended; None where nobody watches."""
        self._next_sign = 0.0

    @classmethod
    def taken_from(cls, environ: MutableMapping[str, str], *, pid: int | None = None) -> "ServiceManager":
        """Read who it is, and take that out of the environment: children have nothing to say to it."""
        address = environ.pop(_SOCKET, "")
        microseconds, watched = environ.pop(_WATCHDOG, ""), environ.pop(_WATCHED, "")
        if sys.platform == "win32" or not address.startswith(("/", "@")):
            return cls()
        is_watched = watched in {"", str(pid or os.getpid())} and microseconds.isdecimal() and int(microseconds) > 0
        return cls(address, watchdog_seconds=int(microseconds) / 1e6 if is_watched else None)

    def __bool__(self) -> bool:
        """Whether there is one."""
        return bool(self._address)

    def ready(self, status: str) -> None:
        """Tell that this service does what it was started for."""
        self._tell(f"READY=1\n{_status(status)}")

    def status(self, status: str) -> None:
        """Tell in a sentence how it is."""
        self._tell(_status(status))

    def stopping(self, status: str) -> None:
        """Tell that it is about to end."""
        self._tell(f"STOPPING=1\n{_status(status)}")

    def alive(self) -> None:
        """Give a sign of life, twice as often as one is asked for; costs nothing in between, or where nobody asks."""
        if self.watchdog_seconds is None or (now := time.monotonic()) < self._next_sign:
            return
        self._next_sign = now + self.watchdog_seconds / 2
        self._tell("WATCHDOG=1")

    def _tell(self, what: str) -> None:
        if not self._address or sys.platform == "win32":
            return
        try:
            with socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM) as sender:
                sender.settimeout(SEND_SECONDS)
                sender.connect(self._address)
                sender.sendall(what.encode(errors="replace"))
        except OSError as error:
            logger.info("The service manager at %r cannot be told anything: %s.", self._address, error)


def _status(text: str) -> str:
    """Return the assignment; a line break would begin another one."""
    return f"STATUS={' '.join(text.split())[:MOST_OF_A_STATUS]}"
