"""What operating systems do about a process, its parent and its children; tray, worker and engine stand on it."""

import sys

from nodetool.deploy.processes.base import System


def this_system() -> System:
    """Return the one that this process runs on."""
    if sys.platform == "win32":
        from nodetool.deploy.processes.windows import Windows  # noqa: PLC0415  one system's file is enough

        return Windows()
    if sys.platform == "darwin":
        from nodetool.deploy.processes.macos import MacOS  # noqa: PLC0415  one system's file is enough

        return MacOS()
    from nodetool.deploy.processes.linux import Linux  # noqa: PLC0415  one system's file is enough

    return Linux()
