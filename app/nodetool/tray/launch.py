"""How the tray starts the worker: which program, where it will answer, and what it was started with."""

import sys
from collections.abc import Callable
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path
from typing import Any

from nodetool.deploy.config import settings as declared
from nodetool.deploy.config.addresses import base_url, reachable_as
from nodetool.deploy.config.errors import ConfigError, SettingError
from nodetool.deploy.config.exposure import effective_provider, is_loopback
from nodetool.deploy.config.resolve import Origin, Settings
from nodetool.deploy.config.runtime_folder import runtime_folder
from nodetool.deploy.config.settings import Provider
from nodetool.deploy.config.worker_record import WorkerRecord
from nodetool.tray.logs import LogRing
from nodetool.tray.preferences import Preferences
from nodetool.tray.supervisor.command import WorkerCommand
from nodetool.tray.supervisor.foreign import ForeignFinder
from nodetool.tray.supervisor.kept_sockets import Place
from nodetool.tray.supervisor.policy import Policy
from nodetool.tray.supervisor.runner import Supervisor
from nodetool.tray.supervisor.status import Phase, WorkerStatus
from nodetool.tray.supervisor.surroundings import Surroundings

_HAS_SETTINGS = {Phase.STARTING, Phase.RUNNING}
_HAS_PROCESS = {Phase.STARTING, Phase.RUNNING, Phase.STOPPING}
DRAIN_MARGIN = 5.0
"""Seconds that the worker gets beyond its own drain period before it is terminated."""


@dataclass(frozen=True, slots=True)
class Access:
    """Who may call a worker, and from where."""

    provider: Provider
    is_exposed: bool
    """It listens on an address that other machines can reach."""


@dataclass(frozen=True, slots=True)
class _Started:
    """What one start was decided from."""

    settings: dict[str, Any] = field(repr=False)
    access: Access
    texts: dict[str, str] = field(repr=False)
    """What the file said then, by setting, empty where nothing; no secrets."""


class Launcher:
    """Builds the command of each start from the settings as they are then."""

    def __init__(self, preferences: Preferences, log: LogRing) -> None:
        self._preferences = preferences
        self._log = log
        self._started: _Started | None = None
        """With what the worker was started that is the worker now; a successor counts from then on."""
        self._is_up = False
        """Whether the worker that was started so has been seen to run."""
        self._is_in_doubt = False
        """Whether the settings changed while it started: it may have read these, or those before."""

    def supervise(self, *, on_status: Callable[[WorkerStatus], None]) -> Supervisor:
        """Return a supervisor that has not started anything yet."""
        return Supervisor(
            command=self.command,
            address=self._address_now(),
            log=self._log,
            on_status=on_status,
            policy=Policy(drain=self._drain_now() + DRAIN_MARGIN),
            surroundings=Surroundings(find_foreign=ForeignFinder(runtime_folder())),
        )

    def command(self) -> WorkerCommand:
        """Return the command for a start now; its settings are remembered when it is in force. Raises `ConfigError`."""
        settings = self._preferences.resolved()
        address = worker_address(settings)
        started = _Started(self._preferences.in_force(), _access(settings), self._texts())
        # Without it, a pipe on Windows takes none of the banner's signs.
        return WorkerCommand(
            argv=worker_argv(),
            address=address,
            environment={"PYTHONUTF8": "1"},
            memory_limit_mb=settings[declared.NODETOOL_MEMORY_LIMIT_MB],
            place=Place(settings[declared.NODETOOL_HOST], settings[declared.PORT]),
            in_force=partial(self._remember, started),
        )

    def access(self, phase: Phase, foreign: WorkerRecord | None = None) -> Access:
        """Say who may call the worker that runs, whatever is stored by now, or the next one. Raises `ConfigError`."""
        if foreign is not None:
            return Access(foreign.provider, is_exposed=not is_loopback(foreign.host))
        if phase in _HAS_PROCESS and self._started:
            return self._started.access
        self._preferences.provider()  # refuses what the next start would refuse
        return _access(self._preferences.resolved())

    def is_outdated(self, phase: Phase) -> bool:
        """Tell whether the running worker has, or may have, other settings than those in force now."""
        if phase not in _HAS_SETTINGS or self._started is None:
            return False
        try:
            differs = self._preferences.in_force() != self._started.settings
        except ConfigError:
            return False  # the snapshot says what is wrong with them
        self._is_in_doubt = self._is_in_doubt or (differs and not self._is_up)
        self._is_up = self._is_up or phase is Phase.RUNNING
        return differs or self._is_in_doubt

    def changes_to_undo(self, phase: Phase) -> dict[str, str]:
        """Return what to store so that the file says again what the running worker was started with.

        Secrets are left as they are: no copy of one is kept, and one that has gone to the keyring stays there.
        Raises `ConfigError`.
        """
        if phase not in _HAS_SETTINGS or self._started is None:
            return {}
        now = self._texts()
        return {name: text for name, text in self._started.texts.items() if text != now[name]}

    def _remember(self, started: "_Started") -> None:
        if started is not self._started:  # told at the start, and again where it keeps its address
            self._started = started
            self._is_up = self._is_in_doubt = False

    def _texts(self) -> dict[str, str]:
        options = [option for option in declared.ALL if option.needs_restart and not option.secret]
        written = self._preferences.written(options)
        return {one.option.name: one.text if one.origin is Origin.FILE else "" for one in written}

    def _address_now(self) -> str:
        try:
            return worker_address(self._preferences.resolved())
        except ConfigError:
            return ""  # the first start says why

    def _drain_now(self) -> int:
        try:
            return self._preferences.resolved()[declared.NODETOOL_DRAIN_SECONDS]
        except ConfigError:
            return declared.NODETOOL_DRAIN_SECONDS.default


def _access(settings: Settings) -> Access:
    return Access(effective_provider(settings), is_exposed=not is_loopback(settings[declared.NODETOOL_HOST]))


def worker_argv() -> tuple[str, ...]:
    """Return the command of a worker under supervision."""
    return (*worker_program(), "--supervised")


def worker_program() -> tuple[str, ...]:
    """Return the worker's program: this Python, or the executable beside a frozen tray."""
    if getattr(sys, "frozen", False):
        name = "nodetool-worker.exe" if sys.platform == "win32" else "nodetool-worker"
        return (str(Path(sys.executable).with_name(name)),)
    # -P: a module in the folder where the tray happens to be started is never taken for one of ours.
    return (sys.executable, "-P", "-m", "nodetool.deploy.worker")


def worker_address(settings: Settings) -> str:
    """Return the base address under which this machine reaches the worker. Raises `SettingError`."""
    port = settings[declared.PORT]
    if port == 0:
        raise SettingError(
            declared.PORT.name, "PORT is 0, which lets the system choose; the tray has to know the port: set one."
        )
    return base_url(reachable_as(settings[declared.NODETOOL_HOST]), port)
