"""Answers with the instance id of somebody else."""

from tests.helpers.misbehaving.serving import address_argument, say, serve_health, wait_for_stop

serve_health(address_argument(), instance_id="of-somebody-else")
say("serving")
wait_for_stop()
