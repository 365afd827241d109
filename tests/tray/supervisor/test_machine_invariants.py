"""What holds for the supervisor's machine after whatever happens, in whatever order.

A sequence of bytes stands for a sequence of happenings: cheap to draw by the thousand, and it shrinks well.
"""

from collections.abc import Callable

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from nodetool.tray.supervisor.effects import AskToStop, Effect, Finished, Kill, Spawn, Terminate
from nodetool.tray.supervisor.events import (
    Answer,
    Deadline,
    DeadlinePassed,
    Event,
    Exited,
    Limit,
    Probed,
    QuitRequested,
    RestartRequested,
    Spawned,
    SpawnFailed,
    StartRequested,
    StopRequested,
)
from nodetool.tray.supervisor.machine import step
from nodetool.tray.supervisor.policy import Policy
from nodetool.tray.supervisor.state import ALIVE, State
from nodetool.tray.supervisor.status import Phase

POLICY = Policy()
THOUSANDS = settings(
    max_examples=2000, deadline=None, database=None, suppress_health_check=[HealthCheck.too_slow], print_blob=True
)
WITH_DEADLINE = frozenset({Phase.STARTING, Phase.BACKING_OFF})


class World:
    """The system around the machine: has processes, does what it is told, and checks each order."""

    def __init__(self) -> None:
        self.state = State()
        self.now = 0.0
        self.spawning: int | None = None
        self.living: int | None = None
        self.may_spawn = False
        self.quit_asked = False
        self.finishes = 0

    def feed(self, event: Event) -> None:
        before = self.state
        self.state, effects = step(before, event, self.now, POLICY)
        for effect in effects:
            self._obey(effect)
        if self.finishes and before.finished:
            assert (self.state, effects) == (before, ())
        self._check()

    def _obey(self, effect: Effect) -> None:
        match effect:
            case Spawn(generation):
                assert self.spawning is None, "never two processes"
                assert self.living is None, "never two processes"
                assert self.may_spawn, "stopped means stopped"
                assert not self.quit_asked, "nothing is spawned after a request to quit"
                self.spawning = generation
            case AskToStop(generation) | Terminate(generation) | Kill(generation):
                assert generation == self.living, "orders name the generation that lives"
            case Finished():
                assert self.living is None, "no process lives at the finish"
                assert self.spawning is None, "no process lives at the finish"
                self.finishes += 1
                assert self.finishes == 1, "finished once"

    def _check(self) -> None:
        state = self.state
        has_process = self.living is not None or self.spawning is not None
        assert (state.phase in ALIVE) == has_process
        assert (state.pid is not None) == (self.living is not None)
        stopping_alive = state.phase is Phase.STOPPING and self.living is not None
        assert (state.deadline is not None) == (state.phase in WITH_DEADLINE or stopping_alive)
        assert state.finished == (self.finishes == 1)

    def request(self, event: Event) -> None:
        self.may_spawn = isinstance(event, StartRequested | RestartRequested)
        self.quit_asked |= isinstance(event, QuitRequested)
        self.feed(event)

    def spawn(self, *, works: bool) -> None:
        if self.spawning is None:
            return
        generation, self.spawning = self.spawning, None
        if works:
            self.living = generation
            self.feed(Spawned(generation, pid=generation))
        else:
            self.feed(SpawnFailed(generation, "refused"))

    def exit(self, exit_code: int) -> None:
        if self.living is not None:
            generation, self.living = self.living, None
            self.feed(Exited(generation, exit_code, jitter=0.5))

    def answer(self, answer: Answer) -> None:
        if self.living is not None:
            self.feed(Probed(self.living, answer))

    def wait(self) -> None:
        if self.state.deadline is not None:
            self.now = self.state.deadline.at
            self.feed(DeadlinePassed(self.state.deadline))

    def linger(self) -> None:
        self.now += POLICY.stable

    def late(self, event: Event) -> None:
        before = self.state
        self.feed(event)
        assert self.state == before, "late news changes nothing"


HAPPENINGS: tuple[Callable[[World], None], ...] = (
    lambda world: world.request(StartRequested()),
    lambda world: world.request(StopRequested()),
    lambda world: world.request(RestartRequested()),
    lambda world: world.spawn(works=True),
    lambda world: world.spawn(works=True),
    lambda world: world.spawn(works=True),
    lambda world: world.spawn(works=False),
    lambda world: world.exit(0),
    lambda world: world.exit(1),
    lambda world: world.exit(-9),
    lambda world: world.exit(75),
    lambda world: world.exit(78),
    lambda world: world.answer(Answer.OURS),
    lambda world: world.answer(Answer.OURS),
    lambda world: world.answer(Answer.STRANGER),
    lambda world: world.answer(Answer.NOBODY),
    lambda world: world.wait(),
    lambda world: world.wait(),
    lambda world: world.wait(),
    lambda world: world.linger(),
    lambda world: world.late(Exited(world.state.generation - 1, 1)),
    lambda world: world.late(Probed(world.state.generation - 1, Answer.OURS)),
    lambda world: world.late(Spawned(world.state.generation - 1, pid=1)),
    lambda world: world.late(DeadlinePassed(Deadline(Limit.RETRY, at=-1))),
)
QUIT = 255
"""Rare, because little happens after it."""


def let_happen(world: World, numbers: bytes) -> None:
    for number in numbers:
        if number == QUIT:
            world.request(QuitRequested())
        else:
            HAPPENINGS[number % len(HAPPENINGS)](world)


@THOUSANDS
@given(st.binary(min_size=30, max_size=60))
def test_the_invariants_hold_whatever_happens(happenings: bytes) -> None:
    world = World()
    let_happen(world, happenings)


@THOUSANDS
@given(st.binary(min_size=10, max_size=40))
def test_quit_finishes_from_everywhere_once_the_kill_has_worked(happenings: bytes) -> None:
    world = World()
    let_happen(world, happenings)
    world.request(QuitRequested())
    world.spawn(works=True)
    for _ in (Limit.DRAIN, Limit.TERMINATE, Limit.KILL):
        world.wait()
    world.exit(-9)
    assert world.finishes == 1


def _any_event() -> st.SearchStrategy[Event]:
    generation = st.integers(0, 3)
    return st.one_of(
        st.sampled_from([StartRequested(), StopRequested(), RestartRequested(), QuitRequested()]),
        st.builds(Spawned, generation, pid=st.integers(1, 9)),
        st.builds(SpawnFailed, generation, error=st.just("refused")),
        st.builds(Probed, generation, answer=st.sampled_from(Answer)),
        st.builds(Exited, generation, exit_code=st.sampled_from([0, 1, 75, 78, -9])),
        st.builds(DeadlinePassed, st.builds(Deadline, st.sampled_from(Limit), at=st.sampled_from([0.0, 1.0]))),
    )


@settings(THOUSANDS, max_examples=500)
@given(st.lists(_any_event(), max_size=30))
def test_even_an_impossible_order_of_events_is_answered(events: list[Event]) -> None:
    state, finishes = State(), 0
    for event in events:
        state, effects = step(state, event, 0.0, POLICY)
        finishes += effects.count(Finished())
        assert (state.deadline is not None) >= (state.phase in WITH_DEADLINE)
    assert finishes <= 1
