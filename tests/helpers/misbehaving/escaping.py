"""Starts a grandchild in a session of its own, where the kill of the group does not reach it, and stops when asked."""

import subprocess
import sys

from tests.helpers.misbehaving.serving import wait_for_stop

grandchild = subprocess.Popen(
    [sys.executable, "-m", "tests.helpers.misbehaving.immortal"], stdin=subprocess.DEVNULL, start_new_session=True
)
wait_for_stop()
