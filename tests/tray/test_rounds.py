"""Rounds are made while somebody wants them, and no thread is left afterwards."""

import threading

import pytest

from nodetool.tray.rounds import Rounds
from tests.conftest import ExpectLog
from tests.helpers.waiting import wait_until

PATIENCE = 10.0


class Counter:
    def __init__(self) -> None:
        self.count = 0
        self.fails = False

    def look(self) -> None:
        self.count += 1
        if self.fails:
            raise RuntimeError("of this test")


@pytest.fixture
def counter() -> Counter:
    return Counter()


def running() -> bool:
    return any(thread.name == "models" for thread in threading.enumerate())


def test_first_round_comes_at_once_and_others_on_wish(counter: Counter) -> None:
    rounds = Rounds(counter.look, seconds=3600)
    assert not running()
    rounds.hurry()
    assert not running(), "nobody looks"
    rounds.begin()
    wait_until(lambda: counter.count == 1, timeout=PATIENCE, what="the first round")
    rounds.hurry()
    wait_until(lambda: counter.count == 2, timeout=PATIENCE, what="the second round")
    rounds.end()
    wait_until(lambda: not running(), timeout=PATIENCE, what="the thread to end")
    assert counter.count == 2


def test_rounds_go_on_by_themselves(counter: Counter) -> None:
    rounds = Rounds(counter.look, seconds=0.01)
    rounds.begin()
    wait_until(lambda: counter.count > 3, timeout=PATIENCE, what="some rounds")
    rounds.end()
    wait_until(lambda: not running(), timeout=PATIENCE, what="the thread to end")


def test_beginning_twice_makes_one_thread_and_beginning_again_makes_rounds_again(counter: Counter) -> None:
    rounds = Rounds(counter.look, seconds=3600)
    rounds.begin()
    rounds.begin()
    assert sum(thread.name == "models" for thread in threading.enumerate()) == 1
    rounds.end()
    wait_until(lambda: not running(), timeout=PATIENCE, what="the thread to end")
    before = counter.count
    rounds.begin()
    wait_until(lambda: counter.count > before, timeout=PATIENCE, what="another round")
    rounds.end()
    wait_until(lambda: not running(), timeout=PATIENCE, what="the thread to end")


def test_round_that_fails_is_logged_and_not_the_last(counter: Counter, expect_log: ExpectLog) -> None:
    expect_log("A look at the models failed")
    counter.fails = True
    rounds = Rounds(counter.look, seconds=0.01)
    rounds.begin()
    wait_until(lambda: counter.count > 1, timeout=PATIENCE, what="the next round")
    rounds.end()
    wait_until(lambda: not running(), timeout=PATIENCE, what="the thread to end")
