"""Follows an answer for the page, and takes what has come in batches, so that a fast model paints no more often."""

from PySide6.QtCore import QObject, QTimer, Signal

from nodetool.tray.try_it.answering import Answering, Batch

_BATCH_MS = 40
"""Twenty-five times a second looks like a stream, and costs next to nothing."""


class AnswerRun(QObject):
    """One answer at a time; nothing runs between two."""

    came = Signal(object)
    """A `Batch` of an answer that goes on."""
    ended = Signal(object)
    """The last `Batch`, which may hold text as well."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._answering: Answering | None = None
        self._timer = QTimer(self, interval=_BATCH_MS)
        self._timer.timeout.connect(self._on_timeout)

    @property
    def is_running(self) -> bool:
        """Whether an answer is under way."""
        return self._answering is not None

    def begin(self, answering: Answering) -> None:
        """Follow this one."""
        self.stop()
        self._answering = answering
        self._timer.start()

    def stop(self) -> None:
        """Want no more of it; what has come is told at once, and the worker hears of it meanwhile."""
        if self._answering is not None:
            self._answering.stop()
            self._end(self._answering.take())

    def _on_timeout(self) -> None:
        assert self._answering is not None, "the timer runs only then"  # noqa: S101
        batch: Batch = self._answering.take()
        if batch.is_over:
            self._end(batch)
        else:
            self.came.emit(batch)

    def _end(self, batch: Batch) -> None:
        self._timer.stop()
        self._answering = None
        self.ended.emit(batch)
