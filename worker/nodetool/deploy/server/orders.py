"""What the worker does when a supervisor orders something else than its end."""

import faulthandler
import logging
import sys

logger = logging.getLogger(__name__)


def dump_stacks() -> None:
    """Write the stacks of all threads to the log. Called by the lifeline's thread, which runs while the loop hangs."""
    logger.warning("The supervisor gets no answer; this is what each thread is doing.")
    faulthandler.dump_traceback(sys.stderr, all_threads=True)
