"""deployment.yaml, spoilt or removed by somebody who knows nothing, and restored."""

import os
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from filelock import FileLock, Timeout

from benchmarks.chaos.broken import BrokenError
from benchmarks.chaos.scene import Scene
from nodetool.tray.supervisor.cause import Cause

_LOCK_SECONDS, _LONG_LOCK_SECONDS = 3.0, 30.0
_MODE = 0o600
_BROKEN: tuple[Callable[[bytes], bytes], ...] = (
    lambda whole: bytes(range(256)) + whole,
    lambda whole: whole.replace(b"\n", b"\n\t: ["),
    lambda _: b"- a list\n- and no mapping\n",
    lambda whole: whole[: len(whole) // 2] + b'"',
)
"""Nobody may take these for empty and write over them."""


def _emptied(_whole: bytes) -> bytes:
    return b""


@contextmanager
def corrupt_file(scene: Scene) -> Iterator[None]:
    """Write nonsense into it, or nothing at all; a running worker keeps its token, and nonsense is left as it is."""
    spoil = scene.chance.choice((*_BROKEN, _emptied))
    with _meanwhile(scene, lambda file, whole: file.write_bytes(spoil(whole))) as whole:
        if whole is not None:
            scene.count("files corrupted")
        yield
        if whole is not None and spoil in _BROKEN:
            _require_untouched(scene.home.config_file, spoil(whole))


def _require_untouched(file: Path, nonsense: bytes) -> None:
    now = file.read_bytes() if file.exists() else b""
    if now != nonsense:
        raise BrokenError(f"a file that cannot be parsed was written over: {now[:200]!r}")


@contextmanager
def remove_file(scene: Scene) -> Iterator[None]:
    """Remove it; a running worker keeps its token."""
    with _meanwhile(scene, lambda file, _: file.unlink()) as whole:
        if whole is not None:
            scene.count("files removed")
        yield


@contextmanager
def _meanwhile(scene: Scene, do: Callable[[Path, bytes], object]) -> Iterator[bytes | None]:
    """Do it, and put back what was there; None where it is gone, or locked by somebody who is stopped.

    Both is done under the lock, so that what is put back is whole, and is not written over by who had found nothing.
    """
    file = scene.home.config_file
    lock = FileLock(f"{file}.lock", timeout=_LOCK_SECONDS, mode=_MODE)
    try:
        with lock:
            whole = file.read_bytes()
            do(file, whole)
    except (Timeout, FileNotFoundError):
        scene.count("files let be, as they were locked or gone")
        yield None
        return
    scene.file_was_touched = True
    scene.excuses |= {Cause.SPAWN_FAILED, Cause.CONFIGURATION}
    try:
        scene.wait_a_moment()
        yield whole
    finally:
        with FileLock(f"{file}.lock", timeout=_LONG_LOCK_SECONDS, mode=_MODE):
            _put_back(file, whole)


def _put_back(file: Path, whole: bytes) -> None:
    """Replace it, as a backup program would."""
    new = file.with_name("restored")
    with os.fdopen(os.open(new, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, _MODE), "wb") as target:
        target.write(whole)
    new.replace(file)
