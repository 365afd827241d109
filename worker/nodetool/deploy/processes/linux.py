"""Linux: a signal at the parent's death, and a descriptor that stands for a process."""

import ctypes
import os
import select
import signal
import sys
from collections.abc import Callable
from typing import Any

from nodetool.deploy.processes.base import System

PR_SET_PDEATHSIG = 1
WAKE_UP = getattr(signal, "SIGCONT", 0)
"""What a process gets when its parent dies: prctl(2), PR_SET_PDEATHSIG.

A process that runs learns of the death by its lifeline and ends in good order, so the signal must not cut that short,
and it must do no harm when it comes early: it comes with the end of the *thread* that spawned. A stopped process sees
no lifeline, takes no SIGTERM and would lie there for ever; this one makes it run again.
"""


class Linux(System):
    """`libc` is what the tests replace."""

    def __init__(self, libc: Any = None) -> None:
        self._libc = libc or ctypes.CDLL(None, use_errno=True)

    def prepare(self) -> None:
        """Have the kernel wake this process when its parent dies, should it be stopped then."""
        unused = ctypes.c_ulong(0)
        if self._libc.prctl(PR_SET_PDEATHSIG, ctypes.c_ulong(WAKE_UP), unused, unused, unused) != 0:
            code = ctypes.get_errno()
            raise OSError(code, os.strerror(code))

    def await_end(self, pid: int, *, is_still_it: Callable[[], bool] = lambda: True) -> None:
        """Wait for a pidfd, which becomes readable when the process ends (pidfd_open(2), since Linux 5.3)."""
        if sys.platform == "linux":
            try:
                descriptor = os.pidfd_open(pid)
            except ProcessLookupError:
                return
            try:
                if is_still_it():
                    waiting = select.poll()
                    waiting.register(descriptor, select.POLLIN)
                    waiting.poll()
            finally:
                os.close(descriptor)
