"""Serves, and ignores both `stop` and SIGTERM."""

import signal

from tests.helpers.misbehaving.serving import address_argument, say, serve_health

# Waited for instead of handled: a handler's turn may be lost between two instructions of a thread that goes to sleep.
signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGTERM})
serve_health(address_argument())
say("serving")
while signal.sigwait({signal.SIGTERM}):
    say("ignored SIGTERM")
