"""The worker's standard input, held open by its supervisor: when it ends, so does the worker.

It ends however the supervisor dies, SIGKILL included, on every system. The line `stop` asks for the same. Should
another process hold the write end by mistake, the supervisor's own end is noticed, too.
"""

import io
import logging
import os
import signal
import sys
import threading
from collections.abc import Callable, Mapping
from types import MappingProxyType

from nodetool.deploy.config import lifeline_orders
from nodetool.deploy.config.exit_code import ExitCode
from nodetool.deploy.processes import parent as parent_process
from nodetool.deploy.processes.base import System

logger = logging.getLogger(__name__)

MARGIN_SECONDS = 5.0
"""What an orderly end may take beyond the drain period, before the process is ended from within."""
STARTING_SECONDS = 3.0
"""What an end may take before anything is served."""

Orders = Mapping[bytes, Callable[[], None]]
"""What to do at which words."""

_ASKED = "Stopping, as asked."
_GONE = "The supervisor is gone; stopping."


class Lifeline:
    """Held from the worker's first moments on, so that one whose start hangs does not stay behind either.

    Until `hand_over` an end interrupts the main thread, as Ctrl-C does; afterwards it is asked for, and answers under
    way are finished. One that takes too long is ended from within: then the loop hangs, and nothing else helps.
    """

    def __init__(
        self, descriptor: int, *, system: System, parent: int | None = None, orders: Orders = MappingProxyType({})
    ) -> None:
        """Hold nothing yet.

        `descriptor` is the read end, `parent` the process that started this one, where it told; `orders` are what else
        than an end may be said from the beginning.
        """
        self._descriptor = descriptor
        self._system = system
        self._parent = parent
        self._lock = threading.Lock()
        self._has_ended = False
        self._request_stop: Callable[[], None] = _interrupt_main_thread
        self._patience = STARTING_SECONDS
        self._orders = orders
        self._early: list[bytes] | None = []

    def hold(self) -> None:
        """Watch from now on."""
        threading.Thread(target=self._watch, name="lifeline", daemon=True).start()
        if self._parent is not None:
            threading.Thread(target=self._watch_parent, args=(self._parent,), name="parent", daemon=True).start()

    def hand_over(
        self,
        *,
        request_stop: Callable[[], None],
        patience: float,
        orders: Orders = MappingProxyType({}),
    ) -> None:
        """Call `request_stop` when the supervisor says `stop` or is gone; end the process if that has not, in time.

        `patience` are the seconds that an orderly end may take, `orders` what may be said from now on, or was already.
        """
        with self._lock:
            self._request_stop, self._patience = request_stop, patience
            self._orders = {**self._orders, **orders}
            early, self._early = self._early, None
        for words in early or ():
            self._obey(words)

    def _watch(self) -> None:
        # Unbuffered: Python aborts at its end if a daemon thread holds the lock of a buffer, as one that reads does.
        with open(self._descriptor, "rb", buffering=0, closefd=False) as lifeline:
            why = _wait_for_the_end(lifeline, self._obey)
        self._end(why)

    def _watch_parent(self, pid: int) -> None:
        try:
            parent_process.await_parent(pid, self._system)
        except OSError as error:
            logger.debug("The end of the supervisor's process cannot be watched (%s); its pipe is.", error)
        else:
            self._end(_GONE)

    def _obey(self, words: bytes) -> None:
        with self._lock:
            order = self._orders.get(words)
            if order is None and self._early is not None:
                self._early.append(words)
        if order is not None:
            order()

    def _end(self, why: str) -> None:
        with self._lock:
            if self._has_ended:
                return
            self._has_ended = True
            request_stop, patience = self._request_stop, self._patience
        logger.info(why)
        request_stop()
        # This thread ends with the process.
        threading.Event().wait(patience)
        os._exit(ExitCode.FAILURE)


def _interrupt_main_thread() -> None:
    """Raise KeyboardInterrupt there, also where it waits for the system."""
    if sys.platform == "win32":
        signal.raise_signal(signal.SIGINT)
    else:
        signal.pthread_kill(threading.main_thread().ident or 0, signal.SIGINT)


def _wait_for_the_end(lifeline: io.FileIO, obey: Callable[[bytes], None]) -> str:
    while line := lifeline.readline():
        if line.strip() == lifeline_orders.STOP:
            return _ASKED
        obey(line.strip())
    return _GONE
