"""The worker's standard input, held open by its supervisor: when it ends, so does the worker.

It ends however the supervisor dies, SIGKILL included, on every system. The line `stop` asks for the same.
"""

import logging
import os
import threading
from collections.abc import Callable
from typing import BinaryIO

from nodetool.deploy.config.exit_code import ExitCode

logger = logging.getLogger(__name__)

MARGIN_SECONDS = 5.0
"""What an orderly end may take beyond the drain period, before the process is ended from within."""


def watch(lifeline: BinaryIO, *, request_stop: Callable[[], None], drain_seconds: float) -> threading.Thread:
    """Call `request_stop` when the supervisor says `stop` or is gone; end the process if that does not."""
    thread = threading.Thread(
        target=_watch, args=(lifeline, request_stop, drain_seconds + MARGIN_SECONDS), name="lifeline", daemon=True
    )
    thread.start()
    return thread


def _watch(lifeline: BinaryIO, request_stop: Callable[[], None], patience: float) -> None:
    for line in iter(lifeline.readline, b""):
        if line.strip() == b"stop":
            logger.info("Stopping, as asked.")
            break
    else:
        logger.info("The supervisor is gone; stopping.")
    request_stop()
    # This thread ends with the process. If it is still here then, the loop hangs and nothing else helps.
    threading.Event().wait(patience)
    os._exit(ExitCode.FAILURE)
