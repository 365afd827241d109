"""`nodetool-tray` and `python -m nodetool.tray`."""

import sys

from nodetool.tray.cli import main

if __name__ == "__main__":
    sys.exit(main())
