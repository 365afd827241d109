"""Has things done on the thread that draws, from whichever thread they are wished."""

from collections.abc import Callable
from concurrent.futures import Future
from typing import Any, TypeVar

from PySide6.QtCore import QObject, QThread, QTimer, Signal

from nodetool.deploy.config.sentence import Sentence
from nodetool.tray.surface import SurfaceError

T = TypeVar("T")

PATIENCE = 10.0
"""Seconds that a thread waits for the GUI: longer than a busy one needs, shorter than for ever."""


class GuiThread(QObject):
    """Runs functions on the thread on which it was made."""

    _wished = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self._wished.connect(self._on_wished)

    def post(self, function: Callable[[], None]) -> None:
        """Have `function` called soon, and do not wait for it."""
        self._wished.emit(function)

    def run(self, function: Callable[[], T]) -> T:
        """Call `function` and return its outcome, error or not. Raises `SurfaceError` if the GUI is stuck."""
        if QThread.currentThread() is self.thread():
            return function()
        future: Future[T] = Future()
        self.post(lambda: _settle(future, function))
        try:
            return future.result(PATIENCE)
        except TimeoutError:
            future.cancel()
            raise SurfaceError(Sentence("The window does not react; try again in a moment.")) from None

    def _on_wished(self, function: Callable[[], Any]) -> None:
        """Take a wish of any thread, and carry it out when what is under way has ended."""
        QTimer.singleShot(0, function)


def _settle(future: Future[T], function: Callable[[], T]) -> None:
    if not future.set_running_or_notify_cancel():
        return  # nobody waits for it any more
    try:
        future.set_result(function())
    except Exception as error:  # noqa: BLE001  it belongs to the thread that waits
        future.set_exception(error)
