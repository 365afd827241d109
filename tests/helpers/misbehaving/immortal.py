"""Ignores every signal that can be ignored, holds standard output open, and says its number once it is ready."""

import os
import signal
import threading

from tests.helpers.misbehaving.serving import say

for number in (signal.SIGTERM, signal.SIGINT, signal.SIGHUP):
    signal.signal(number, signal.SIG_IGN)
say(f"immortal {os.getpid()}")
threading.Event().wait()
