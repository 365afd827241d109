"""All logging of the running tray: the two files and the handlers, kept in step with the settings."""

from nodetool.deploy.config.errors import ConfigError
from nodetool.deploy.config.redact import Redactor
from nodetool.tray.logfiles.files import Bounds, LogFiles
from nodetool.tray.logfiles.own_log import OwnLog
from nodetool.tray.logfiles.state_log import StateLog
from nodetool.tray.model import Snapshot
from nodetool.tray.preferences import Preferences
from nodetool.tray.service import TrayService
from nodetool.tray.supervisor.status import Phase


class TrayLogging:
    """Begins to log when it is built; each start of the worker brings changed settings into force."""

    def __init__(self, preferences: Preferences, redact: Redactor) -> None:
        self._preferences = preferences
        self._phase: Phase | None = None
        self.files = LogFiles()
        self._own = OwnLog(self.files.own, redact)
        self.files.configure(Bounds.usual())
        self._follow()

    def watch(self, service: TrayService) -> None:
        """Listen to what happens, and tell it where the files cannot be written."""
        self.files.subscribe(service.on_log_problem)
        service.subscribe(StateLog())
        service.subscribe(self._on_snapshot)

    def close(self) -> None:
        """Write what is waiting, and end."""
        self._own.close()
        self.files.close()

    def _on_snapshot(self, snapshot: Snapshot) -> None:
        before, self._phase = self._phase, snapshot.worker.phase
        if self._phase is Phase.STARTING and before is not Phase.STARTING:
            self._follow()

    def _follow(self) -> None:
        try:
            settings = self._preferences.resolved()
        except ConfigError:
            return  # the snapshot says what is wrong with them; the defaults are no worse for a log
        self._own.follow(settings)
        self.files.configure(Bounds.of(settings))
