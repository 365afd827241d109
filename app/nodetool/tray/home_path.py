"""How people write the path of what lies in their home folder. Pure."""

from pathlib import Path


def home_path(path: Path, *, home: Path) -> str:
    """Return `path` for a person to read: what lies in `home` begins with `~`."""
    return str(Path("~") / path.relative_to(home)) if path.is_relative_to(home) else str(path)
