"""The system around the supervisor's machine, as far as it matters to it: obeys its orders, and checks each of them.

A sequence of bytes stands for a sequence of happenings: cheap to draw by the thousand, and it shrinks well.
"""

from collections.abc import Callable

from nodetool.deploy.config.settings import Provider
from nodetool.deploy.config.worker_record import StartedBy, WorkerRecord
from nodetool.tray.supervisor.cause import Cause
from nodetool.tray.supervisor.effects import (
    AskToStop,
    AskToStopWhenIdle,
    DumpStacks,
    Effect,
    Finished,
    Kill,
    LeaveForeign,
    LookAround,
    Spawn,
    Terminate,
    WatchForeign,
)
from nodetool.tray.supervisor.events import (
    Answer,
    Deadline,
    DeadlinePassed,
    Event,
    Exited,
    ForeignEnded,
    FoundForeign,
    Limit,
    LookRequested,
    OverMemory,
    Probed,
    QuitRequested,
    RestartRequested,
    Spawned,
    SpawnFailed,
    StartRequested,
    StopRequested,
    WentSilent,
)
from nodetool.tray.supervisor.machine import step
from nodetool.tray.supervisor.policy import Policy
from nodetool.tray.supervisor.state import ALIVE, State
from nodetool.tray.supervisor.status import Phase

POLICY = Policy()
WITH_DEADLINE = frozenset({Phase.STARTING, Phase.BACKING_OFF})
FOREIGN = WorkerRecord(
    pid=77,
    started="then",
    instance_id="theirs",
    address="http://127.0.0.1:8000",
    host="127.0.0.1",
    port=8000,
    provider=Provider.STATIC,
    started_by=StartedBy.TERMINAL,
    version="1",
)


class World:
    """Has processes, does what it is told, and holds the machine to its invariants."""

    def __init__(self) -> None:
        self.state = State()
        self.now = 0.0
        self.spawning: int | None = None
        self.living: int | None = None
        self.watched: int | None = None
        """The generation beside which somebody else's worker lives."""
        self.looking: int | None = None
        self.asked_where_it_hangs: int | None = None
        self.may_spawn = False
        self.quit_asked = False
        self.finishes = 0

    def feed(self, event: Event) -> None:
        """Let the machine react."""
        before = self.state
        self.state, effects = step(before, event, self.now, POLICY)
        for effect in effects:
            self._obey(effect)
        if self.finishes and before.finished:
            assert (self.state, effects) == (before, ()), "nothing happens after the finish"
        self._check()

    def _obey(self, effect: Effect) -> None:
        match effect:
            case Spawn(generation):
                self._check_spawn()
                self.spawning = generation
            case LookAround(generation):
                assert not self._has_process, "whoever runs a worker looks for no other"
                self.looking = generation
            case WatchForeign(generation):
                assert not self._has_process, "a foreign worker is in the place of ours"
                self.watched = generation
            case LeaveForeign():
                assert self.watched is not None, "only what is watched is left"
                self.watched = None
            case AskToStop() | AskToStopWhenIdle() | DumpStacks() | Terminate() | Kill():
                self._check_order(effect)
            case Finished():
                assert not self._has_process, "no process lives at the finish"
                self.finishes += 1
                assert self.finishes == 1, "finished once"

    @property
    def _has_process(self) -> bool:
        return self.spawning is not None or self.living is not None

    def _check_spawn(self) -> None:
        assert not self._has_process, "never two processes"
        assert self.watched is None, "nothing is spawned beside a worker of somebody else"
        assert self.may_spawn, "stopped means stopped"
        assert not self.quit_asked, "nothing is spawned after a request to quit"

    def _check_order(self, effect: AskToStop | AskToStopWhenIdle | DumpStacks | Terminate | Kill) -> None:
        assert effect.generation == self.living, "orders name the generation that lives"
        if isinstance(effect, DumpStacks):
            self.asked_where_it_hangs = effect.generation
        if isinstance(effect, Kill) and self.state.cause is Cause.SILENT:
            assert self.asked_where_it_hangs == effect.generation, "asked before it is killed"

    def _check(self) -> None:
        state = self.state
        assert (state.phase in ALIVE) == self._has_process
        assert (state.pid is not None) == (self.living is not None)
        assert (state.phase is Phase.FOREIGN) == (self.watched is not None) == (state.foreign is not None)
        stopping_alive = state.phase is Phase.STOPPING and self.living is not None
        retiring = state.phase is Phase.RUNNING and state.cause is Cause.MEMORY
        waits = state.phase in WITH_DEADLINE or stopping_alive or retiring
        assert (state.deadline is not None) == waits
        assert state.finished == (self.finishes == 1)

    def request(self, event: Event) -> None:
        """Let a person wish."""
        self.may_spawn = isinstance(event, StartRequested | RestartRequested)
        self.quit_asked |= isinstance(event, QuitRequested)
        self.feed(event)

    def spawn(self, *, works: bool) -> None:
        """Do what was ordered, or refuse it."""
        if self.spawning is None:
            return
        generation, self.spawning = self.spawning, None
        if works:
            self.living = generation
            self.feed(Spawned(generation, pid=generation))
        else:
            self.feed(SpawnFailed(generation, "refused"))

    def bring_up(self) -> None:
        """Let our worker run, if nothing is in its way."""
        self.request(StartRequested())
        self.spawn(works=True)
        self.answer(Answer.OURS)

    def find_foreign(self) -> None:
        """Let somebody else's worker be where one was to be spawned, or where it was looked for."""
        generation = self.spawning if self.spawning is not None else self.looking
        self.spawning = self.looking = None
        if generation is not None:
            self.feed(FoundForeign(generation, FOREIGN))

    def end_foreign(self) -> None:
        """End it."""
        if self.watched is not None:
            generation, self.watched = self.watched, None
            self.feed(ForeignEnded(generation))

    def exit(self, exit_code: int, *, foreign: WorkerRecord | None = None) -> None:
        """End our process."""
        if self.living is not None:
            generation, self.living = self.living, None
            self.feed(Exited(generation, exit_code, jitter=0.5, foreign=foreign))

    def answer(self, answer: Answer) -> None:
        """Let somebody answer the probe."""
        if self.living is not None:
            self.feed(Probed(self.living, answer))

    def fall_silent(self) -> None:
        """Let our process answer no more, whether that is noticed in time or late."""
        if self.living is not None:
            self.feed(WentSilent(self.living))

    def grow(self) -> None:
        """Let our process need too much memory."""
        if self.living is not None:
            self.feed(OverMemory(self.living, used_mb=2, limit_mb=1))

    def wait(self) -> None:
        """Let the deadline come, if there is one."""
        if self.state.deadline is not None:
            self.now = max(self.now, self.state.deadline.at)
            self.feed(DeadlinePassed(self.state.deadline))

    def linger(self) -> None:
        """Let a long time pass."""
        self.now += POLICY.stable

    def late(self, event: Event) -> None:
        """Let news of an earlier generation come."""
        before = self.state
        self.feed(event)
        assert self.state == before, "late news changes nothing"


HAPPENINGS: tuple[Callable[[World], None], ...] = (
    lambda world: world.request(StartRequested()),
    lambda world: world.request(StopRequested()),
    lambda world: world.request(RestartRequested()),
    lambda world: world.feed(LookRequested()),
    *([lambda world: world.bring_up()] * 6),
    lambda world: world.spawn(works=True),
    lambda world: world.spawn(works=True),
    lambda world: world.spawn(works=False),
    lambda world: world.find_foreign(),
    lambda world: world.end_foreign(),
    lambda world: world.exit(0),
    lambda world: world.exit(1),
    lambda world: world.exit(-9),
    lambda world: world.exit(75),
    lambda world: world.exit(75, foreign=FOREIGN),
    lambda world: world.exit(78),
    lambda world: world.answer(Answer.OURS),
    lambda world: world.answer(Answer.OURS),
    lambda world: world.answer(Answer.OURS),
    lambda world: world.answer(Answer.STRANGER),
    lambda world: world.answer(Answer.NOBODY),
    lambda world: world.fall_silent(),
    lambda world: world.grow(),
    lambda world: world.wait(),
    lambda world: world.wait(),
    lambda world: world.wait(),
    lambda world: world.linger(),
    lambda world: world.late(Exited(world.state.generation - 1, 1)),
    lambda world: world.late(Probed(world.state.generation - 1, Answer.OURS)),
    lambda world: world.late(Spawned(world.state.generation - 1, pid=1)),
    lambda world: world.late(FoundForeign(world.state.generation - 1, FOREIGN)),
    lambda world: world.late(ForeignEnded(world.state.generation - 1)),
    lambda world: world.late(WentSilent(world.state.generation - 1)),
    lambda world: world.late(OverMemory(world.state.generation - 1, used_mb=2, limit_mb=1)),
    lambda world: world.late(DeadlinePassed(Deadline(Limit.RETRY, at=-1))),
)
QUIT = 255
"""Rare, because little happens after it."""


def let_happen(world: World, numbers: bytes) -> None:
    """Let one thing happen for each number."""
    for number in numbers:
        if number == QUIT:
            world.request(QuitRequested())
        else:
            HAPPENINGS[number % len(HAPPENINGS)](world)


def quit_and_kill(world: World) -> None:
    """Let a person quit, and the strongest means work; the machine has to finish."""
    world.request(QuitRequested())
    world.spawn(works=True)
    for _ in (Limit.DRAIN, Limit.TERMINATE, Limit.KILL):
        world.wait()
    world.exit(-9)
    assert world.finishes == 1, "quit finishes"
