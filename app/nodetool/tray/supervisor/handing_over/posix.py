"""Linux and macOS."""

import socket
from collections.abc import Mapping
from typing import Any

from nodetool.deploy.config.handed_listener import FD_FLAG
from nodetool.tray.supervisor.handing_over.base import HandingOver


class ByInheritance(HandingOver):
    """The child inherits this one descriptor, under the same number, and no other child does."""

    def arguments(self, listener: socket.socket) -> tuple[str, ...]:
        """Tell the number."""
        return (FD_FLAG, str(listener.fileno()))

    def popen_arguments(self, listener: socket.socket) -> Mapping[str, Any]:
        """Have it inherited."""
        return {"pass_fds": (listener.fileno(),)}

    def first_words(self, listener: socket.socket, *, pid: int) -> bytes:  # noqa: ARG002  as the interface has it
        """There is nothing left to say."""
        return b""
