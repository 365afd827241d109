"""Is stopped before it could see to anything, as if somebody had been that quick."""

import os
import signal

from tests.helpers.misbehaving.serving import wait_for_stop

os.kill(os.getpid(), signal.SIGSTOP)
wait_for_stop()
