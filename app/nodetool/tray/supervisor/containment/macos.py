"""macOS."""

import subprocess

from nodetool.deploy.processes.base import System
from nodetool.deploy.processes.macos import MacOS
from nodetool.tray.supervisor.containment.process_group import ProcessGroup


class MacGroup(ProcessGroup):
    """The group, and a kernel queue: Python has `waitid` on macOS only from 3.13 on."""

    def __init__(self, system: System | None = None) -> None:
        self._system = system or MacOS()

    def await_end(self, process: subprocess.Popen[bytes]) -> None:
        """Wait without reaping."""
        self._system.await_end(process.pid)
