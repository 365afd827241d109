"""What a person types to run this program once more, from where it was started."""

import sys
from pathlib import Path

NAME = "nodetool-tray"


def own_name() -> str:
    """Return the name where the shell finds this program by it, and otherwise the path by which it was started."""
    started_as = Path(sys.argv[0])
    if started_as.stem != NAME or _is_found_by_name(started_as):
        return NAME
    return str(started_as)


def _is_found_by_name(started_as: Path) -> bool:
    from shutil import which  # noqa: PLC0415  seldom asked for, and a second start has no time for it

    found = which(NAME)
    try:
        return found is not None and Path(found).samefile(started_as)
    except OSError:
        return False
