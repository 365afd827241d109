"""Becomes healthy, then crashes."""

import os

from tests.helpers.misbehaving.serving import address_argument, say, serve_health

answered = serve_health(address_argument())
answered.wait()
say("crashing")
os._exit(3)
