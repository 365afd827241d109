"""What holds for the supervisor's machine after whatever happens, in whatever order.

`benchmarks/supervisor_machine.py` does the same for longer.
"""

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from nodetool.tray.supervisor.effects import Finished
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
    Spawned,
    SpawnFailed,
    StartRequested,
    StopRequested,
    WentSilent,
)
from nodetool.tray.supervisor.machine import step
from nodetool.tray.supervisor.state import State
from tests.helpers.machine_world import FOREIGN, POLICY, WITH_DEADLINE, World, let_happen, quit_and_kill

THOUSANDS = settings(
    max_examples=2000, deadline=None, database=None, suppress_health_check=[HealthCheck.too_slow], print_blob=True
)


@THOUSANDS
@given(st.binary(min_size=30, max_size=60))
def test_the_invariants_hold_whatever_happens(happenings: bytes) -> None:
    let_happen(World(), happenings)


@THOUSANDS
@given(st.binary(min_size=10, max_size=40))
def test_quit_finishes_from_everywhere_once_the_kill_has_worked(happenings: bytes) -> None:
    world = World()
    let_happen(world, happenings)
    quit_and_kill(world)


def _any_event() -> st.SearchStrategy[Event]:
    generation = st.integers(0, 3)
    requests: list[Event] = [StartRequested(), StopRequested(), RestartRequested(), QuitRequested(), LookRequested()]
    exit_codes, somebody = st.sampled_from([0, 1, 75, 78, -9]), st.sampled_from([None, FOREIGN])
    return st.one_of(
        st.sampled_from(requests),
        st.builds(Spawned, generation, pid=st.integers(1, 9), shares_address=st.booleans()),
        st.builds(SpawnFailed, generation, error=st.just("refused")),
        st.builds(FoundForeign, generation, worker=st.just(FOREIGN)),
        st.builds(ForeignEnded, generation),
        st.builds(MustStopFirst, generation),
        st.builds(Ready, generation),
        st.builds(Probed, generation, answer=st.sampled_from(Answer)),
        st.builds(WentSilent, generation),
        st.builds(OverMemory, generation, used_mb=st.just(2), limit_mb=st.just(1)),
        st.builds(Exited, generation, exit_code=exit_codes, foreign=somebody),
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
