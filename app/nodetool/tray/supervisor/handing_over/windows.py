"""Windows."""

import base64
import socket
from collections.abc import Callable, Mapping
from typing import Any

from nodetool.deploy.config.handed_listener import INPUT_FLAG
from nodetool.tray.supervisor.handing_over.base import HandingOver


def _share(listener: socket.socket, pid: int) -> bytes:
    return bytes(listener.share(pid))  # type: ignore[attr-defined,unused-ignore]  # Windows alone


class OverInput(HandingOver):
    """The socket is described for one process, which is known only once it is born; nobody else can use that."""

    def __init__(self, share: Callable[[socket.socket, int], bytes] = _share) -> None:
        self._share = share

    def arguments(self, listener: socket.socket) -> tuple[str, ...]:  # noqa: ARG002  as the interface has it
        """Tell where it will come."""
        return (INPUT_FLAG,)

    def popen_arguments(self, listener: socket.socket) -> Mapping[str, Any]:  # noqa: ARG002  as the interface has it
        """Nothing is inherited."""
        return {}

    def first_words(self, listener: socket.socket, *, pid: int) -> bytes:
        """Describe it on a line."""
        return base64.b64encode(self._share(listener, pid)) + b"\n"
