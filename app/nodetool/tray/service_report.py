"""Tells the service manager, where one has started this tray, how the supervision goes."""

import threading
from collections.abc import Callable

from nodetool.deploy.config.service_manager import ServiceManager
from nodetool.tray.model import Snapshot
from nodetool.tray.presenter import state_line
from nodetool.tray.result import Code
from nodetool.tray.service import TrayService
from nodetool.tray.supervisor.cause import Cause
from nodetool.tray.supervisor.status import Phase
from nodetool.tray.wording import in_english

START_SECONDS = 10.0
"""How long the supervisor may take to hear of the first start."""

_UNSETTLED = {Phase.STARTING, Phase.STOPPING, Phase.BACKING_OFF}


class ServiceReport:
    """Ready is what the user asked for: a worker that answers, or one that is meant to stay stopped.

    With `ends_on_failure` a worker that fails before ends the tray: its start has failed, and the service manager has
    rules for that. One that fails later, or where there is a screen to say so, is told and kept.
    """

    def __init__(self, manager: ServiceManager, service: TrayService, *, ends_on_failure: bool) -> None:
        self.exit_code = Code.OK
        self._manager = manager
        self._service = service
        self._ends_on_failure = ends_on_failure
        self._lock = threading.Lock()
        self._is_ready = False
        self._told = ""
        self._closed = threading.Event()

    def begin(self) -> None:
        """Tell how it is from now on; called when the start has been asked for, or is not meant to be."""
        if not self._manager:
            return
        # By then the supervisor knows of the start: a worker that is stopped is meant to be.
        self._service.supervision_works(START_SECONDS)
        self._service.subscribe(self._on_snapshot)
        self._on_snapshot(self._service.snapshot())
        self._service.on_quit(self._on_quit)
        if seconds := self._manager.watchdog_seconds:
            watch = (seconds / 4, self._service.supervision_works)
            threading.Thread(target=self._give_signs, args=watch, name="watchdog", daemon=True).start()

    def close(self) -> None:
        """Give no more signs of life."""
        self._closed.set()

    def _on_quit(self) -> None:
        # Why the start has failed is what `systemctl status` shows last.
        self._manager.stopping(self._told if self.exit_code else "Stopping the worker.")

    def _on_snapshot(self, snapshot: Snapshot) -> None:
        with self._lock:
            self._look(snapshot)

    @in_english()
    def _look(self, snapshot: Snapshot) -> None:
        phase = snapshot.worker.phase
        status = " ".join(filter(None, (f"{state_line(snapshot)}.", snapshot.worker.reason)))
        if self._is_ready or phase in _UNSETTLED:
            self._tell(status)
        elif phase is Phase.FAILED and self._ends_on_failure:
            self._give_up(snapshot, status)
        elif not self.exit_code:
            self._is_ready = True
            self._manager.ready(status)

    def _tell(self, status: str) -> None:
        if status != self._told:
            self._told = status
            self._manager.status(status)

    def _give_up(self, snapshot: Snapshot, status: str) -> None:
        if self.exit_code:
            return
        is_refused = bool(snapshot.settings_problem) or snapshot.worker.cause is Cause.CONFIGURATION
        self.exit_code = Code.REFUSED if is_refused else Code.FAILED
        self._tell(status)
        self._service.quit()

    def _give_signs(self, interval: float, works: Callable[[float], bool]) -> None:
        """Pass on what the supervisor's thread answers; where it hangs there is nothing to pass on."""
        while not self._closed.is_set():
            if works(interval):
                self._manager.alive()
            self._closed.wait(interval)
