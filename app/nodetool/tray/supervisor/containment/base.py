"""The interface to what the systems do differently about a process and everything that it started."""

import subprocess
from abc import ABC, abstractmethod
from collections.abc import Mapping
from typing import Any


class Containment(ABC):
    """Holds one worker, from before its start until after its end. Never the process that made it."""

    @property
    @abstractmethod
    def popen_arguments(self) -> Mapping[str, Any]:
        """What `subprocess.Popen` has to be told so that the worker can be held."""

    @abstractmethod
    def hold(self, process: subprocess.Popen[bytes]) -> None:
        """Take the worker that was just started."""

    @abstractmethod
    def await_end(self, process: subprocess.Popen[bytes]) -> None:
        """Block until the worker has ended; where the system can, without reaping it."""

    @abstractmethod
    def kill(self, process: subprocess.Popen[bytes]) -> None:
        """End by force the worker, if it lives, and what it has started. Only as long as nobody has reaped it."""

    @abstractmethod
    def close(self) -> None:
        """Give back what the system has lent."""
