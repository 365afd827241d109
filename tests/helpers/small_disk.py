"""A disk so small that it is soon full."""

import os
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest


@contextmanager
def small_disk(folder: Path, *, kibibytes: int) -> Iterator[Path]:
    """Mount one at `folder` for the length of the block; the test is skipped where that takes an administrator."""
    with small_disk_if_allowed(folder, kibibytes=kibibytes) as is_small:
        if not is_small:
            pytest.skip("a small disk can only be made by an administrator")
        yield folder


@contextmanager
def small_disk_if_allowed(folder: Path, *, kibibytes: int) -> Iterator[bool]:
    """Make `folder`, and mount one there for the length of the block; tell whether that was allowed."""
    folder.mkdir(mode=0o700, parents=True)
    mounted = os.geteuid() == 0 and not subprocess.call(
        ["mount", "-t", "tmpfs", "-o", f"size={kibibytes}k,mode=0700", "tmpfs", str(folder)], stderr=subprocess.DEVNULL
    )
    try:
        yield mounted
    finally:
        if mounted:
            subprocess.run(["umount", "--lazy", str(folder)], check=True)


def fill(folder: Path) -> Path:
    """Leave no room in `folder`; return the file to remove for some."""
    filler = folder / "filler"
    with filler.open("wb", buffering=0) as file:
        try:
            while file.write(b"x" * 4096):
                pass
        except OSError:
            return filler
    raise AssertionError("the disk took everything")
