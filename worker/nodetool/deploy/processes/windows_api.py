"""The few functions of Windows' kernel32 that are used here, as methods that raise."""

import ctypes
import sys
from collections.abc import Callable
from typing import Any

PROCESS_TERMINATE = 0x0001
PROCESS_SET_QUOTA = 0x0100
SYNCHRONIZE = 0x0010_0000
KILLED = 1
"""The exit code of a process that is ended by its job."""

_FOREVER = 0xFFFF_FFFF
_HAPPENED = 0
_HANDLE, _BOOL, _DWORD = ctypes.c_void_p, ctypes.c_int, ctypes.c_uint32
# Without them ctypes would cut handles to 32 bits.
_PROTOTYPES: dict[str, tuple[Any, list[Any]]] = {
    "CreateJobObjectW": (_HANDLE, [ctypes.c_void_p, ctypes.c_wchar_p]),
    "SetInformationJobObject": (_BOOL, [_HANDLE, ctypes.c_int, ctypes.c_void_p, _DWORD]),
    "AssignProcessToJobObject": (_BOOL, [_HANDLE, _HANDLE]),
    "TerminateJobObject": (_BOOL, [_HANDLE, ctypes.c_uint]),
    "GetCurrentProcess": (_HANDLE, []),
    "OpenProcess": (_HANDLE, [_DWORD, _BOOL, _DWORD]),
    "WaitForSingleObject": (_DWORD, [_HANDLE, _DWORD]),
    "CloseHandle": (_BOOL, [_HANDLE]),
}


class ApiError(OSError):
    """A function refused; `code` is what GetLastError said."""

    def __init__(self, function: str, code: int) -> None:
        super().__init__(f"{function} failed with Windows' error {code}")
        self.code = code


class WindowsApi:
    """`library` is kernel32, or what a test has in its place; `last_error` returns the code of the latest refusal."""

    def __init__(self, library: Any, last_error: Callable[[], int]) -> None:
        self._library = library
        self._last_error = last_error

    @classmethod
    def of_this_system(cls) -> "WindowsApi":
        """Return the real one; OSError on other systems."""
        if sys.platform == "win32":
            library = ctypes.WinDLL("kernel32", use_last_error=True)
            for name, (result, arguments) in _PROTOTYPES.items():
                function = getattr(library, name)
                function.restype, function.argtypes = result, arguments
            return cls(library, ctypes.get_last_error)
        raise OSError("There is no kernel32 on this system.")

    def create_job(self) -> int:
        """Return the handle of a new job: without a name, and inherited by no child."""
        return self._checked("CreateJobObjectW", None, None)

    def limit_job(self, job: int, kind: int, limits: ctypes.Structure) -> None:
        """Set limits, described by the structure that belongs to `kind`."""
        self._checked("SetInformationJobObject", job, kind, ctypes.byref(limits), ctypes.sizeof(limits))

    def assign(self, job: int, process: int) -> None:
        """Make the process a member of the job."""
        self._checked("AssignProcessToJobObject", job, process)

    def terminate_job(self, job: int) -> None:
        """End every member of the job."""
        self._checked("TerminateJobObject", job, KILLED)

    def current_process(self) -> int:
        """Return this process's handle, which need not be closed."""
        return self._checked("GetCurrentProcess")

    def open_process(self, pid: int, access: int) -> int:
        """Return a handle with these rights, inherited by no child."""
        return self._checked("OpenProcess", access, 0, pid)

    def wait(self, handle: int) -> None:
        """Block until what the handle stands for has ended."""
        if self._library.WaitForSingleObject(handle, _FOREVER) != _HAPPENED:
            raise ApiError("WaitForSingleObject", self._last_error())

    def close(self, handle: int) -> None:
        """Give the handle back."""
        self._checked("CloseHandle", handle)

    def _checked(self, function: str, *arguments: Any) -> int:
        result: int | None = getattr(self._library, function)(*arguments)
        if not result:
            raise ApiError(function, self._last_error())
        return result
