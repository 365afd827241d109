"""Files and folders that only their owner can read, from their first byte on."""

import os
import stat
import sys
from pathlib import Path

FILE_MODE = 0o600
FOLDER_MODE = 0o700


def make_private_folder(folder: Path) -> None:
    """Create `folder` for its owner alone; one that exists is left as it is."""
    if folder.is_dir():
        return
    folder.mkdir(mode=FOLDER_MODE, parents=True, exist_ok=True)
    _restrict_on_windows(folder)


def create_private_file(path: Path) -> int:
    """Create `path`, which must not exist, and return a descriptor to write to."""
    descriptor = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, FILE_MODE)
    # Windows has no mode at creation: the still empty file gets its access list before any byte of a secret.
    _restrict_on_windows(path)
    return descriptor


def is_own(status: os.stat_result) -> bool:
    """Tell whether the file belongs to this process's user (always so on Windows, where the list decides)."""
    return sys.platform == "win32" or status.st_uid == os.geteuid()


def others_may_enter(status: os.stat_result) -> bool:
    """Tell whether the mode gives anybody else a right (never so on Windows, where the list decides)."""
    return sys.platform != "win32" and bool(stat.S_IMODE(status.st_mode) & 0o077)


def tighten(descriptor: int) -> int | None:
    """Take everybody else's rights from an open file; return the mode that it had if that was too wide."""
    if sys.platform == "win32":
        return None
    mode = stat.S_IMODE(os.fstat(descriptor).st_mode)
    if not mode & 0o077:
        return None
    os.fchmod(descriptor, mode & 0o700)
    return mode


def sync_folder(folder: Path) -> None:
    """Make a rename in `folder` survive a power cut (Windows does so by itself)."""
    if sys.platform == "win32":
        return
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)


def icacls_command(path: Path, user: str) -> list[str]:
    """Build the Windows command that leaves `user` alone on the access list of `path`."""
    # (OI)(CI) has an effect on folders alone: what is made inside inherits the same list.
    grant = f"{user}:(OI)(CI)F" if path.is_dir() else f"{user}:F"
    return ["icacls", str(path), "/inheritance:r", "/grant:r", grant]


def _restrict_on_windows(path: Path) -> None:
    if sys.platform == "win32":
        import subprocess  # noqa: PLC0415  nobody else needs it here, and each command pays for it

        user = f"{os.environ['USERDOMAIN']}\\{os.environ['USERNAME']}"
        subprocess.run(icacls_command(path, user), check=True, capture_output=True)
