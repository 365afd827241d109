from itertools import product

import pytest

from nodetool.deploy.downloads.job import Event, Job, Source, State, next_state
from nodetool.deploy.downloads.patience import ENOUGH_TO_COUNT, Patience
from nodetool.deploy.downloads.speed import Speed

LIFE = [Event.START, Event.STOP, Event.RESUME, Event.START, Event.FAIL, Event.RESUME, Event.START, Event.FINISH]


def test_life_of_a_download() -> None:
    states = [State.QUEUED]
    for event in LIFE:
        states.append(next_state(states[-1], event))
    assert [state.value for state in states[1:]] == [
        *("running", "paused", "queued", "running", "failed", "queued", "running", "done"),
    ]


@pytest.mark.parametrize("event", Event)
def test_nothing_happens_to_what_is_done(event: Event) -> None:
    assert next_state(State.DONE, event) is State.DONE


@pytest.mark.parametrize(("state", "event"), list(product(State, Event)))
def test_only_a_start_makes_it_run_and_only_a_running_one_ends(state: State, event: Event) -> None:
    following = next_state(state, event)
    if following is State.RUNNING and state is not State.RUNNING:
        assert (state, event) == (State.QUEUED, Event.START)
    if following in {State.DONE, State.FAILED} and following is not state:
        assert state is State.RUNNING


def job(**changes: object) -> Job:
    usual = {"id": "1", "source": Source.OLLAMA, "name": "x", "state": State.RUNNING, "received": 100, "total": 300}
    return Job(**{**usual, **changes})  # type: ignore[arg-type]


def test_seconds_left_follow_from_the_speed() -> None:
    assert job(bytes_per_second=50.0).seconds_left == 4
    assert job(bytes_per_second=None).seconds_left is None
    assert job(bytes_per_second=50.0, total=None).seconds_left is None
    assert job(bytes_per_second=50.0, state=State.PAUSED).seconds_left is None


def test_speed_is_that_of_the_last_seconds() -> None:
    speed = Speed()
    assert speed.saw(0, 0.0) is None
    assert speed.saw(1000, 1.0) == 1000
    for second in range(2, 10):
        latest = speed.saw(1000 + (second - 1) * 10, float(second))
    assert latest == 10


def test_speed_begins_anew_with_the_file() -> None:
    speed = Speed()
    speed.saw(1000, 1.0)
    assert speed.saw(0, 2.0) is None
    assert speed.saw(10, 3.0) == 10


def test_patience_ends_and_begins_anew_when_something_came() -> None:
    patience = Patience((1, 2))
    assert [patience.after_failure(gained=0) for _ in range(3)] == [1, 2, None]
    assert patience.after_failure(gained=ENOUGH_TO_COUNT) == 1
