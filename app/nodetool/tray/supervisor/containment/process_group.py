"""What Linux and macOS have in common: a process group that is led by the worker."""

import contextlib
import os
import signal
import subprocess
import sys
from collections.abc import Mapping
from typing import Any

from nodetool.tray.supervisor.containment.base import Containment


class ProcessGroup(Containment):
    """A group of its own: Ctrl-C in the tray's terminal does not reach the worker, which is stopped in good order.

    And not a session of its own: when the tray dies, the system wakes a group in its session in which somebody is
    stopped, with SIGHUP and SIGCONT (setpgid(2), "orphaned"). A worker that was stopped in its first moments, before it
    could see to that itself, would otherwise lie there for ever.

    As long as the dead leader is not reaped, its number still names its group and nobody else's, so that what is left
    of the group can be killed without a race.
    """

    @property
    def popen_arguments(self) -> Mapping[str, Any]:
        """Ask for the group."""
        return {"process_group": 0}

    def hold(self, process: subprocess.Popen[bytes]) -> None:
        """Nothing is left to do: the group was there before the worker's first instruction."""

    def kill(self, process: subprocess.Popen[bytes]) -> None:
        """Kill the group; nobody is left in it, or, on macOS, none that is not dead already, where that fails."""
        if sys.platform != "win32":
            with contextlib.suppress(ProcessLookupError, PermissionError):
                os.killpg(process.pid, signal.SIGKILL)

    def close(self) -> None:
        """Nothing was lent."""
