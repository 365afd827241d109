"""How much memory this machine, or the container that it looks like, has at all."""

from collections.abc import Iterator
from pathlib import Path, PurePosixPath

_LIMIT_FILES = {"": "memory.max", "memory": "memory.limit_in_bytes"}
"""Of cgroup version 2, whose controller list is empty, and version 1; cgroups(7)."""


def machine_memory(*, root: Path = Path("/")) -> int:
    """Return the bytes of main memory, or the smallest limit of a control group around this process."""
    return min([_installed(), *cgroup_limits(root=root)])


def cgroup_limits(*, root: Path = Path("/")) -> tuple[int, ...]:
    """Return every limit in bytes that a control group sets for this process; none where there are none."""
    return tuple(limit for file in _limit_files(root) if (limit := _number_in(file)))


def _installed() -> int:
    import psutil  # noqa: PLC0415 - nobody needs it before a model is loaded

    return int(psutil.virtual_memory().total)


def _limit_files(root: Path) -> Iterator[Path]:
    for line in _lines_of(root / "proc/self/cgroup"):
        _, controllers, group = line.split(":", 2)
        for controller in controllers.split(","):
            if controller in _LIMIT_FILES:
                yield from _upwards(root / "sys/fs/cgroup" / controller, group, _LIMIT_FILES[controller])


def _upwards(mount: Path, group: str, name: str) -> Iterator[Path]:
    """Look at the group and at each around it: every one of them limits."""
    inner = PurePosixPath(group.lstrip("/"))
    if ".." in inner.parts:  # a group outside of what this container may see
        inner = PurePosixPath()
    for path in (inner, *inner.parents):
        yield mount / path / name


def _lines_of(file: Path) -> list[str]:
    try:
        return [line for line in file.read_text().splitlines() if line.count(":") >= 2]  # noqa: PLR2004 - cgroups(7)
    except (OSError, UnicodeDecodeError):
        return []


def _number_in(file: Path) -> int | None:
    try:
        return int(file.read_text())
    except (OSError, ValueError):
        return None  # not there, or `max`
