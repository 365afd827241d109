"""Asks a worker that does not answer where it hangs."""

from nodetool.deploy.config import lifeline_orders
from nodetool.tray.logs import LogRing
from nodetool.tray.supervisor.process import ChildProcess

_SIGN = "hread 0x"
"""Stands in the first line of each stack that `faulthandler` writes."""


class Stacks:
    """One question. The worker's lifeline has a thread of its own, which answers while the loop hangs."""

    def __init__(self, process: ChildProcess, log: LogRing) -> None:
        """Ask."""
        self._log = log
        self._mark = log.position
        log.append(f"nodetool-tray: The worker (process {process.pid}) no longer answers; asking where it hangs.")
        process.order(lifeline_orders.DUMP)

    def conclude(self) -> None:
        """Say so in the log where there was no answer."""
        if not any(_SIGN in line for line in self._log.lines(since=self._mark)):
            self._log.append("nodetool-tray: It did not say; its whole process is stopped, or blocked in native code.")
