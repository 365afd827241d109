"""When silence of a worker is a hang, and when it says nothing."""

from dataclasses import replace

import pytest

from nodetool.tray.supervisor.heartbeat import Heartbeat, Look
from nodetool.tray.supervisor.policy import Policy

POLICY = Policy()
ANSWERED = Look(due=100.0, began=100.0, ended=100.01, answered=True)
MISSED = Look(due=100.0, began=100.0, ended=100.0 + POLICY.probe_timeout, answered=False)


def after(*looks: Look) -> Heartbeat:
    heart = Heartbeat()
    for look in looks:
        heart = heart.after(look, POLICY)
    return heart


def test_three_misses_in_a_row_are_a_hang() -> None:
    assert not after(MISSED, MISSED).has_stopped(POLICY)
    assert after(MISSED, MISSED, MISSED).has_stopped(POLICY)


def test_an_answer_forgives_every_miss() -> None:
    assert after(MISSED, MISSED, ANSWERED, MISSED, MISSED) == Heartbeat(2)


def test_a_refused_connection_is_missed_as_a_silent_one_is() -> None:
    assert after(replace(MISSED, ended=MISSED.began)) == Heartbeat(1)


@pytest.mark.parametrize(
    "late",
    [
        pytest.param(replace(MISSED, began=MISSED.due + 1.5, ended=MISSED.ended + 1.5), id="it began late"),
        pytest.param(replace(MISSED, ended=MISSED.ended + 1.5), id="it was held up in the middle"),
        pytest.param(replace(MISSED, asleep=3600.0), id="the machine has slept"),
    ],
)
def test_a_look_that_was_itself_held_up_does_not_count_and_begins_afresh(late: Look) -> None:
    assert after(late, late, late, late) == Heartbeat()
    assert after(MISSED, MISSED, late) == Heartbeat()


def test_a_look_that_is_only_a_little_late_counts() -> None:
    assert after(replace(MISSED, began=MISSED.due + 0.5, ended=MISSED.ended + 0.5)) == Heartbeat(1)


def test_looks_are_rare_until_one_is_missed() -> None:
    assert after(ANSWERED).pause(POLICY) == POLICY.probe_interval
    assert after(MISSED).pause(POLICY) == POLICY.probe_again


def test_a_worker_that_stops_answering_is_known_to_hang_within_three_looks_and_their_time() -> None:
    longest = POLICY.probe_interval + 3 * POLICY.probe_timeout + 2 * POLICY.probe_again
    assert longest <= 35


def test_a_tray_is_hardly_woken_by_its_looks() -> None:
    wake_ups_of_a_look = 3  # the end of the pause, the answer, its end
    assert wake_ups_of_a_look / POLICY.probe_interval <= 0.25
