"""Has things done on the thread that draws, from whichever thread they are wished."""

import threading
from collections.abc import Callable
from concurrent.futures import CancelledError, Future
from typing import Any, TypeVar

from PySide6.QtCore import QObject, QThread, QTimer, Signal

from nodetool.deploy.config.sentence import Sentence
from nodetool.tray.surface import SurfaceError

T = TypeVar("T")

PATIENCE = 10.0
"""Seconds that a thread waits for the GUI: longer than a busy one needs, shorter than for ever."""
_ENDS = Sentence("The tray is ending.")


class GuiThread(QObject):
    """Runs functions on the thread on which it was made."""

    _wished = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self._wished.connect(self._on_wished)
        self._waited_for: set[Future[Any]] = set()
        self._has_ended = False
        self._changing = threading.Lock()

    def post(self, function: Callable[[], None]) -> None:
        """Have `function` called soon, and do not wait for it."""
        self._wished.emit(function)

    def run(self, function: Callable[[], T]) -> T:
        """Call `function` and return its outcome, error or not. Raises `SurfaceError` if the GUI is stuck, or ends."""
        if QThread.currentThread() is self.thread():
            return function()
        future = self._begun(function)
        try:
            return future.result(PATIENCE)
        except TimeoutError:
            future.cancel()
            raise SurfaceError(Sentence("The window does not react; try again in a moment.")) from None
        except CancelledError:
            raise SurfaceError(_ENDS) from None
        finally:
            self._waited_for.discard(future)

    def end(self) -> None:
        """Let nobody wait any more: the thread that draws is about to wait for those who would."""
        with self._changing:
            self._has_ended = True
        for future in tuple(self._waited_for):
            future.cancel()

    def _begun(self, function: Callable[[], T]) -> Future[T]:
        future: Future[T] = Future()
        with self._changing:
            if self._has_ended:
                raise SurfaceError(_ENDS)
            self._waited_for.add(future)
        self.post(lambda: _settle(future, function))
        return future

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
