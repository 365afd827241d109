"""The interface to what the systems do differently about a socket that another process is to have, too."""

import socket
from abc import ABC, abstractmethod
from collections.abc import Mapping
from typing import Any


class HandingOver(ABC):
    """Gives a child a socket that this process keeps."""

    @abstractmethod
    def arguments(self, listener: socket.socket) -> tuple[str, ...]:
        """Return what the command line tells the child about it."""

    @abstractmethod
    def popen_arguments(self, listener: socket.socket) -> Mapping[str, Any]:
        """Return what `subprocess.Popen` has to be told."""

    @abstractmethod
    def first_words(self, listener: socket.socket, *, pid: int) -> bytes:
        """Return what is said first on the standard input of the child, which has just been born as `pid`."""
