"""Never becomes healthy, but stops when asked."""

from tests.helpers.misbehaving.serving import say, wait_for_stop

say("thinking")
wait_for_stop()
