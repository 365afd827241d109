import threading
import time
from collections.abc import Callable, Iterator

import pytest

from nodetool.deploy.doctor.examination import CHECKS, examine
from nodetool.deploy.doctor.finding import Check, Finding, Level
from nodetool.deploy.doctor.situation import Situation
from tests.helpers.findings import levels


@pytest.fixture
def here(situation: Callable[..., Situation]) -> Situation:
    return situation()


def finding(name: str) -> Check:
    return lambda _: [Finding(name, Level.OK, "Fine.")]


def test_findings_come_in_the_order_of_the_checks_whatever_ends_first(here: Situation) -> None:
    second_is_done = threading.Event()

    def first(_: Situation) -> Iterator[Finding]:
        assert second_is_done.wait(5)
        yield Finding("first", Level.OK, "Fine.")

    def second(_: Situation) -> Iterator[Finding]:
        yield Finding("second", Level.WARNING, "Hm.")
        second_is_done.set()

    found = examine(here, {"first": first, "second": second})
    assert levels(found) == [("first", "ok"), ("second", "warning")]


def test_check_that_hangs_is_told_and_holds_nobody_up(here: Situation) -> None:
    let_go = threading.Event()

    def hangs(_: Situation) -> list[Finding]:
        let_go.wait(30)
        return []

    began = time.monotonic()
    found = examine(here, {"hangs": hangs, "other": finding("other")}, patience=0.3)
    assert levels(found) == [("hangs", "problem"), ("other", "ok")]
    assert time.monotonic() - began < 5
    let_go.set()


def test_check_that_fails_is_told_and_its_traceback_logged(here: Situation, expect_log: Callable[[str], None]) -> None:
    def fails(_: Situation) -> list[Finding]:
        raise ZeroDivisionError

    expect_log("The check 'fails' failed")
    assert levels(examine(here, {"fails": fails})) == [("fails", "problem")]


def test_every_check_finds_something_here(here: Situation) -> None:
    found = {finding.check for finding in examine(here)}
    assert found >= set(CHECKS) - {"openai-compatible", "upstreams"}
