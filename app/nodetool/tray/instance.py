"""One tray for each user: whoever holds the lock is it."""

from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from nodetool.deploy.config import private_file

if TYPE_CHECKING:
    from filelock import FileLock


class RuntimeFolderError(Exception):
    """The folder for lock and socket is not this user's alone; the text is a sentence."""


class Instance:
    """The lock that the running tray holds. The system lets go of it however the process ends."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def prepare(self) -> None:
        """See that the folder is there, and this user's alone. Raises `RuntimeFolderError`."""
        _prepare(self._folder)

    def claim(self) -> bool:
        """Become the running tray; False where there is one. Raises `RuntimeFolderError`."""
        from filelock import Timeout  # noqa: PLC0415  whoever finds a running tray needs no lock

        self.prepare()
        try:
            self._lock.acquire(blocking=False)
        except Timeout:
            return False
        return True

    def wait_until_gone(self, timeout: float) -> bool:
        """Wait until the running tray has ended; return whether it has."""
        from filelock import Timeout  # noqa: PLC0415  the same

        try:
            with self._lock.acquire(timeout=timeout):
                return True
        except Timeout:
            return False

    def release(self) -> None:
        """Stop being the running tray."""
        if "_lock" in self.__dict__:
            self._lock.release()

    @cached_property
    def _lock(self) -> "FileLock":
        from filelock import FileLock  # noqa: PLC0415  the same

        return FileLock(self._folder / "tray.lock", mode=private_file.FILE_MODE)


def _prepare(folder: Path) -> None:
    private_file.make_private_folder(folder)
    status = folder.lstat()
    # In a shared temporary folder somebody else may have been here first.
    if not private_file.is_own(status) or private_file.others_may_enter(status):
        raise RuntimeFolderError(
            f"{folder} is open to other users; remove it, or set XDG_RUNTIME_DIR to a folder of your own."
        )
