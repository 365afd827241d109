"""Does what the machine orders, with a real process and a real lookout."""

import random
import secrets
from collections.abc import Callable
from functools import partial
from typing import get_args

from nodetool.deploy.config import lifeline_orders
from nodetool.deploy.config.errors import ConfigError
from nodetool.deploy.config.exit_code import ExitCode
from nodetool.tray.logs import LogRing
from nodetool.tray.supervisor.command import WorkerCommand
from nodetool.tray.supervisor.effects import AskToStop, AskToStopWhenIdle, DumpStacks, Effect, Kill, Spawn, Terminate
from nodetool.tray.supervisor.events import Event, Exited, Spawned, SpawnFailed
from nodetool.tray.supervisor.lookout import Look, Lookout
from nodetool.tray.supervisor.process import ChildProcess
from nodetool.tray.supervisor.stacks import Stacks

WORKER_PREFIX = "nodetool-worker: "
"""Begins the sentence with which the worker refuses to start."""

_LAST_LINES = 20
_CHANCE = random.SystemRandom()
_LOOKS = get_args(Look)

Press = AskToStop | AskToStopWhenIdle | DumpStacks | Terminate | Kill


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
        self._process: ChildProcess | None = None
        self._stacks: Stacks | None = None

    @property
    def address(self) -> str:
        """Where the worker answers, or would."""
        return self._lookout.address

    def last_lines(self) -> tuple[str, ...]:
        """Return the end of what the latest process said."""
        return self._log.lines(since=self._mark)[-_LAST_LINES:]

    def execute(self, effect: Effect) -> Event | None:
        """Do it; a spawn, or a look around, returns its outcome."""
        if isinstance(effect, _LOOKS):
            return self._lookout.execute(effect)
        if isinstance(effect, Spawn):
            return self._spawn(effect.generation)
        if isinstance(effect, Press) and self._process is not None:
            self._press(effect, self._process)
        return None

    def _spawn(self, generation: int) -> Event:
        self._process = None
        self._mark = self._log.position
        try:
            command = self._command()
            self._lookout.address = command.address
            if found := self._lookout.look_around(generation):
                return found
            self._process = self._start(command, generation)
        except (ConfigError, OSError, ValueError) as error:
            return SpawnFailed(generation, _words(error))
        return Spawned(generation, self._process.pid)

    def _start(self, command: WorkerCommand, generation: int) -> ChildProcess:
        instance_id = secrets.token_hex(8)
        process = ChildProcess(
            command,
            instance_id=instance_id,
            on_line=self._log.append,
            on_exit=partial(self._exited, generation),
        )
        self._lookout.instance_id = instance_id
        self._lookout.pid = process.pid
        self._lookout.memory_limit_mb = command.memory_limit_mb
        self._stacks = None
        return process

    def _exited(self, generation: int, exit_code: int) -> None:
        """Report an end; called on the process's own thread."""
        last_line = next((line for line in reversed(self.last_lines()) if line.strip()), "")
        self._post(
            Exited(
                generation,
                exit_code,
                last_line=last_line.strip().removeprefix(WORKER_PREFIX),
                jitter=self._chance(),
                foreign=self._lookout.find_foreign() if exit_code == ExitCode.PORT_BUSY else None,
            )
        )

    def _press(self, effect: Press, process: ChildProcess) -> None:
        match effect:
            case AskToStop():
                process.ask_to_stop()
            case AskToStopWhenIdle():
                process.order(lifeline_orders.STOP_WHEN_IDLE)
            case DumpStacks():
                self._stacks = Stacks(process, self._log)
            case Terminate():
                process.terminate()
            case Kill():
                self._kill(process)

    def _kill(self, process: ChildProcess) -> None:
        if self._stacks is not None:
            self._stacks.conclude()
            self._stacks = None
        process.kill()


def _words(error: Exception) -> str:
    """Say an error of the system without its number."""
    if isinstance(error, OSError) and error.strerror:
        return f"{error.strerror} ({error.filename})" if error.filename else error.strerror
    return str(error)
