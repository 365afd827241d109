"""Windows' kernel32 as far as jobs and processes go, with handles that are counted and refusals on demand."""

import ctypes
from typing import Any

from nodetool.deploy.processes.job_object import ExtendedLimits
from nodetool.deploy.processes.windows_api import WindowsApi

THIS_PROCESS = 0xFFFF_FFFF_FFFF_FFFF
_FAILED = 0xFFFF_FFFF


class Kernel32StandIn:
    """Knows the functions by the names and arguments that they have in Windows."""

    def __init__(self, *refusals: str) -> None:
        self.refusals = set(refusals)
        """Functions that fail, with the code 5."""
        self.jobs: dict[int, list[int]] = {}
        """The members of each open job: numbers of processes, and THIS_PROCESS."""
        self.limits: dict[int, tuple[int, int]] = {}
        self.opened: dict[int, tuple[int, int]] = {}
        """Number and rights of each open handle of a process."""
        self.terminated: list[int] = []
        self.waited: list[int] = []
        self.refused_because = 5
        # As on 64 bits: handles that do not fit into 32.
        self._next = 1 << 40

    @property
    def api(self) -> WindowsApi:
        """What the code under test is given."""
        return WindowsApi(self, lambda: self.refused_because)

    @property
    def open_handles(self) -> int:
        """How many have not been given back."""
        return len(self.jobs) + len(self.opened)

    def CreateJobObjectW(self, attributes: None, name: None) -> int | None:  # noqa: N802
        assert (attributes, name) == (None, None)
        if "CreateJobObjectW" in self.refusals:
            return None
        self.jobs[handle := self._handle()] = []
        return handle

    def SetInformationJobObject(self, job: int, kind: int, limits: Any, size: int) -> int:  # noqa: N802
        pointer = ctypes.cast(limits, ctypes.POINTER(ExtendedLimits))
        self.limits[job] = (kind, pointer.contents.basic.flags)
        assert size == ctypes.sizeof(ExtendedLimits)
        return int("SetInformationJobObject" not in self.refusals)

    def AssignProcessToJobObject(self, job: int, process: int) -> int:  # noqa: N802
        if "AssignProcessToJobObject" in self.refusals:
            return 0
        self.jobs[job].append(process if process == THIS_PROCESS else self.opened[process][0])
        return 1

    def TerminateJobObject(self, job: int, exit_code: int) -> int:  # noqa: N802
        assert exit_code == 1
        self.terminated += self.jobs[job]
        return int("TerminateJobObject" not in self.refusals)

    def GetCurrentProcess(self) -> int:  # noqa: N802
        return THIS_PROCESS

    def OpenProcess(self, access: int, inherited: int, pid: int) -> int | None:  # noqa: N802
        assert inherited == 0
        if "OpenProcess" in self.refusals:
            return None
        self.opened[handle := self._handle()] = (pid, access)
        return handle

    def WaitForSingleObject(self, handle: int, milliseconds: int) -> int:  # noqa: N802
        assert milliseconds == _FAILED  # for ever, by the same figure
        self.waited.append(self.opened[handle][0])
        return _FAILED if "WaitForSingleObject" in self.refusals else 0

    def CloseHandle(self, handle: int) -> int:  # noqa: N802
        if handle in self.opened:
            del self.opened[handle]
        else:
            del self.jobs[handle]
        return 1

    def _handle(self) -> int:
        self._next += 4
        return self._next
