import contextlib
import ctypes
import errno
import os
import signal
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import psutil
import pytest

from nodetool.deploy.processes.linux import PR_SET_PDEATHSIG, WAKE_UP, Linux
from tests.helpers.worker_process import worker_environment

LINUX_ALONE = pytest.mark.skipif(sys.platform != "linux", reason="asks the kernel of Linux")
GET_PDEATHSIG = """
import ctypes
from nodetool.deploy.processes.linux import Linux
Linux().prepare()
signal = ctypes.c_int()
ctypes.CDLL(None).prctl(2, ctypes.byref(signal))
print(signal.value)
"""


def _libc(prctl: Callable[..., int]) -> Any:
    return SimpleNamespace(prctl=prctl)


def test_kernel_is_asked_for_the_signal_that_wakes_a_stopped_process() -> None:
    asked: list[tuple[int, int]] = []

    def prctl(option: int, number: ctypes.c_ulong, *_: Any) -> int:
        asked.append((option, number.value))
        return 0

    Linux(_libc(prctl)).prepare()
    assert asked == [(PR_SET_PDEATHSIG, WAKE_UP)]


@LINUX_ALONE
def test_refusal_of_the_kernel_is_an_error_of_the_system() -> None:
    def refuse(*_: Any) -> int:
        ctypes.set_errno(errno.EPERM)
        return -1

    with pytest.raises(PermissionError):
        Linux(_libc(refuse)).prepare()


@LINUX_ALONE
def test_kernel_knows_the_signal_afterwards() -> None:
    environ = worker_environment(Path("/"))
    told = subprocess.run([sys.executable, "-c", GET_PDEATHSIG], env=environ, capture_output=True, check=True)
    assert int(told.stdout) == signal.SIGCONT


@LINUX_ALONE
def test_no_descriptor_is_left_whether_it_was_waited_or_not() -> None:
    held = psutil.Process().num_fds()
    Linux().await_end(os.getpid(), is_still_it=lambda: False)
    with subprocess.Popen([sys.executable, "-c", ""]) as process:
        Linux().await_end(process.pid)
    assert psutil.Process().num_fds() == held


@LINUX_ALONE
def test_it_is_asked_whether_it_is_still_the_process_once_that_is_held() -> None:
    pidfds: list[Path] = []

    def look() -> bool:
        for entry in Path("/proc/self/fd").iterdir():
            with contextlib.suppress(FileNotFoundError):  # the descriptor of this listing
                pidfds.extend([entry] if "pidfd" in str(entry.readlink()) else [])
        return False

    Linux().await_end(os.getpid(), is_still_it=look)
    assert len(pidfds) == 1
