"""What the systems do differently about a process and everything that it started."""

import contextlib
import os
import signal
import subprocess
import sys
from collections.abc import Iterator

NEW_SESSION = sys.platform != "win32"
"""A session of its own: Ctrl-C in the tray's terminal does not reach the worker, which is stopped in good order."""

if sys.platform == "win32":
    CREATION_FLAGS = subprocess.CREATE_NEW_PROCESS_GROUP | subprocess.CREATE_NO_WINDOW
else:
    CREATION_FLAGS = 0


def await_end(popen: subprocess.Popen[bytes]) -> None:
    """Block until the process has ended; where the system can, without reaping it.

    As long as the dead leader is not reaped, its number still names its group and nobody else's, so that what is left
    of the group can be killed without a race. Python has `waitid` on macOS only from 3.13 on.
    """
    if sys.platform != "win32" and hasattr(os, "waitid"):
        os.waitid(os.P_PID, popen.pid, os.WEXITED | os.WNOWAIT)
    else:
        popen.wait()


def kill_group(leader: int, *, started_at: float) -> None:
    """End by force the leader, if it lives, and what it has started; `started_at` is in seconds since the epoch."""
    if sys.platform == "win32":
        _kill_descendants(leader, started_at=started_at)
    else:
        # PermissionError: macOS, for a group of which only unreaped processes are left.
        with contextlib.suppress(ProcessLookupError, PermissionError):
            os.killpg(leader, signal.SIGKILL)


def _kill_descendants(leader: int, *, started_at: float) -> None:
    import psutil  # noqa: PLC0415 - costs 20 ms, and only Windows needs it

    for pid in (leader, *descendants(leader, started_at=started_at)):
        with contextlib.suppress(psutil.NoSuchProcess, psutil.AccessDenied):
            psutil.Process(pid).kill()


def descendants(leader: int, *, started_at: float) -> Iterator[int]:
    """Yield what the leader has started and what that has started, even when the leader itself is gone.

    A process that is older than the leader is none of them: it was started by an earlier owner of the number.
    """
    import psutil  # noqa: PLC0415 - see above

    children: dict[int, list[int]] = {}
    for process in psutil.process_iter(["ppid", "create_time"]):
        if process.info["create_time"] >= started_at - 1:
            children.setdefault(process.info["ppid"], []).append(process.pid)
    waiting = children.pop(leader, [])
    while waiting:
        pid = waiting.pop()
        waiting += children.pop(pid, [])
        yield pid
