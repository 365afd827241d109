"""A supervisor whose published statuses can be waited for, with children that really misbehave."""

import contextlib
import queue
import time
from collections.abc import Callable, Iterator

from nodetool.tray.logs import LogRing
from nodetool.tray.supervisor.command import WorkerCommand
from nodetool.tray.supervisor.policy import Policy
from nodetool.tray.supervisor.runner import Supervisor
from nodetool.tray.supervisor.status import Phase, WorkerStatus
from nodetool.tray.supervisor.surroundings import Surroundings
from tests.helpers.misbehaving.launch import free_address, worker_command

PATIENCE = 20.0
"""Seconds for what takes a fraction of one on an idle machine."""
QUICK = Policy(
    start_deadline=PATIENCE,
    unanswered_limit=2,
    drain=0.2,
    terminate_grace=0.2,
    kill_grace=5,
    first_delay=0.02,
    longest_delay=0.1,
    crash_limit=3,
)

Command = Callable[[], WorkerCommand]


class Watched:
    """A supervisor whose published statuses can be waited for."""

    def __init__(
        self, command: Command, *, address: str, policy: Policy, surroundings: Surroundings | None = None
    ) -> None:
        self.statuses: queue.SimpleQueue[WorkerStatus] = queue.SimpleQueue()
        self.phases: list[Phase] = []
        self.log = LogRing(redact=lambda line: line.replace("hunter2", "••••"))
        self.supervisor = Supervisor(
            command=command,
            address=address,
            log=self.log,
            on_status=self.statuses.put,
            policy=policy,
            surroundings=surroundings,
        )

    def until(self, phase: Phase) -> WorkerStatus:
        """Wait for a status in this phase that knows its process, if the phase has one."""
        deadline = time.monotonic() + PATIENCE
        while True:
            status = self.statuses.get(timeout=max(0.0, deadline - time.monotonic()))
            self.phases.append(status.phase)
            if status.phase is phase and (phase is not Phase.STARTING or status.pid):
                return status


@contextlib.contextmanager
def watching(
    command: Command, *, address: str = "", policy: Policy = QUICK, surroundings: Surroundings | None = None
) -> Iterator[Watched]:
    """Supervise what `command` starts; at the end of the block the supervisor has to end."""
    watched = Watched(command, address=address or free_address(), policy=policy, surroundings=surroundings)
    yield watched
    watched.supervisor.quit()
    assert watched.supervisor.join(PATIENCE), "the supervisor ends"


@contextlib.contextmanager
def supervising(name: str, *arguments: str, policy: Policy = QUICK) -> Iterator[Watched]:
    """Do the same with a script of `misbehaving`."""
    command = worker_command(name, free_address(), *arguments)
    with watching(lambda: command, address=command.address, policy=policy) as watched:
        yield watched


def pid_of(status: WorkerStatus) -> int:
    """Return the number of the process, which there is."""
    assert status.pid is not None
    return status.pid
