"""The worker's job with a kernel32 of our own; the processes are real."""

import subprocess
import sys
from collections.abc import Callable, Iterator

import pytest

from nodetool.tray.supervisor.containment.windows import WindowsJob
from tests.helpers.kernel32_stand_in import Kernel32StandIn


@pytest.fixture
def process() -> "Iterator[subprocess.Popen[bytes]]":
    with subprocess.Popen([sys.executable, "-c", "input()"], stdin=subprocess.PIPE) as process:
        yield process
        process.kill()


def test_worker_gets_no_console_and_no_ctrl_c_of_the_trays() -> None:
    wanted = dict(WindowsJob(Kernel32StandIn().api).popen_arguments)
    assert wanted == {"creationflags": 0x0800_0200}
    if sys.platform == "win32":
        assert wanted["creationflags"] == subprocess.CREATE_NO_WINDOW | subprocess.CREATE_NEW_PROCESS_GROUP


def test_worker_alone_is_in_the_job(process: "subprocess.Popen[bytes]") -> None:
    kernel = Kernel32StandIn()
    WindowsJob(kernel.api).hold(process)
    assert list(kernel.jobs.values()) == [[process.pid]]


def test_kill_ends_every_member(process: "subprocess.Popen[bytes]") -> None:
    kernel = Kernel32StandIn()
    job = WindowsJob(kernel.api)
    job.hold(process)
    job.kill(process)
    assert kernel.terminated == [process.pid]
    assert process.poll() is None, "the stand-in ends nobody, and nobody else did"


def test_worker_that_cannot_be_held_is_told_and_killed_by_itself(
    process: "subprocess.Popen[bytes]", expect_log: Callable[[str], None]
) -> None:
    expect_log("The worker is in no job .*AssignProcessToJobObject")
    kernel = Kernel32StandIn("AssignProcessToJobObject")
    job = WindowsJob(kernel.api)
    job.hold(process)
    job.kill(process)
    assert process.wait() != 0
    assert kernel.terminated == []


def test_job_that_cannot_be_ended_is_told_and_the_worker_killed_by_itself(
    process: "subprocess.Popen[bytes]", expect_log: Callable[[str], None]
) -> None:
    expect_log("The worker's job cannot be ended")
    job = WindowsJob(Kernel32StandIn("TerminateJobObject").api)
    job.hold(process)
    job.kill(process)
    assert process.wait() != 0


def test_worker_that_has_ended_is_waited_for_and_its_job_closed(process: "subprocess.Popen[bytes]") -> None:
    kernel = Kernel32StandIn()
    job = WindowsJob(kernel.api)
    job.hold(process)
    process.kill()
    job.await_end(process)
    assert process.returncode is not None
    job.close()
    assert kernel.open_handles == 0
