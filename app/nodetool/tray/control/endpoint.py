"""Where the running tray listens: a socket in a folder that only its user can enter.

Python has no Unix sockets on Windows; there it is a loopback port whose number and key stand in a private file.
"""

import json
import os
import socket
import sys
from dataclasses import dataclass
from pathlib import Path

from nodetool.deploy.config import private_file

CONNECT_SECONDS = 5.0
_HAS_UNIX_SOCKETS = hasattr(socket, "AF_UNIX") and sys.platform != "win32"


@dataclass(frozen=True, slots=True)
class Listening:
    """An open endpoint."""

    socket: socket.socket
    key: str
    """What a request has to bring; empty where the folder is protection enough."""
    file: Path

    def close(self) -> None:
        """Stop listening and leave nothing behind."""
        self.socket.close()
        self.file.unlink(missing_ok=True)


def listen(folder: Path) -> Listening:
    """Open the endpoint in `folder`, which is this user's alone. Only the holder of the instance lock may call it."""
    file = _file(folder)
    file.unlink(missing_ok=True)  # of an instance that was killed
    return _listen_on_unix(file) if _HAS_UNIX_SOCKETS else _listen_on_loopback(file)


def connect(folder: Path) -> tuple[socket.socket, str]:
    """Return a connection to the running tray and the key to show. Raises `OSError` where nobody listens."""
    file = _file(folder)
    if _HAS_UNIX_SOCKETS:
        return _connected(socket.AF_UNIX, str(file)), ""  # type: ignore[attr-defined,unused-ignore]  # not on Windows
    known = json.loads(file.read_text())
    return _connected(socket.AF_INET, ("127.0.0.1", int(known["port"]))), str(known["key"])


def _file(folder: Path) -> Path:
    return folder / ("tray.sock" if _HAS_UNIX_SOCKETS else "tray.json")


def _listen_on_unix(file: Path) -> Listening:
    listener = socket.socket(socket.AF_UNIX, socket.SOCK_STREAM)  # type: ignore[attr-defined,unused-ignore]  # not on Windows
    listener.bind(str(file))
    listener.listen()
    return Listening(listener, "", file)


def _listen_on_loopback(file: Path) -> Listening:
    from secrets import token_urlsafe  # noqa: PLC0415  loads OpenSSL, which a second start can do without

    listener = socket.create_server(("127.0.0.1", 0))
    key = token_urlsafe(32)
    with os.fdopen(private_file.create_private_file(file), "w") as target:
        json.dump({"port": listener.getsockname()[1], "key": key}, target)
    return Listening(listener, key, file)


def _connected(family: socket.AddressFamily, address: str | tuple[str, int]) -> socket.socket:
    connection = socket.socket(family, socket.SOCK_STREAM)
    try:
        connection.settimeout(CONNECT_SECONDS)
        connection.connect(address)
    except OSError:
        connection.close()
        raise
    return connection
