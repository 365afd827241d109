"""Serves, and ignores both `stop` and SIGTERM."""

import signal
import threading

from tests.helpers.misbehaving.serving import address_argument, say, serve_health

signal.signal(signal.SIGTERM, lambda *_: say("ignored SIGTERM"))
serve_health(address_argument())
say("serving")
threading.Event().wait()
