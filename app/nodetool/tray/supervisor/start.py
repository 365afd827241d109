"""One start of a worker: its process, and what is known of it from outside."""

import secrets
import socket
from collections.abc import Callable

from nodetool.deploy.config import lifeline_orders
from nodetool.tray.logs import LogRing
from nodetool.tray.supervisor.command import WorkerCommand
from nodetool.tray.supervisor.effects import AskToStop, AskToStopWhenIdle, DumpStacks, Kill, MakeWay, Terminate
from nodetool.tray.supervisor.lookout import Subject
from nodetool.tray.supervisor.process import ChildProcess
from nodetool.tray.supervisor.stacks import Stacks

Press = AskToStop | AskToStopWhenIdle | MakeWay | DumpStacks | Terminate | Kill


class Start:
    """Begins with the process; what it says goes into the log, but for the one line that is for the supervisor."""

    def __init__(
        self,
        command: WorkerCommand,
        *,
        log: LogRing,
        listener: socket.socket | None,
        on_ready: Callable[[], None],
        on_exit: Callable[["Start", int], None],
    ) -> None:
        """Spawn it; OSError where the system refuses. The callbacks come from threads of the process."""
        self.command = command
        self.mark = log.position
        self.last_line = ""
        """The last thing that it said, as the log has it."""
        self._log = log
        self._on_ready = on_ready
        self._stacks: Stacks | None = None
        instance_id = secrets.token_hex(8)
        self._ready_line = lifeline_orders.ready_line(instance_id) if listener else None
        self._process = ChildProcess(
            command,
            instance_id=instance_id,
            on_line=self._hear,
            on_exit=lambda exit_code: on_exit(self, exit_code),
            listener=listener,
        )
        self.subject = Subject(command.address, instance_id, self._process.pid, command.memory_limit_mb)

    @property
    def pid(self) -> int:
        """The number of the process."""
        return self._process.pid

    @property
    def has_ended(self) -> bool:
        """Whether the process is gone."""
        return self._process.has_ended

    def press(self, effect: Press) -> None:
        """Have it do, or suffer, what the machine wants."""
        match effect:
            case AskToStop():
                self._process.ask_to_stop()
            case AskToStopWhenIdle():
                self._process.order(lifeline_orders.STOP_WHEN_IDLE)
            case MakeWay():
                self._process.order(lifeline_orders.MAKE_WAY)
            case DumpStacks():
                self._stacks = Stacks(self._process, self._log)
            case Terminate():
                self._process.terminate()
            case Kill():
                self.kill()

    def kill(self) -> None:
        """End it by force; before, conclude the question where it hangs."""
        if self._stacks is not None:
            self._stacks.conclude()
            self._stacks = None
        self._process.kill()

    def _hear(self, line: str) -> None:
        if line == self._ready_line:
            self._on_ready()
            return
        said = [shown.strip() for shown in self._log.append(line) if shown.strip()]
        self.last_line = said[-1] if said else self.last_line
