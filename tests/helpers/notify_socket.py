"""A service manager as a service sees it: the socket that NOTIFY_SOCKET names, and what was said to it."""

import secrets
import socket
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from tests.helpers.waiting import wait_until


class NotifySocket:
    """Hears datagrams, each a list of assignments."""

    def __init__(self, receiver: socket.socket, address: str) -> None:
        self._receiver = receiver
        self.address = address
        self.heard: list[str] = []

    def said(self) -> list[str]:
        """Return every assignment so far, in order."""
        while True:
            try:
                self.heard.extend(self._receiver.recv(65536).decode().splitlines())
            except BlockingIOError:
                return self.heard

    def wait_for(self, assignment: str, *, count: int = 1, timeout: float = 60.0) -> list[str]:
        """Return everything so far, once the assignment was heard so often; a beginning of it is enough."""

        def heard() -> list[str]:
            return self.said() if sum(each.startswith(assignment) for each in self.said()) >= count else []

        return wait_until(heard, timeout=timeout, what=f"{assignment} from the service")


@contextmanager
def notify_socket(folder: Path | None = None) -> Iterator[NotifySocket]:
    """Listen at a path in `folder`, or at an abstract name where none is given."""
    name = f"nodetool-{secrets.token_hex(4)}"
    address = str(folder / name) if folder else f"@{name}"
    with socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM) as receiver:
        receiver.bind(address.replace("@", "\0", 1))
        receiver.settimeout(0)
        yield NotifySocket(receiver, address)
