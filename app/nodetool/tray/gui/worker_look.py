"""Looks at how the worker is while somebody sees it, and not otherwise."""

from dataclasses import replace

from PySide6.QtCore import QObject, QTimer, Signal

from nodetool.tray.gui.aside import Answer, Aside
from nodetool.tray.servers_view import unchosen_servers
from nodetool.tray.service import TrayService
from nodetool.tray.wording import shown
from nodetool.tray.worker_api.worker_state import WorkerState

LOOK_SECONDS = 3


class WorkerLook(QObject):
    """Asks one question at a time: a worker that answers slowly is not asked more because of that."""

    seen = Signal(object)
    """A `WorkerState`, or None where nobody knows."""
    troubled = Signal(str)
    """A sentence: why nobody knows."""

    def __init__(self, service: TrayService, aside: Aside, parent: QObject) -> None:
        super().__init__(parent)
        self._service = service
        self._aside = aside
        self._is_asking = False
        self._timer = QTimer(self, interval=LOOK_SECONDS * 1000)
        self._timer.timeout.connect(self.look)

    def begin(self) -> None:
        """Look at once, and go on looking."""
        self._timer.start()
        self.look()

    def end(self) -> None:
        """Ask no more."""
        self._timer.stop()

    def look(self) -> None:
        """Look now, if somebody looks at all."""
        if self._timer.isActive() and not self._is_asking:
            self._is_asking = True
            self._aside.ask(self._ask, self._on_answer, asker=self)

    def _ask(self) -> WorkerState:
        """Return how it is; a server that nobody has named is left out."""
        state = self._service.running_worker().state()
        unchosen = unchosen_servers(self._service.preferences)
        return replace(state, upstreams=tuple(each for each in state.upstreams if each.name not in unchosen))

    def _on_answer(self, answer: Answer[WorkerState]) -> None:
        self._is_asking = False
        if not self._timer.isActive():
            return
        if answer.trouble is not None:
            self.troubled.emit(shown(answer.trouble))
        self.seen.emit(answer.value)
