"""The worker's standard input, held open by its supervisor: when it ends, so does the worker.

It ends however the supervisor dies, SIGKILL included, on every system. The line `stop` asks for the same.
"""

import io
import logging
import os
import threading
from collections.abc import Callable, Mapping

from nodetool.deploy.config import lifeline_orders
from nodetool.deploy.config.exit_code import ExitCode

logger = logging.getLogger(__name__)

MARGIN_SECONDS = 5.0
"""What an orderly end may take beyond the drain period, before the process is ended from within."""


def watch(
    descriptor: int,
    *,
    request_stop: Callable[[], None],
    patience: float,
    orders: Mapping[bytes, Callable[[], None]] | None = None,
) -> threading.Thread:
    """Call `request_stop` when the supervisor says `stop` or is gone; end the process if that has not, in time.

    `descriptor` is the read end, `patience` the seconds that an orderly end may take, `orders` what else may be said.
    """
    arguments = (descriptor, request_stop, patience, orders or {})
    thread = threading.Thread(target=_watch, args=arguments, name="lifeline", daemon=True)
    thread.start()
    return thread


def _watch(
    descriptor: int, request_stop: Callable[[], None], patience: float, orders: Mapping[bytes, Callable[[], None]]
) -> None:
    # Unbuffered: Python aborts at its end if a daemon thread holds the lock of a buffer, as one that reads does.
    with open(descriptor, "rb", buffering=0, closefd=False) as lifeline:
        _wait_for_the_end(lifeline, orders)
    request_stop()
    # This thread ends with the process. If it is still here then, the loop hangs and nothing else helps.
    threading.Event().wait(patience)
    os._exit(ExitCode.FAILURE)


def _wait_for_the_end(lifeline: io.FileIO, orders: Mapping[bytes, Callable[[], None]]) -> None:
    while line := lifeline.readline():
        if line.strip() == lifeline_orders.STOP:
            logger.info("Stopping, as asked.")
            return
        if order := orders.get(line.strip()):
            order()
    logger.info("The supervisor is gone; stopping.")
