"""What the worker's own process uses, by the names that Prometheus gives it."""

import sys
from collections.abc import Iterator
from dataclasses import dataclass

import psutil


@dataclass(frozen=True, slots=True)
class Reading:
    """One figure of the process."""

    name: str
    help: str
    value: float
    is_counter: bool = False


def readings() -> Iterator[Reading]:
    """Yield what the system tells about this process; what it does not tell is left out."""
    process = psutil.Process()
    with process.oneshot():
        times, memory = process.cpu_times(), process.memory_info()
        yield Reading(
            "process_cpu_seconds", "CPU time used, user and system", times.user + times.system, is_counter=True
        )
        yield Reading("process_resident_memory_bytes", "Memory in use", memory.rss)
        yield Reading("process_virtual_memory_bytes", "Address space in use", memory.vms)
        yield Reading("process_start_time_seconds", "Start, since the epoch", process.create_time())
        yield Reading("process_threads", "Threads", process.num_threads())
        yield from _descriptors(process)


def _descriptors(process: psutil.Process) -> Iterator[Reading]:
    if sys.platform == "win32":
        return
    import resource  # noqa: PLC0415  not on Windows

    yield Reading("process_open_fds", "Open file descriptors", process.num_fds())
    yield Reading("process_max_fds", "Descriptors that may be open", resource.getrlimit(resource.RLIMIT_NOFILE)[0])
