"""How things are settles what was told; a sleep of the machine begins a quiet time."""

from dataclasses import replace
from pathlib import Path

import pytest

from nodetool.tray.model import Snapshot, TokenView
from nodetool.tray.notices import Kind, Notice, log_notice, notice_of
from nodetool.tray.notices.attention import Attention
from nodetool.tray.notices.desk import NOTHING, QUIET_SECONDS
from nodetool.tray.supervisor.cause import Cause
from nodetool.tray.supervisor.clock import Clock
from nodetool.tray.supervisor.status import Phase, WorkerStatus

RUNNING = WorkerStatus(Phase.RUNNING, "http://127.0.0.1:8000", since=0)
FAILED = replace(RUNNING, phase=Phase.FAILED, cause=Cause.CRASH_LOOP, reason="It ended five times.")
SNAPSHOT = Snapshot(RUNNING, TokenView(Path("deployment.yaml"), file_mode=0o600), provider=None)


class Hand:
    """A clock in the hand."""

    def __init__(self) -> None:
        self.now, self.asleep = 0.0, 0.0
        self.clock = Clock(monotonic=lambda: self.now, asleep=lambda: self.asleep)


@pytest.fixture
def hand() -> Hand:
    return Hand()


@pytest.fixture
def attention(hand: Hand) -> Attention:
    """It has begun long ago, with a worker that runs."""
    attention = Attention(hand.clock)
    attention.see(SNAPSHOT)
    hand.now = 1000.0
    return attention


def failure() -> Notice:
    notice = notice_of(RUNNING, FAILED)
    assert notice is not None
    return notice


def test_failure_is_taken_back_when_somebody_starts_the_worker(attention: Attention) -> None:
    assert attention.see(replace(SNAPSHOT, worker=FAILED)) == NOTHING
    assert attention.offer(failure()).show == (failure(),)
    assert attention.see(replace(SNAPSHOT, worker=FAILED)) == NOTHING
    assert attention.see(replace(SNAPSHOT, worker=replace(FAILED, phase=Phase.STARTING))).close == ("worker",)


def test_failure_is_taken_back_when_somebody_stops_the_worker(attention: Attention) -> None:
    attention.offer(failure())
    assert attention.see(replace(SNAPSHOT, worker=replace(RUNNING, phase=Phase.STOPPED))).close == ("worker",)


def test_trouble_with_the_worker_is_not_told_to_somebody_who_looks_at_it(attention: Attention) -> None:
    assert attention.offer(failure(), is_watched=True) == NOTHING
    assert attention.offer(log_notice("The disk is full."), is_watched=True) != NOTHING


def test_first_notice_after_a_sleep_waits(attention: Attention, hand: Hand) -> None:
    hand.asleep += 3600.0
    assert attention.offer(failure()) == NOTHING
    assert attention.next_wait() == QUIET_SECONDS
    hand.now += QUIET_SECONDS
    assert attention.wake().show == (failure(),)
    assert attention.next_wait() is None


def test_log_that_goes_on_takes_its_notice_back(attention: Attention) -> None:
    problem = "The disk is full."
    attention.see(replace(SNAPSHOT, log_problem=problem))
    assert attention.offer(log_notice(problem)).show
    assert attention.see(replace(SNAPSHOT, log_problem=problem)) == NOTHING
    assert attention.see(SNAPSHOT).close == (Kind.LOG,)


def test_file_that_stays_open_to_others_is_told_once_with_a_fix_until_it_is_closed(attention: Attention) -> None:
    wide = replace(SNAPSHOT, token=replace(SNAPSHOT.token, is_open=True, file_mode=0o644))
    (told,) = attention.see(wide).show
    assert (told.kind, told.text) == (
        Kind.EXPOSURE,
        "deployment.yaml has the permissions 0644. Close it to others, or move it to a disk that knows permissions.",
    )
    assert attention.see(wide) == NOTHING
    assert attention.see(SNAPSHOT).close == (Kind.EXPOSURE,)
