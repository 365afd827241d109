"""Windows."""

import logging
import subprocess
from collections.abc import Mapping
from typing import Any

from nodetool.deploy.processes.job_object import JobObject
from nodetool.deploy.processes.windows_api import WindowsApi
from nodetool.tray.supervisor.containment.base import Containment

_LOG = logging.getLogger(__name__)

CREATE_NEW_PROCESS_GROUP = 0x0000_0200
CREATE_NO_WINDOW = 0x0800_0000


class WindowsJob(Containment):
    """A job for the worker alone, which ends with the tray however the tray does, and takes all members along.

    The worker is born outside of it and put in at once. What it might start in between is not lost: before it starts
    anything, it puts itself into a job of its own (`processes.windows`), which ends with it. Neither job lets a member
    break away, and the tray is in neither.
    """

    def __init__(self, api: WindowsApi | None = None) -> None:
        """Make the job. OSError where the system refuses."""
        self._job = JobObject(api or WindowsApi.of_this_system())
        self._is_held = False

    @property
    def popen_arguments(self) -> Mapping[str, Any]:
        """Ask for no console window, and for a group that Ctrl-C in the tray's console does not reach."""
        return {"creationflags": CREATE_NEW_PROCESS_GROUP | CREATE_NO_WINDOW}

    def hold(self, process: subprocess.Popen[bytes]) -> None:
        """Put the worker in. `process` keeps its number from being given to another, also when it has ended already."""
        try:
            self._job.hold(process.pid)
            self._is_held = True
        except OSError as error:
            _LOG.warning("The worker is in no job (%s); it ends with its lifeline alone.", error)

    def await_end(self, process: subprocess.Popen[bytes]) -> None:
        """Wait; nothing is reaped here, the job keeps the rest together."""
        process.wait()

    def kill(self, process: subprocess.Popen[bytes]) -> None:
        """End every member; a worker that is none takes along what is in its own job."""
        try:
            if self._is_held:
                self._job.terminate()
                return
        except OSError:
            _LOG.exception("The worker's job cannot be ended")
        process.kill()

    def close(self) -> None:
        """Close the job, and so end whoever is still in it."""
        self._job.close()
