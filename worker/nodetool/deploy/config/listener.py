"""Takes the port, or says who has it."""

import contextlib
import errno
import socket
import sys
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from nodetool.deploy.config.addresses import REACHABLE_AS
from nodetool.deploy.config.errors import SettingError
from nodetool.deploy.config.sentence import Sentence
from nodetool.deploy.config.settings import NODETOOL_HOST, PORT

BACKLOG = 2048


@dataclass(frozen=True, slots=True)
class Holder:
    """The program that listens on a port."""

    name: str
    pid: int
    user: str

    def __str__(self) -> str:
        return f"{self.name} (process {self.pid}, user {self.user})"


class PortBusyError(Exception):
    """Another program listens there."""

    def __init__(self, message: str, holder: Holder | None) -> None:
        super().__init__(message)
        self.holder = holder
        """Which one; None where the system does not say."""


def listen(host: str, port: int, *, beside: Sequence[socket.socket] = ()) -> socket.socket:
    """Return a bound and listening socket. Raises `PortBusyError`, or `SettingError` for an impossible address.

    `beside` are sockets of ours on the same port that may not keep it from this one; not on Windows.
    """
    family, address = resolved(host, port)
    listener = socket.socket(family, socket.SOCK_STREAM)
    try:
        _share_nothing(listener)
        with _shared(listener, *beside) if beside else contextlib.nullcontext():
            listener.bind(address)
            listener.listen(BACKLOG)
    except OSError as error:
        listener.close()
        raise _explained(error, host, address) from None
    return listener


def resolved(host: str, port: int) -> tuple[int, tuple[Any, ...]]:
    """Return family and address of a place to listen. Raises `SettingError`."""
    try:
        family, _, _, _, address = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM, flags=socket.AI_PASSIVE)[0]
    except (socket.gaierror, UnicodeError) as error:  # the second: what can not even be asked for as a name
        raise _no_address(host, getattr(error, "strerror", "not a host name")) from None
    return family, address


@contextlib.contextmanager
def _shared(*sockets: socket.socket) -> Iterator[None]:
    """Let these have one port together meanwhile; nobody else is let in."""
    if sys.platform == "win32":
        raise OSError(errno.EADDRINUSE, "sockets share no port on Windows")
    for one in sockets:
        one.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEPORT, 1)
    try:
        yield
    finally:
        for one in sockets:
            one.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEPORT, 0)


def _share_nothing(listener: socket.socket) -> None:
    # SO_REUSEADDR means "after a restart, at once" on POSIX and "together with others" on Windows.
    if sys.platform == "win32":
        listener.setsockopt(socket.SOL_SOCKET, socket.SO_EXCLUSIVEADDRUSE, 1)
    else:
        listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)


def _explained(error: OSError, host: str, address: tuple[Any, ...]) -> Exception:
    port = address[1]
    if error.errno == errno.EADDRINUSE:
        holder = _holder(address[0], port)
        return PortBusyError(
            _taken_words(host, port, holder),
            holder,
        )
    if error.errno in {errno.EACCES, errno.EPERM}:
        says = Sentence("This user may not listen on port {port}; choose one from 1024 up.", port=port)
        return SettingError(PORT.name, says)
    return _no_address(host, error.strerror)


def _taken_words(host: str, port: int, holder: Holder | None) -> Sentence:
    if holder is None:
        return Sentence(
            "Port {port} on {host} is taken by another program; stop it, or choose another port with --port or {name}.",
            port=port,
            host=host,
            name=PORT.name,
        )
    return Sentence(
        "Port {port} on {host} is taken by {holder}; stop it, or choose another port with --port or {name}.",
        port=port,
        host=host,
        holder=holder,
        name=PORT.name,
    )


def _no_address(host: str, reason: str | None) -> SettingError:
    says = Sentence("{host} is not an address of this machine: {reason}.", host=host, reason=reason)
    return SettingError(NODETOOL_HOST.name, says)


def _holder(ip: str, port: int) -> Holder | None:
    import psutil  # noqa: PLC0415  only needed where the port is taken

    try:
        for connection in psutil.net_connections("tcp"):
            here = connection.laddr and connection.laddr.port == port and _overlap(connection.laddr.ip, ip)
            if here and connection.status == psutil.CONN_LISTEN and connection.pid:
                process = psutil.Process(connection.pid)
                return Holder(process.name(), process.pid, process.username())
    except psutil.Error:
        pass  # macOS asks for more rights than a user has; other systems hide other users' processes
    return None


def _overlap(taken: str, wanted: str) -> bool:
    return taken == wanted or not REACHABLE_AS.keys().isdisjoint({taken, wanted})
