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
    KeepAddress,
    Kill,
    LeaveForeign,
    LookAround,
    MakeWay,
    Spawn,
    SpawnBeside,
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
    MustStopFirst,
    OverMemory,
    Probed,
    QuitRequested,
    Ready,
    RestartRequested,
    SetbackForgotten,
    Spawned,
    SpawnFailed,
    StartRequested,
    StopRequested,
    WentSilent,
)
from nodetool.tray.supervisor.machine import step
from nodetool.tray.supervisor.policy import Policy
from nodetool.tray.supervisor.state import ALIVE, Companion, State
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


Order = AskToStop | AskToStopWhenIdle | MakeWay | DumpStacks | Terminate | Kill
KEEPS_ADDRESS = frozenset({Phase.STARTING, Phase.RUNNING, Phase.BACKING_OFF})
REFUSES = frozenset({Phase.STOPPED, Phase.FAILED, Phase.FOREIGN})


class World:
    """Has processes, does what it is told, and holds the machine to its invariants."""

    def __init__(self) -> None:
        self.state = State()
        self.now = 0.0
        self.spawning: set[int] = set()
        self.living: set[int] = set()
        self.accepting: set[int] = set()
        """Who takes new callers."""
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
        if self.state.setback is not None and before.setback is None:
            orders = [effect for effect in effects if isinstance(effect, Order)]
            touched = {effect.generation for effect in orders}
            assert before.generation not in touched, "a switch that fails does nothing to the worker"
        for effect in effects:
            self._obey(effect)
        if self.finishes and before.finished:
            assert (self.state, effects) == (before, ()), "nothing happens after the finish"
        self._check()

    def _obey(self, effect: Effect) -> None:
        match effect:
            case Spawn() | SpawnBeside():
                self._check_spawn(effect)
                self.spawning.add(effect.generation)
            case KeepAddress() | MakeWay():
                self._check_switch(effect)
            case LookAround(generation):
                assert not self._has_worker, "whoever runs a worker looks for no other"
                self.looking = generation
            case WatchForeign(generation):
                assert not self._has_worker, "a foreign worker is in the place of ours"
                self.watched = generation
            case LeaveForeign():
                assert self.watched is not None, "only what is watched is left"
                self.watched = None
            case AskToStop() | AskToStopWhenIdle() | DumpStacks() | Terminate() | Kill():
                self._check_order(effect)
            case Finished():
                assert not self._all, "no process lives at the finish"
                self.finishes += 1
                assert self.finishes == 1, "finished once"

    @property
    def _all(self) -> set[int]:
        return self.spawning | self.living

    def _is_there(self, generation: int) -> bool:
        return generation in self._all

    @property
    def _has_worker(self) -> bool:
        others = {companion.generation for companion in (self.state.successor, self.state.leaving) if companion}
        return bool(self._all - others)

    def _check_switch(self, effect: KeepAddress | MakeWay) -> None:
        if isinstance(effect, KeepAddress):
            assert effect.generation == self.state.generation, "the address is the worker's"
            return
        self._check_order(effect)
        assert self.accepting == {effect.generation, self.state.generation}, "somebody serves already"
        self.accepting.discard(effect.generation)

    def _check_spawn(self, effect: Spawn | SpawnBeside) -> None:
        assert not self._is_there(effect.generation), "a start has a number of its own"
        if isinstance(effect, SpawnBeside):
            assert self.state.phase is Phase.RUNNING, "only a worker that serves is replaced beside itself"
            assert self._all == {self.state.generation}, "never three processes"
        assert len(self._all) <= 1, "a worker, and one that leaves"
        assert self.watched is None, "nothing is spawned beside a worker of somebody else"
        assert self.may_spawn, "stopped means stopped"
        assert not self.quit_asked, "nothing is spawned after a request to quit"

    def _check_order(self, effect: Order) -> None:
        assert effect.generation in self.living, "orders name a generation that lives"
        if isinstance(effect, AskToStop | Terminate | Kill):
            self.accepting.discard(effect.generation)
        if isinstance(effect, DumpStacks):
            self.asked_where_it_hangs = effect.generation
        if isinstance(effect, Kill) and self.state.cause is Cause.SILENT and effect.generation == self.state.generation:
            assert self.asked_where_it_hangs == effect.generation, "asked before it is killed"

    def _check(self) -> None:
        state = self.state
        assert (state.phase in ALIVE) == self._is_there(state.generation)
        assert (state.pid is not None) == (state.generation in self.living)
        self._check_companions()
        assert state.keeps_address >= (state.phase in KEEPS_ADDRESS), "callers of one that comes back wait"
        assert state.keeps_address <= (state.phase not in REFUSES), "callers of nobody are refused"
        assert len(self.accepting & self.living) <= 1, "never two that take callers"
        assert (state.phase is Phase.FOREIGN) == (self.watched is not None) == (state.foreign is not None)
        stopping_alive = state.phase is Phase.STOPPING and state.pid is not None
        may_wait = state.phase is Phase.RUNNING and state.cause is Cause.MEMORY
        waits = state.phase in WITH_DEADLINE or stopping_alive
        assert waits <= (state.deadline is not None) <= (waits or may_wait)
        assert state.finished == (self.finishes == 1)

    def _check_companions(self) -> None:
        state = self.state
        known = {state.generation} if state.phase in ALIVE else set()
        for companion in (state.successor, state.leaving):
            if companion is not None:
                assert self._is_there(companion.generation)
                assert (companion.pid is not None) == (companion.generation in self.living)
                assert companion.deadline is not None or companion.pid is None, "nobody is waited for without end"
                known.add(companion.generation)
        assert known == self._all, "no process is forgotten"
        assert state.successor is None or (state.phase is Phase.RUNNING and state.leaving is None)
        assert not state.restart_wanted or self._is_beside(state), "what is put off is done in the end"

    @staticmethod
    def _is_beside(state: State) -> bool:
        return state.phase is Phase.RUNNING and (state.successor or state.leaving) is not None

    def request(self, event: Event) -> None:
        """Let a person wish."""
        self.may_spawn = isinstance(event, StartRequested | RestartRequested)
        self.quit_asked |= isinstance(event, QuitRequested)
        self.feed(event)

    def spawn(self, *, works: bool, shares: bool = True) -> None:
        """Do what was ordered, or refuse it."""
        if not self.spawning:
            return
        generation = self.spawning.pop()
        if works:
            self.living.add(generation)
            self.feed(Spawned(generation, pid=generation, shares_address=shares))
        else:
            self.feed(SpawnFailed(generation, "refused"))

    def refuse_beside(self) -> None:
        """Let the system not have two that listen at once."""
        beside = self.state.successor or self.state.leaving
        if beside is not None and beside.generation in self.spawning:
            self.spawning.discard(beside.generation)
            self.feed(MustStopFirst(beside.generation))

    def switch(self) -> None:
        """Let a restart go well, if nothing is in its way."""
        self.request(RestartRequested())
        self.spawn(works=True)
        self.be_ready()

    def bring_up(self) -> None:
        """Let our worker run, if nothing is in its way."""
        self.request(StartRequested())
        self.spawn(works=True)
        self.answer(Answer.OURS)

    def find_foreign(self) -> None:
        """Let somebody else's worker be where one was to be spawned, or where it was looked for."""
        generation = self.state.generation if self.state.generation in self.spawning else self.looking
        self.spawning.discard(self.state.generation)
        self.looking = None
        if generation is not None:
            self.feed(FoundForeign(generation, FOREIGN))

    def end_foreign(self) -> None:
        """End it."""
        if self.watched is not None:
            generation, self.watched = self.watched, None
            self.feed(ForeignEnded(generation))

    def exit(self, exit_code: int, *, foreign: WorkerRecord | None = None) -> None:
        """End our process."""
        self._end(self.state.generation, exit_code, foreign=foreign)

    def exit_beside(self, exit_code: int) -> None:
        """End the process beside it."""
        beside: Companion | None = self.state.successor or self.state.leaving
        if beside is not None:
            self._end(beside.generation, exit_code)

    def _end(self, generation: int, exit_code: int, *, foreign: WorkerRecord | None = None) -> None:
        if generation in self.living:
            self.living.discard(generation)
            self.accepting.discard(generation)
            self.feed(Exited(generation, exit_code, jitter=0.5, foreign=foreign))

    def be_ready(self) -> None:
        """Let the successor, or the worker that starts, say that it accepts callers."""
        coming = self.state.successor or Companion(self.state.generation)
        if coming.generation in self.living and self.state.phase in {Phase.STARTING, Phase.RUNNING}:
            self.accepting.add(coming.generation)
            self.feed(Ready(coming.generation))

    def answer(self, answer: Answer) -> None:
        """Let somebody answer the probe."""
        generation = self.state.generation
        if generation in self.living:
            if answer is Answer.OURS and self.state.phase is Phase.STARTING:
                self.accepting.add(generation)
            self.feed(Probed(generation, answer))

    def fall_silent(self) -> None:
        """Let our process answer no more, whether that is noticed in time or late."""
        if self.state.generation in self.living:
            self.accepting.discard(self.state.generation)
            self.feed(WentSilent(self.state.generation))

    def grow(self) -> None:
        """Let our process need too much memory."""
        if self.state.generation in self.living:
            self.feed(OverMemory(self.state.generation, used_mb=2, limit_mb=1))

    def wait(self) -> None:
        """Let the deadline come, if there is one."""
        deadline = self.state.next_deadline
        if deadline is not None:
            self.now = max(self.now, deadline.at)
            self.feed(DeadlinePassed(deadline))

    @property
    def gone(self) -> int:
        """The number of a start that is over, or never was."""
        return next(number for number in range(self.state.newest, -2, -1) if self._is_over(number))

    def _is_over(self, generation: int) -> bool:
        return generation != self.state.generation and not self._is_there(generation)

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
    lambda world: world.spawn(works=True, shares=False),
    lambda world: world.spawn(works=False),
    lambda world: world.refuse_beside(),
    *([lambda world: world.request(RestartRequested())] * 2),
    *([lambda world: world.switch()] * 3),
    lambda world: world.be_ready(),
    lambda world: world.feed(SetbackForgotten()),
    lambda world: world.be_ready(),
    lambda world: world.exit_beside(0),
    lambda world: world.exit_beside(0),
    lambda world: world.exit_beside(1),
    lambda world: world.exit_beside(78),
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
    lambda world: world.late(Exited(world.gone, 1)),
    lambda world: world.late(Probed(world.gone, Answer.OURS)),
    lambda world: world.late(Ready(world.gone)),
    lambda world: world.late(MustStopFirst(world.gone)),
    lambda world: world.late(Spawned(world.gone, pid=1)),
    lambda world: world.late(FoundForeign(world.gone, FOREIGN)),
    lambda world: world.late(ForeignEnded(world.gone)),
    lambda world: world.late(WentSilent(world.gone)),
    lambda world: world.late(OverMemory(world.gone, used_mb=2, limit_mb=1)),
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
    for _ in range(2):
        world.spawn(works=True)
    for _ in range(2):
        for _ in (Limit.DRAIN, Limit.TERMINATE, Limit.KILL):
            world.wait()
        world.exit_beside(-9)
        world.exit(-9)
    assert world.finishes == 1, "quit finishes"
