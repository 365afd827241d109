"""Windows: a job of its own for this process and all that it starts, and a handle to wait at."""

from collections.abc import Callable

from nodetool.deploy.processes.base import System
from nodetool.deploy.processes.job_object import JobObject
from nodetool.deploy.processes.windows_api import SYNCHRONIZE, ApiError, WindowsApi

_NO_SUCH_PROCESS = 87
"""ERROR_INVALID_PARAMETER, with which OpenProcess answers for a number that nobody has."""


class Windows(System):
    """`api` is what the tests replace."""

    def __init__(self, api: WindowsApi | None = None) -> None:
        self._api = api or WindowsApi.of_this_system()

    def prepare(self) -> None:
        """Put this process into a job that ends with it.

        Every child is born into it, so none escapes in the moment between its birth and its being put somewhere, and
        it ends however this process does. Nobody closes the handle but the system, at this process's end.
        """
        JobObject(self._api).hold_this_process()

    def await_end(self, pid: int, *, is_still_it: Callable[[], bool] = lambda: True) -> None:
        """Wait at the process's own handle, which also keeps its number from being given away."""
        try:
            process = self._api.open_process(pid, SYNCHRONIZE)
        except ApiError as error:
            if error.code == _NO_SUCH_PROCESS:
                return
            raise
        try:
            if is_still_it():
                self._api.wait(process)
        finally:
            self._api.close(process)
