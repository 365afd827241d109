"""What a process costs, as Linux counts it."""

import os
from dataclasses import dataclass
from pathlib import Path

_TICKS = os.sysconf("SC_CLK_TCK")


@dataclass(frozen=True, slots=True)
class Costs:
    """Counted from the start of the process."""

    wake_ups: dict[int, int]
    """How often each thread slept and was woken."""
    cpu_seconds: float


def pss_mebibytes(pid: int) -> float:
    """Return its memory; what it shares counts by its share."""
    lines = Path(f"/proc/{pid}/smaps_rollup").read_text().splitlines()
    return next(int(line.split()[1]) for line in lines if line.startswith("Pss:")) / 1024


def costs(pid: int) -> Costs:
    """Return what it has cost until now, itself and not its children."""
    # After the name, which may hold anything: https://man7.org/linux/man-pages/man5/proc_pid_stat.5.html
    fields = Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()
    user, system = int(fields[11]), int(fields[12])
    return Costs(_wake_ups(pid), (user + system) / _TICKS)


def wake_ups_between(before: Costs, after: Costs) -> int:
    """Return how often any thread was woken; one that began meanwhile counts from its beginning."""
    return sum(count - before.wake_ups.get(thread, 0) for thread, count in after.wake_ups.items())


def mapped_files(pid: int) -> frozenset[str]:
    """Return the paths of the libraries that it has loaded."""
    lines = Path(f"/proc/{pid}/maps").read_text().splitlines()
    return frozenset(line.split()[-1] for line in lines if "/" in line)


def _wake_ups(pid: int) -> dict[int, int]:
    statuses = Path(f"/proc/{pid}/task").glob("*/status")
    return {int(path.parent.name): _voluntary_switches(path) for path in statuses}


def _voluntary_switches(status: Path) -> int:
    lines = status.read_text().splitlines()
    return next(int(line.split()[1]) for line in lines if line.startswith("voluntary_ctxt_switches:"))
