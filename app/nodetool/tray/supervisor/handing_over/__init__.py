"""How a worker gets the listening socket of the tray, one file for each kind of system."""

import sys

from nodetool.tray.supervisor.handing_over.base import HandingOver


def handing_over() -> HandingOver:
    """Return the way of this system."""
    if sys.platform == "win32":
        from nodetool.tray.supervisor.handing_over.windows import OverInput  # noqa: PLC0415  one system is enough

        return OverInput()
    from nodetool.tray.supervisor.handing_over.posix import ByInheritance  # noqa: PLC0415  one system is enough

    return ByInheritance()
