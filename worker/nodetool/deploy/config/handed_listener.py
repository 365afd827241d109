"""Takes over a listening socket that somebody else has bound: the supervisor, or systemd for its socket unit.

Whoever keeps such a socket open while workers come and go has no caller refused in between: those who come when nobody
accepts wait in its queue.
"""

import base64
import binascii
import os
import socket
import sys
from collections.abc import MutableMapping

from nodetool.deploy.config.errors import ConfigError
from nodetool.deploy.config.listener import BACKLOG
from nodetool.deploy.config.settings import NODETOOL_HOST, PORT

FD_FLAG = "--listen-fd"
"""Names the descriptor of the socket, which the worker inherits."""
INPUT_FLAG = "--listen-from-input"
"""Says that the socket comes on the first line of standard input, as Windows hands sockets over."""

_FIRST_OF_SYSTEMD = 3
"""SD_LISTEN_FDS_START of sd_listen_fds(3)."""
_LONGEST_LINE = 4096


class HandedListenerError(ConfigError):
    """What was handed over cannot be listened on."""


def inherited(descriptor: int) -> socket.socket:
    """Return the socket that stands at `descriptor`. Raises `HandedListenerError`."""
    try:
        listener = socket.socket(fileno=descriptor)
    except OSError as error:
        raise _useless(f"Descriptor {descriptor}", error) from None
    return _checked(listener, f"Descriptor {descriptor}")


def received(descriptor: int) -> socket.socket:
    """Return the socket that the first line on `descriptor` holds; Windows only. Raises `HandedListenerError`."""
    try:
        listener = _from_share(base64.b64decode(_first_line(descriptor), validate=True))
    except (OSError, ValueError, binascii.Error) as error:
        raise _useless("What came on standard input", error) from None
    return _checked(listener, "What came on standard input")


def of_the_service_manager(environ: MutableMapping[str, str], *, pid: int | None = None) -> socket.socket | None:
    """Return the socket of systemd's socket unit, if it started this process; its variables go no further.

    Raises `HandedListenerError` where there are several: the worker has one address.
    """
    count, owner = environ.pop("LISTEN_FDS", ""), environ.pop("LISTEN_PID", "")
    environ.pop("LISTEN_FDNAMES", None)
    if sys.platform == "win32" or owner != str(pid or os.getpid()) or not count.isdecimal() or count == "0":
        return None
    if count != "1":
        raise HandedListenerError(f"systemd handed {count} sockets over; the worker takes one. Leave one in its unit.")
    return inherited(_FIRST_OF_SYSTEMD)


def address_settings(listener: socket.socket) -> dict[str, str]:
    """Return the settings that the socket has decided, whatever was written down meanwhile.

    What is open to the network has to be judged by where this process really listens.
    """
    host, port = listener.getsockname()[:2]
    return {NODETOOL_HOST.name: host, PORT.name: str(port)}


def _checked(listener: socket.socket, what: str) -> socket.socket:
    # Nobody that this process starts may hold the port.
    listener.set_inheritable(False)
    is_for_callers = listener.family in {socket.AF_INET, socket.AF_INET6} and listener.type == socket.SOCK_STREAM
    if not is_for_callers or not listener.getsockname()[1]:
        listener.close()
        raise _useless(what, "it is no TCP socket with a port")
    listener.listen(BACKLOG)  # also where it does already
    return listener


def _first_line(descriptor: int) -> bytes:
    """Read no byte beyond it: what follows is the supervisor's further words."""
    line = bytearray()
    while len(line) < _LONGEST_LINE and (byte := os.read(descriptor, 1)) not in {b"", b"\n"}:
        line += byte
    return bytes(line)


def _from_share(share: bytes) -> socket.socket:
    if sys.platform == "win32":
        return socket.fromshare(share)
    raise OSError("sockets come that way on Windows alone")


def _useless(what: str, why: object) -> HandedListenerError:
    words = (isinstance(why, OSError) and why.strerror) or why
    return HandedListenerError(
        f"{what} cannot be listened on: {words}. {FD_FLAG} and {INPUT_FLAG} are for supervisors; use --port."
    )
