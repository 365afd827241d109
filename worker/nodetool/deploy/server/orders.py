"""What a supervisor may order on the lifeline besides an end at once."""

import faulthandler
import logging
import sys

logger = logging.getLogger(__name__)

DUMP = b"dump"
"""Write down what every thread is doing: the worker does not answer, and is ended soon."""
STOP_WHEN_IDLE = b"stop when idle"
"""Stop as soon as nobody waits for an answer."""


def dump_stacks() -> None:
    """Write the stacks of all threads to the log. Called by the lifeline's thread, which runs while the loop hangs."""
    logger.warning("The supervisor gets no answer; this is what each thread is doing.")
    faulthandler.dump_traceback(sys.stderr, all_threads=True)
