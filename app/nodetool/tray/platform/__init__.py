"""What differs between operating systems, one file each."""

import sys

from nodetool.tray.platform.base import Platform


def this_platform() -> Platform:
    """Return the one that this process runs on."""
    if sys.platform == "win32":
        from nodetool.tray.platform.windows import Windows  # noqa: PLC0415  one system's file is enough

        return Windows()
    if sys.platform == "darwin":
        from nodetool.tray.platform.macos import MacOS  # noqa: PLC0415  one system's file is enough

        return MacOS()
    from nodetool.tray.platform.linux import Linux  # noqa: PLC0415  one system's file is enough

    return Linux()
