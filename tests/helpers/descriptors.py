"""Which descriptors a process of Linux has open."""

from pathlib import Path


def descriptors(pid: int) -> list[str]:
    """Return what each stands for, in the order of their numbers: a path, or `pipe:[inode]`, `anon_inode:…`."""
    entries = sorted(Path(f"/proc/{pid}/fd").iterdir(), key=lambda entry: int(entry.name))
    return [str(entry.readlink()) for entry in entries]
