"""Linux."""

import os
import subprocess
import sys

from nodetool.tray.supervisor.containment.process_group import ProcessGroup


class LinuxGroup(ProcessGroup):
    """The group, and `waitid`, which tells an end and leaves the dead as they are."""

    def await_end(self, process: subprocess.Popen[bytes]) -> None:
        """Wait without reaping."""
        if sys.platform == "linux":
            os.waitid(os.P_PID, process.pid, os.WEXITED | os.WNOWAIT)
