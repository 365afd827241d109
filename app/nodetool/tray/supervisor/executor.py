"""Does what the machine orders, with real processes and a real lookout."""

import random
import socket
from collections.abc import Callable
from functools import partial
from typing import get_args

from nodetool.deploy.config.errors import ConfigError
from nodetool.deploy.config.exit_code import ExitCode
from nodetool.deploy.config.listener import PortBusyError
from nodetool.tray.logs import LogRing
from nodetool.tray.supervisor.cause import Cause
from nodetool.tray.supervisor.command import WorkerCommand
from nodetool.tray.supervisor.effects import Effect, KeepAddress, Spawn, SpawnBeside, StartProbing, TakePulse
from nodetool.tray.supervisor.events import Event, Exited, MustStopFirst, Ready, Spawned, SpawnFailed
from nodetool.tray.supervisor.kept_sockets import KeptSockets, StopFirstError
from nodetool.tray.supervisor.lookout import Look, Lookout
from nodetool.tray.supervisor.start import Press, Start

WORKER_PREFIX = "nodetool-worker: "
"""Begins the sentence with which the worker refuses to start."""

_LAST_LINES = 20
_CHANCE = random.SystemRandom()
_LOOKS = get_args(Look)
_PRESSES = get_args(Press)


class Executor:
    """The hands of the supervisor; used by its thread alone, reports from others through `post`."""

    def __init__(
        self,
        *,
        command: Callable[[], WorkerCommand],
        log: LogRing,
        post: Callable[[Event], None],
        lookout: Lookout,
        chance: Callable[[], float] = _CHANCE.random,
    ) -> None:
        """Do nothing yet; `command` is called at each start, so that changed settings count from the next one on."""
        self._command = command
        self._log = log
        self._post = post
        self._lookout = lookout
        self._chance = chance
        self._mark = log.position
        self._starts: dict[int, Start] = {}
        self._sockets = KeptSockets()

    @property
    def address(self) -> str:
        """Where the worker answers, or would."""
        return self._lookout.address

    def last_lines(self) -> tuple[str, ...]:
        """Return the end of what was said since the worker's start."""
        return self._log.lines(since=self._mark)[-_LAST_LINES:]

    def execute(self, effect: Effect) -> Event | None:
        """Do it; a spawn, or a look around, returns its outcome."""
        if isinstance(effect, Spawn | SpawnBeside):
            return self._outcome(effect)
        if isinstance(effect, KeepAddress):
            self._keep_address(effect.generation)
        elif isinstance(effect, _LOOKS):
            return self._look(effect)
        elif isinstance(effect, _PRESSES) and effect.generation in self._starts:
            self._starts[effect.generation].press(effect)
        return None

    def refuse_callers(self) -> None:
        """Keep no address."""
        self._sockets.keep(None)

    def kill_all(self) -> None:
        """Leave no process behind."""
        for start in self._starts.values():
            start.kill()

    def _look(self, effect: Look) -> Event | None:
        if isinstance(effect, StartProbing | TakePulse):
            self._lookout.subject = self._starts[effect.generation].subject
        return self._lookout.execute(effect)

    def _keep_address(self, generation: int) -> None:
        if (start := self._starts.get(generation)) is not None:
            self._sockets.keep(start.command.place)
            self._mark = start.mark
            self._lookout.address = start.command.address
            start.command.in_force()

    def _outcome(self, effect: Spawn | SpawnBeside) -> Event:
        self._starts = {generation: start for generation, start in self._starts.items() if not start.has_ended}
        try:
            return self._spawn(effect) if isinstance(effect, Spawn) else self._spawn_beside(effect)
        except PortBusyError as error:
            return SpawnFailed(effect.generation, str(error), Cause.PORT_BUSY)
        except (ConfigError, OSError, ValueError) as error:
            return SpawnFailed(effect.generation, _words(error))

    def _spawn(self, effect: Spawn) -> Event:
        self._mark = self._log.position
        command = self._command()
        self._lookout.address = command.address
        if found := self._lookout.look_around(effect.generation):
            return found
        command.in_force()
        if command.place is None:
            self._sockets.keep(None)
            return self._start(effect.generation, command, None)
        return self._start(effect.generation, command, self._sockets.at(command.place))

    def _spawn_beside(self, effect: SpawnBeside) -> Event:
        command = self._command()
        if command.place is None:
            return MustStopFirst(effect.generation)
        try:
            listener = self._sockets.beside(command.place)
        except StopFirstError:
            return MustStopFirst(effect.generation)
        return self._start(effect.generation, command, listener)

    def _start(self, generation: int, command: WorkerCommand, listener: socket.socket | None) -> Spawned:
        start = Start(
            command,
            log=self._log,
            listener=listener,
            on_ready=partial(self._post, Ready(generation)),
            on_exit=partial(self._exited, generation),
        )
        self._starts[generation] = start
        return Spawned(generation, start.pid, shares_address=listener is not None)

    def _exited(self, generation: int, start: Start, exit_code: int) -> None:
        """Report an end; called on the process's own thread."""
        self._post(
            Exited(
                generation,
                exit_code,
                last_line=start.last_line.removeprefix(WORKER_PREFIX),
                jitter=self._chance(),
                foreign=self._lookout.find_foreign() if exit_code == ExitCode.PORT_BUSY else None,
            )
        )


def _words(error: Exception) -> str:
    """Say an error of the system without its number."""
    if isinstance(error, OSError) and error.strerror:
        return f"{error.strerror} ({error.filename})" if error.filename else error.strerror
    return str(error)
