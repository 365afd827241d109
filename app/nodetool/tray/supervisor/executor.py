"""Does what the machine orders, with a real process and a real probe."""

import random
import secrets
from collections.abc import Callable
from functools import partial

from nodetool.deploy.config.errors import ConfigError
from nodetool.tray.logs import LogRing
from nodetool.tray.supervisor.command import WorkerCommand
from nodetool.tray.supervisor.effects import AskToStop, Effect, Kill, Spawn, StartProbing, StopProbing, Terminate
from nodetool.tray.supervisor.events import Answer, Event, Exited, Probed, Spawned, SpawnFailed
from nodetool.tray.supervisor.prober import Prober
from nodetool.tray.supervisor.process import ChildProcess

WORKER_PREFIX = "nodetool-worker: "
"""Begins the sentence with which the worker refuses to start."""

_LAST_LINES = 20
_CHANCE = random.SystemRandom()


class Executor:
    """The hands of the supervisor; used by its thread alone, reports from others through `post`."""

    def __init__(
        self,
        *,
        command: Callable[[], WorkerCommand],
        address: str,
        log: LogRing,
        post: Callable[[Event], None],
    ) -> None:
        """Do nothing yet; `command` is called at each start, so that changed settings count from the next one on."""
        self.address = address
        self._command = command
        self._log = log
        self._post = post
        self._instance_id = ""
        self._mark = log.position
        self._process: ChildProcess | None = None
        self._prober: Prober | None = None

    def last_lines(self) -> tuple[str, ...]:
        """Return the end of what the latest process said."""
        return self._log.lines(since=self._mark)[-_LAST_LINES:]

    def execute(self, effect: Effect) -> Event | None:
        """Do it; a spawn returns its outcome."""
        match effect:
            case Spawn(generation):
                return self._spawn(generation)
            case StartProbing(generation):
                self._start_probing(generation)
            case StopProbing():
                self._stop_probing()
            case AskToStop() | Terminate() | Kill():
                self._press(effect)
        return None

    def _spawn(self, generation: int) -> Event:
        self._process = None
        self._mark = self._log.position
        self._instance_id = secrets.token_hex(8)
        try:
            self._process = self._start(self._command(), generation)
        except (ConfigError, OSError, ValueError) as error:
            return SpawnFailed(generation, _words(error))
        return Spawned(generation, self._process.pid)

    def _start(self, command: WorkerCommand, generation: int) -> ChildProcess:
        self.address = command.address
        return ChildProcess(
            command,
            instance_id=self._instance_id,
            on_line=self._log.append,
            on_exit=partial(self._exited, generation),
        )

    def _exited(self, generation: int, exit_code: int) -> None:
        """Report an end; called on the process's own thread."""
        last_line = next((line for line in reversed(self.last_lines()) if line.strip()), "")
        self._post(
            Exited(
                generation, exit_code, last_line=last_line.strip().removeprefix(WORKER_PREFIX), jitter=_CHANCE.random()
            )
        )

    def _start_probing(self, generation: int) -> None:
        self._prober = Prober(
            self.address, instance_id=self._instance_id, on_change=partial(self._answered, generation)
        )

    def _answered(self, generation: int, answer: Answer) -> None:
        self._post(Probed(generation, answer))

    def _stop_probing(self) -> None:
        if self._prober is not None:
            self._prober.stop()
            self._prober = None

    def _press(self, effect: AskToStop | Terminate | Kill) -> None:
        if self._process is None:
            return
        match effect:
            case AskToStop():
                self._process.ask_to_stop()
            case Terminate():
                self._process.terminate()
            case Kill():
                self._process.kill()


def _words(error: Exception) -> str:
    """Say an error of the system without its number."""
    if isinstance(error, OSError) and error.strerror:
        return f"{error.strerror} ({error.filename})" if error.filename else error.strerror
    return str(error)
