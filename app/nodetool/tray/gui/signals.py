"""Ends the event loop of Qt in good order when the system asks the process to end."""

import signal
import socket
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from types import FrameType

from PySide6.QtCore import QSocketNotifier

_SIGNALS = (signal.SIGINT, signal.SIGTERM)


@contextmanager
def ending_on_signals(end: Callable[[], None]) -> Iterator[None]:
    """Call `end` on the GUI thread at SIGINT or SIGTERM.

    Python runs its handlers between two byte codes, of which a sleeping event loop has none: the interpreter's
    wake-up descriptor wakes it, so that no timer has to.
    """
    reading, writing = socket.socketpair()
    with ExitStack() as stack:
        for end_of_pair in (reading, writing):
            stack.callback(end_of_pair.close)
            end_of_pair.settimeout(0)
        notifier = QSocketNotifier(reading.fileno(), QSocketNotifier.Type.Read)
        notifier.activated.connect(lambda: _consume(reading, end))
        stack.callback(notifier.setEnabled, False)  # noqa: FBT003  Qt's name for it is in the method
        stack.callback(signal.set_wakeup_fd, signal.set_wakeup_fd(writing.fileno(), warn_on_full_buffer=False))
        for number in _SIGNALS:
            stack.callback(signal.signal, number, signal.signal(number, _note))
        yield


def _note(_number: int, _frame: FrameType | None) -> None:
    """Keep the signal from its usual effect; the descriptor has told already."""


def _consume(reading: socket.socket, end: Callable[[], None]) -> None:
    try:
        told = reading.recv(4096)
    except BlockingIOError:
        return
    if any(number in told for number in _SIGNALS):
        end()
