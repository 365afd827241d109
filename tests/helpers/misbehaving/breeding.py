"""Starts a grandchild that ignores everything, and stops when asked without ending it."""

import subprocess
import sys

from tests.helpers.misbehaving.serving import address_argument, say, serve_health, wait_for_stop

grandchild = subprocess.Popen([sys.executable, "-m", "tests.helpers.misbehaving.immortal"], stdin=subprocess.DEVNULL)
serve_health(address_argument())
wait_for_stop()
say("leaving a grandchild behind")
