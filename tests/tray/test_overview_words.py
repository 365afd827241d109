"""The overview says how long, what and when, in words."""

import pytest

from nodetool.tray.grace import Grace
from nodetool.tray.notices import log_notice, rotation_notice
from nodetool.tray.overview_words import duration_words, memory_words
from nodetool.tray.recent_problems import KEPT, RecentProblems
from nodetool.tray.worker_api.worker_state import WorkerState


@pytest.mark.parametrize(
    ("seconds", "words"),
    [
        (-5, "less than a minute"),
        (59, "less than a minute"),
        (60, "1 minute"),
        (7_199, "1 hour 59 minutes"),
        (7_200, "2 hours"),
        (90_061, "1 day 1 hour"),
    ],
)
def test_duration_is_told_in_its_two_largest_units(seconds: float, words: str) -> None:
    assert duration_words(seconds) == words


def test_nothing_is_claimed_of_models_before_the_worker_has_answered() -> None:
    assert memory_words(None) == "Asking the worker…"
    assert memory_words(None, trouble="The worker does not run.") == "The worker does not run."
    assert memory_words(WorkerState((), ())).startswith("None;")


def test_problems_are_kept_once_and_newest_first() -> None:
    clock = iter([1.0, 2.0, 3.0])
    problems = RecentProblems(now=lambda: next(clock))
    for reason in ("The disk is full.", "The folder is gone.", "The disk is full."):
        problems.note(log_notice(reason))
    problems.note(rotation_notice(Grace.NONE))
    kept = problems.newest_first()
    assert [problem.at for problem in kept] == [3.0, 2.0]
    assert "The disk is full." in kept[0].text


def test_problems_are_bounded() -> None:
    problems = RecentProblems()
    for number in range(KEPT + 5):
        problems.note(log_notice(f"Reason {number}."))
    assert len(problems.newest_first()) == KEPT
