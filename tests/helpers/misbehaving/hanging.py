"""Serves until it is told to hang: then it answers nobody, while its lifeline still hears what is ordered.

SIGUSR1 makes it hang, as a blocked event loop would.
"""

import os
import signal
import sys
import threading
import time

from nodetool.deploy.config import lifeline_orders
from nodetool.deploy.processes import this_system
from nodetool.deploy.server.lifeline import Lifeline
from nodetool.deploy.server.orders import dump_stacks
from tests.helpers.misbehaving.serving import address_argument, say, serve_health


def blocked_by_something() -> None:
    """Stand for whatever blocks."""
    while True:
        time.sleep(1)


def end() -> None:
    """End as if in good order."""
    os._exit(0)


told_to_hang = threading.Event()
signal.signal(signal.SIGUSR1, lambda *_: told_to_hang.set())
lifeline = Lifeline(sys.stdin.fileno(), system=this_system(), orders={lifeline_orders.DUMP: dump_stacks})
lifeline.hold()
lifeline.hand_over(request_stop=end, patience=1, orders={lifeline_orders.STOP_WHEN_IDLE: end})
serve_health(address_argument(), unless=told_to_hang)
say("serving")
blocked_by_something()
