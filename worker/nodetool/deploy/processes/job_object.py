"""Windows' job objects: processes that end together with whoever holds the job.

https://learn.microsoft.com/en-us/windows/win32/procthread/job-objects
"""

import ctypes

from nodetool.deploy.processes.windows_api import PROCESS_SET_QUOTA, PROCESS_TERMINATE, WindowsApi

KILL_ON_JOB_CLOSE = 0x2000
"""The one limit that is set. Without a BREAKAWAY limit no member can start a process outside of the job."""
EXTENDED_LIMIT_INFORMATION = 9


class _BasicLimits(ctypes.Structure):
    """JOBOBJECT_BASIC_LIMIT_INFORMATION; a DWORD has 32 bits, whatever a C `unsigned long` has elsewhere."""

    _fields_ = (
        ("per_process_user_time", ctypes.c_int64),
        ("per_job_user_time", ctypes.c_int64),
        ("flags", ctypes.c_uint32),
        ("minimum_working_set", ctypes.c_size_t),
        ("maximum_working_set", ctypes.c_size_t),
        ("active_processes", ctypes.c_uint32),
        ("affinity", ctypes.c_size_t),
        ("priority_class", ctypes.c_uint32),
        ("scheduling_class", ctypes.c_uint32),
    )


class ExtendedLimits(ctypes.Structure):
    """JOBOBJECT_EXTENDED_LIMIT_INFORMATION; IO_COUNTERS are six numbers of 64 bits."""

    _fields_ = (
        ("basic", _BasicLimits),
        ("io_counters", ctypes.c_uint64 * 6),
        ("process_memory", ctypes.c_size_t),
        ("job_memory", ctypes.c_size_t),
        ("peak_process_memory", ctypes.c_size_t),
        ("peak_job_memory", ctypes.c_size_t),
    )


class JobObject:
    """A job whose members end when it is closed, which the system does for a holder that dies.

    Jobs nest (since Windows 8): a member may be in another one already, and may make one of its own.
    """

    def __init__(self, api: WindowsApi) -> None:
        """Make an empty one; its handle is inherited by nobody. OSError where the system refuses."""
        self._api = api
        self._handle: int | None = api.create_job()
        try:
            limits = ExtendedLimits()
            limits.basic.flags = KILL_ON_JOB_CLOSE
            api.limit_job(self._handle, EXTENDED_LIMIT_INFORMATION, limits)
        except OSError:
            self.close()
            raise

    def hold_this_process(self) -> None:
        """Make this process a member, and all that it starts from now on. OSError where the system refuses."""
        self._api.assign(self._open(), self._api.current_process())

    def hold(self, pid: int) -> None:
        """Make the process a member, and all that it starts from now on. OSError where it has ended."""
        process = self._api.open_process(pid, PROCESS_SET_QUOTA | PROCESS_TERMINATE)
        try:
            self._api.assign(self._open(), process)
        finally:
            self._api.close(process)

    def terminate(self) -> None:
        """End every member. OSError where the system refuses."""
        self._api.terminate_job(self._open())

    def close(self) -> None:
        """End every member and forget the job; closing twice is closing once."""
        handle, self._handle = self._handle, None
        if handle is not None:
            self._api.close(handle)

    def _open(self) -> int:
        if self._handle is None:
            raise ValueError("The job is closed already.")
        return self._handle
