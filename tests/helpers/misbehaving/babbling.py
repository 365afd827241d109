"""Prints megabytes without a newline, then serves."""

import sys

from tests.helpers.misbehaving.serving import address_argument, say, serve_health, wait_for_stop

for _ in range(8):
    sys.stdout.write("x" * 1_000_000)
say("")
serve_health(address_argument())
say("done babbling")
wait_for_stop()
