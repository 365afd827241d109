"""The one thread that owns the worker: feeds the machine with events and has its orders done."""

import logging
import queue
import threading
from collections import deque
from collections.abc import Callable

from nodetool.tray.logs import LogRing
from nodetool.tray.supervisor.cause import Cause
from nodetool.tray.supervisor.command import WorkerCommand
from nodetool.tray.supervisor.effects import Effect, Finished, KeepAddress
from nodetool.tray.supervisor.events import (
    DeadlinePassed,
    Event,
    LookRequested,
    QuitRequested,
    RestartRequested,
    SetbackForgotten,
    StartRequested,
    StopRequested,
)
from nodetool.tray.supervisor.executor import Executor
from nodetool.tray.supervisor.lookout import Lookout
from nodetool.tray.supervisor.machine import step
from nodetool.tray.supervisor.policy import Policy
from nodetool.tray.supervisor.publishing import Publisher
from nodetool.tray.supervisor.state import State
from nodetool.tray.supervisor.status import Phase, WorkerStatus
from nodetool.tray.supervisor.surroundings import Surroundings

_LOG = logging.getLogger(__name__)


class Supervisor:
    """Keeps one worker; every method may be called from every thread, and returns at once.

    `command` and `on_status` are called on the supervisor's own thread: the first at each start, the second whenever
    the status has changed. The thread sleeps until something happens; a running worker costs it no wake-ups.
    """

    def __init__(
        self,
        *,
        command: Callable[[], WorkerCommand],
        address: str,
        log: LogRing,
        on_status: Callable[[WorkerStatus], None],
        policy: Policy | None = None,
        surroundings: Surroundings | None = None,
    ) -> None:
        """Begin to listen; nothing is started before `start`. `address` holds until `command` tells another."""
        self._policy = policy or Policy()
        surroundings = surroundings or Surroundings()
        self._clock = surroundings.clock
        self._on_status = on_status
        self._events: queue.SimpleQueue[Event | threading.Event] = queue.SimpleQueue()
        lookout = Lookout(post=self._events.put, policy=self._policy, surroundings=surroundings)
        lookout.address = address
        self._executor = Executor(command=command, log=log, post=self._events.put, lookout=lookout)
        self._publisher = Publisher(address=address, policy=self._policy, clock=self._clock)
        self._state = State()
        self._finished = False
        self._thread = threading.Thread(target=self._run, name="supervisor", daemon=True)
        self._thread.start()

    @property
    def status(self) -> WorkerStatus:
        """What was published last."""
        return self._publisher.status

    def start(self) -> None:
        """Have the worker run; a failed one is tried afresh."""
        self._events.put(StartRequested())

    def stop(self) -> None:
        """Have the worker stop, and stay stopped."""
        self._events.put(StopRequested())

    def restart(self) -> None:
        """Have a fresh worker run."""
        self._events.put(RestartRequested())

    def forget_setback(self) -> None:
        """Say no more why the last restart changed nothing."""
        self._events.put(SetbackForgotten())

    def look(self, patience: float = 0.0) -> None:
        """Look whether somebody else has started a worker; wait for the outcome for so many seconds at most."""
        looked = threading.Event()
        self._events.put(LookRequested())
        self._events.put(looked)
        looked.wait(patience)

    def answers(self, patience: float) -> bool:
        """Tell whether the supervisor's thread handles what it is told, within so many seconds."""
        asked = threading.Event()
        self._events.put(asked)
        return asked.wait(patience)

    def quit(self) -> None:
        """Have the worker stop, and then this supervisor end; `join` waits for it."""
        self._events.put(QuitRequested())

    def join(self, timeout: float | None = None) -> bool:
        """Wait until the supervisor has ended; return whether it has."""
        self._thread.join(timeout)
        return not self._thread.is_alive()

    def _run(self) -> None:
        try:
            while not self._finished:
                self._handle(self._next_event())
        except Exception:  # noqa: BLE001 - the outermost edge of the thread, and logged
            _LOG.exception("The supervisor failed; it ends the worker and itself")
            self._fall()

    def _next_event(self) -> Event:
        while isinstance(news := self._next_news(), threading.Event):
            news.set()  # somebody waits until everything before has been handled
        return news

    def _next_news(self) -> Event | threading.Event:
        deadline = self._state.next_deadline
        if deadline is None:
            return self._events.get()
        try:
            return self._events.get(timeout=max(0.0, deadline.at - self._clock.monotonic()))
        except queue.Empty:
            return DeadlinePassed(deadline)

    def _handle(self, event: Event) -> None:
        waiting = deque([event])
        while waiting:
            self._state, effects = step(self._state, waiting.popleft(), self._clock.monotonic(), self._policy)
            self._settle_address(effects)
            self._publish()
            for effect in effects:
                self._finished |= isinstance(effect, Finished)
                outcome = self._executor.execute(effect)
                waiting.extend([outcome] if outcome else [])

    def _settle_address(self, effects: tuple[Effect, ...]) -> None:
        """See where callers are kept waiting, before the state is told to those who would ask about that."""
        if not self._state.keeps_address:
            self._executor.refuse_callers()
        for effect in effects:
            if isinstance(effect, KeepAddress):
                self._executor.execute(effect)

    def _publish(self) -> None:
        address, last_lines = self._executor.address, self._executor.last_lines()
        if not self._publisher.update(self._state, address=address, last_lines=last_lines):
            return
        try:
            self._on_status(self._publisher.status)
        except Exception:  # noqa: BLE001 - the outermost edge of somebody else's code, and logged
            _LOG.exception("A listener to the worker's status failed")

    def _fall(self) -> None:
        """Leave no worker behind, and nobody in the belief that there is one."""
        self._executor.kill_all()
        self._executor.refuse_callers()
        self._state = self._state.anew(Phase.FAILED, cause=Cause.SUPERVISOR)
        self._publish()
