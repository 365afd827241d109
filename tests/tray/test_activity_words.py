"""The plot's minutes, callers and refusals in words."""

import pytest

from nodetool.deploy.server import refusal_reasons
from nodetool.tray.activity_words import activity_sentence, answers_words, callers_words, reason_words
from nodetool.tray.notices import log_notice
from nodetool.tray.overview_problems import Way, problem_items
from nodetool.tray.recent_problems import RecentProblems
from nodetool.tray.worker_api.activity import activity_of
from nodetool.tray.worker_api.worker_state import WorkerState
from tests.helpers.told_activity import activity, lately, told_activity
from tests.helpers.told_model import upstream

ANNA = {"address": "10.0.0.1", "caller": "user", "user": "anna", "requests": 5}
OWNER = {"address": "127.0.0.1", "caller": "worker token", "user": "1", "requests": 2}
REFUSED = {"address": "10.0.0.9", "reason": "invalid_credentials", "requests": 2, "seconds_ago": 10}


def test_minutes_are_told_in_one_sentence() -> None:
    assert activity_sentence(activity()) == "Nobody has called in the last 5 minutes."
    calm = activity(requests=lately(1200), callers_seen=1)
    assert activity_sentence(calm) == "Last 5 minutes: 1,200 requests from 1 caller."
    troubled = activity(requests=lately(1), failed=lately(1), refused=lately(3), callers_seen=2)
    assert activity_sentence(troubled) == "Last 5 minutes: 1 request from 2 callers; 1 failed, 3 refused."


def test_callers_are_named_by_address_and_users_by_their_id_too() -> None:
    assert callers_words(activity()) == ""
    told = activity(callers=[ANNA, OWNER], callers_seen=6)
    assert callers_words(told) == "user anna at 10.0.0.1 (5), 127.0.0.1 (2), 4 more"


def test_answers_under_way_are_told_with_how_long_they_take() -> None:
    assert answers_words(activity()) == "None"
    answers = [
        {"model": "tiny", "upstream": "llama.cpp", "seconds": 12.4},
        {"model": None, "upstream": "a", "seconds": 1},
    ]
    assert answers_words(activity(answers=answers, answers_under_way=3)) == "tiny for 12 s, a for 1 s, 1 more"


def test_every_reason_of_the_worker_has_words_of_its_own() -> None:
    reasons = [*refusal_reasons._REASONS.values(), refusal_reasons.TOO_MANY_WRONG_TOKENS, "body_too_large"]
    assert all(" " in reason_words(reason) and "_" not in reason_words(reason) for reason in reasons)
    assert reason_words("body_too_large") == "the request was too long"
    assert reason_words("something_new") == "something new"


def test_problems_of_the_moment_come_first_each_with_a_way_to_what_helps() -> None:
    problems = RecentProblems()
    problems.note(log_notice("The disk is full."))
    servers = (upstream("a", "alive"), upstream("b", "resting", reason="b is away."), upstream("c", "failing"))
    state = WorkerState(servers, (), activity(refused=lately(2), refused_callers=[REFUSED]))
    first, second, refused, told = problem_items(problems.newest_first(), state)
    assert (first.title, first.text, first.way) == ("The model server b rests", "b is away.", Way.MODELS)
    assert second.title == "The model server c fails"
    assert (refused.title, refused.way) == ("2 requests from 10.0.0.9 refused", Way.REFUSED)
    assert refused.text == "The last one 10 s ago: the token is wrong or no longer counts."
    assert "The disk is full." in told.text


@pytest.mark.parametrize("wrong", [{"requests": [1]}, {"callers": None}, {"answers": [{}]}, {"bucket_seconds": "x"}])
def test_what_no_worker_tells_is_refused(wrong: dict[str, object]) -> None:
    with pytest.raises((KeyError, TypeError, ValueError)):
        activity_of(told_activity(**wrong))
