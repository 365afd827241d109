"""A worker as it should be."""

from tests.helpers.misbehaving.serving import address_argument, say, serve_health, wait_for_stop

serve_health(address_argument())
say("serving")
wait_for_stop()
