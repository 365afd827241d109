"""One tray for each user: whoever holds the lock is it."""

from pathlib import Path

from filelock import FileLock, Timeout

from nodetool.deploy.config import private_file


class RuntimeFolderError(Exception):
    """The folder for lock and socket is not this user's alone; the text is a sentence."""


class Instance:
    """The lock that the running tray holds. The system lets go of it however the process ends."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._lock = FileLock(folder / "tray.lock", mode=private_file.FILE_MODE)

    def claim(self) -> bool:
        """Become the running tray; False where there is one. Raises `RuntimeFolderError`."""
        _prepare(self._folder)
        try:
            self._lock.acquire(blocking=False)
        except Timeout:
            return False
        return True

    def wait_until_gone(self, timeout: float) -> bool:
        """Wait until the running tray has ended; return whether it has."""
        try:
            with self._lock.acquire(timeout=timeout):
                return True
        except Timeout:
            return False

    def release(self) -> None:
        """Stop being the running tray."""
        self._lock.release()


def _prepare(folder: Path) -> None:
    private_file.make_private_folder(folder)
    status = folder.lstat()
    # In a shared temporary folder somebody else may have been here first.
    if not private_file.is_own(status) or private_file.others_may_enter(status):
        raise RuntimeFolderError(
            f"{folder} is open to other users; remove it, or set XDG_RUNTIME_DIR to a folder of your own."
        )
