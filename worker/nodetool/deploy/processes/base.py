"""The interface to what the systems do differently about processes."""

from abc import ABC, abstractmethod
from collections.abc import Callable


class System(ABC):
    """One operating system."""

    @abstractmethod
    def prepare(self) -> None:
        """Do what ties this process to its parent, and its children to it, before it starts any.

        OSError where the system refuses; the pipe to the parent holds without it.
        """

    @abstractmethod
    def await_end(self, pid: int, *, is_still_it: Callable[[], bool] = lambda: True) -> None:
        """Block until the process has ended, without polling and without reaping it; at once where it has.

        `is_still_it` is asked when no later process can take the number's place any more: False means that one had
        already. OSError where the system cannot tell.
        """
