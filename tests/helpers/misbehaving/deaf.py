"""Serves, does not read its standard input, and ends by SIGTERM."""

import threading

from tests.helpers.misbehaving.serving import address_argument, say, serve_health

serve_health(address_argument())
say("serving")
threading.Event().wait()
