"""When a process began, as a text that tells it from every later process of the same number."""

import sys
from pathlib import Path

_STATE, _TICKS = 0, 19
"""Places behind the name in `/proc/PID/stat`; proc(5) counts them from 1 and with number and name before them."""
_DEAD = {"Z", "X"}


def process_start(pid: int) -> str:
    """Return it, or an empty text where no such process lives or nobody may look; a dead unreaped one is not alive."""
    return _from_proc(pid) if sys.platform == "linux" else _from_psutil(pid)


def _from_proc(pid: int) -> str:
    """Read ticks since the system started, which no change of the clock moves, and which start of the system it was."""
    try:
        fields = Path(f"/proc/{pid}/stat").read_text(errors="replace").rpartition(")")[2].split()
        boot = Path("/proc/sys/kernel/random/boot_id").read_text().strip()
    except OSError:
        return ""
    return "" if fields[_STATE] in _DEAD else f"{boot} {fields[_TICKS]}"


def _from_psutil(pid: int) -> str:
    import psutil  # noqa: PLC0415  costs 20 ms, and Linux does without

    try:
        process = psutil.Process(pid)
        return "" if process.status() == psutil.STATUS_ZOMBIE else f"{process.create_time():.2f}"
    except psutil.Error:
        return ""
