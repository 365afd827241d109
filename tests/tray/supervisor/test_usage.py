import os
import subprocess
import sys

from nodetool.tray.supervisor.memory_watch import MemoryWatch
from nodetool.tray.supervisor.usage import UsageMeter, memory_of
from tests.helpers.waiting import wait_until

CHILD = "import subprocess, sys; subprocess.Popen([sys.executable, '-c', 'input()']); print('up', flush=True); input()"


def processes_of(meter: UsageMeter, pid: int) -> int:
    usage = meter.look(pid)
    return usage.processes if usage else 0


def test_usage_counts_what_the_process_has_started() -> None:
    with subprocess.Popen([sys.executable, "-c", CHILD], stdin=subprocess.PIPE, stdout=subprocess.PIPE) as family:
        assert family.stdout is not None
        assert family.stdout.readline() == b"up\n"
        meter = UsageMeter()
        wait_until(lambda: processes_of(meter, family.pid) == 2, timeout=20, what="both processes")
        usage = meter.look(family.pid)
        assert usage is not None
        assert usage.memory_bytes > 4_000_000
        family.communicate(b"\n\n")


def test_share_of_the_processor_is_that_since_the_look_before() -> None:
    clock = iter([1000.0, 1000.0 + 3600])
    meter = UsageMeter(now=lambda: next(clock))
    first, second = meter.look(os.getpid()), meter.look(os.getpid())
    assert first is not None
    assert second is not None
    assert second.cpu_percent <= 1
    assert second.cpu_seconds >= first.cpu_seconds


def test_process_that_is_gone_uses_nothing() -> None:
    with subprocess.Popen([sys.executable, "-c", ""]) as gone:
        gone.wait()
    assert UsageMeter().look(gone.pid) is None
    assert memory_of(gone.pid) == 0


def test_memory_is_reported_only_over_its_limit() -> None:
    told: list[int] = []
    for limit_mb in (0, 1_000_000, 1):
        MemoryWatch(os.getpid(), limit_mb=limit_mb, generation=3, post=lambda over: told.append(over.limit_mb))()
    assert told == [1]
