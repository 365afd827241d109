"""Jobs and handles with a kernel32 of our own; what these calls do on Windows, only Windows can tell."""

import ctypes
import sys

import pytest

from nodetool.deploy.processes.job_object import EXTENDED_LIMIT_INFORMATION, ExtendedLimits, JobObject
from nodetool.deploy.processes.windows import Windows
from nodetool.deploy.processes.windows_api import ApiError, WindowsApi
from tests.helpers.kernel32_stand_in import THIS_PROCESS, Kernel32StandIn


def test_members_of_a_job_end_with_its_holder_and_none_may_break_away() -> None:
    kernel = Kernel32StandIn()
    JobObject(kernel.api).hold(42)
    assert list(kernel.limits.values()) == [(EXTENDED_LIMIT_INFORMATION, 0x2000)]
    assert list(kernel.jobs.values()) == [[42]]


@pytest.mark.skipif(ctypes.sizeof(ctypes.c_void_p) != 8, reason="the figures of 64 bits")
def test_limits_lie_in_memory_as_windows_reads_them() -> None:
    assert ctypes.sizeof(ExtendedLimits) == 144
    assert ExtendedLimits.basic.size == 64
    assert type(ExtendedLimits().basic).flags.offset == 16
    assert ExtendedLimits.process_memory.offset == 112


def test_holding_a_process_takes_the_rights_that_it_needs_and_leaves_no_handle_but_the_jobs() -> None:
    rights: list[tuple[int, int]] = []

    class Watched(Kernel32StandIn):
        def AssignProcessToJobObject(self, job: int, process: int) -> int:  # noqa: N802
            rights.append(self.opened[process])
            return super().AssignProcessToJobObject(job, process)

    kernel = Watched()
    job = JobObject(kernel.api)
    job.hold(42)
    assert rights == [(42, 0x0101)]
    assert kernel.open_handles == 1
    job.close()
    job.close()
    assert kernel.open_handles == 0


def test_every_member_is_ended() -> None:
    kernel = Kernel32StandIn()
    job = JobObject(kernel.api)
    job.hold(42)
    job.hold(43)
    job.terminate()
    assert kernel.terminated == [42, 43]


@pytest.mark.parametrize("function", ["CreateJobObjectW", "SetInformationJobObject"])
def test_job_that_cannot_be_made_leaves_no_handle(function: str) -> None:
    kernel = Kernel32StandIn(function)
    with pytest.raises(ApiError, match=f"{function} failed with Windows' error 5"):
        JobObject(kernel.api)
    assert kernel.open_handles == 0


@pytest.mark.parametrize("function", ["OpenProcess", "AssignProcessToJobObject"])
def test_process_that_cannot_be_held_leaves_no_handle(function: str) -> None:
    kernel = Kernel32StandIn(function)
    job = JobObject(kernel.api)
    with pytest.raises(ApiError, match=function):
        job.hold(42)
    assert kernel.open_handles == 1


def test_closed_job_is_not_used_again() -> None:
    job = JobObject(Kernel32StandIn().api)
    job.close()
    with pytest.raises(ValueError, match="closed"):
        job.terminate()


def test_process_puts_itself_into_a_job_that_stays_open_until_its_end() -> None:
    kernel = Kernel32StandIn()
    Windows(kernel.api).prepare()
    assert list(kernel.jobs.values()) == [[THIS_PROCESS]]


def test_end_of_a_process_is_waited_for_at_its_handle() -> None:
    kernel = Kernel32StandIn()
    Windows(kernel.api).await_end(42)
    assert kernel.waited == [42]
    assert kernel.open_handles == 0


def test_somebody_else_with_the_number_is_not_waited_for() -> None:
    kernel = Kernel32StandIn()
    Windows(kernel.api).await_end(42, is_still_it=lambda: False)
    assert kernel.waited == []
    assert kernel.open_handles == 0


def test_number_that_nobody_has_is_an_end_and_every_other_refusal_an_error() -> None:
    kernel = Kernel32StandIn("OpenProcess")
    kernel.refused_because = 87
    Windows(kernel.api).await_end(42)
    kernel.refused_because = 5
    with pytest.raises(ApiError):
        Windows(kernel.api).await_end(42)


def test_wait_that_fails_is_an_error_and_leaves_no_handle() -> None:
    kernel = Kernel32StandIn("WaitForSingleObject")
    with pytest.raises(ApiError, match="WaitForSingleObject"):
        Windows(kernel.api).await_end(42)
    assert kernel.open_handles == 0


@pytest.mark.skipif(sys.platform == "win32", reason="it is there on Windows")
def test_elsewhere_there_is_no_kernel32() -> None:
    with pytest.raises(OSError, match="no kernel32"):
        WindowsApi.of_this_system()
