"""How a worker and all that it starts are held together and ended together, one file for each system."""

import sys

from nodetool.tray.supervisor.containment.base import Containment


def new_containment() -> Containment:
    """Return what will hold one worker on this system. OSError where the system refuses."""
    if sys.platform == "win32":
        from nodetool.tray.supervisor.containment.windows import WindowsJob  # noqa: PLC0415  one system is enough

        return WindowsJob()
    if sys.platform == "darwin":
        from nodetool.tray.supervisor.containment.macos import MacGroup  # noqa: PLC0415  one system is enough

        return MacGroup()
    from nodetool.tray.supervisor.containment.linux import LinuxGroup  # noqa: PLC0415  one system is enough

    return LinuxGroup()
