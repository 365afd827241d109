import pytest

from nodetool.deploy.security.providers.supabase.answer_cache import AnswerCache
from tests.helpers.hand_clocks import HandClocks

ONE, TWO, THREE = (number.to_bytes(32, "big") for number in (1, 2, 3))


def cache(time_passes: HandClocks, *, seconds: float = 30, size: int = 2) -> AnswerCache[str]:
    return AnswerCache(seconds=seconds, size=size, clocks=time_passes.clocks)


def test_answer_holds_for_its_time_and_no_longer(time_passes: HandClocks) -> None:
    answers = cache(time_passes)
    answers.put(ONE, "a")
    time_passes.advance(29.9)
    assert answers.get(ONE) == "a"
    time_passes.advance(0.1)
    assert answers.get(ONE) is None
    assert len(answers) == 0


def test_looking_does_not_make_an_answer_hold_longer(time_passes: HandClocks) -> None:
    answers = cache(time_passes)
    answers.put(ONE, "a")
    time_passes.advance(20)
    assert answers.get(ONE) == "a"
    time_passes.advance(10)
    assert answers.get(ONE) is None


def test_answer_never_holds_past_its_expiry(time_passes: HandClocks) -> None:
    answers = cache(time_passes)
    answers.put(ONE, "a", expires=time_passes.now + 5)
    time_passes.advance(4.9)
    assert answers.get(ONE) == "a"
    time_passes.advance(0.1)
    assert answers.get(ONE) is None


def test_expiry_counts_while_the_machine_sleeps_and_the_monotonic_clock_with_it(time_passes: HandClocks) -> None:
    answers = cache(time_passes)
    answers.put(ONE, "a", expires=time_passes.now + 10)
    time_passes.now += 3600
    assert answers.get(ONE) is None


def test_clock_that_is_set_back_does_not_make_an_answer_hold_longer(time_passes: HandClocks) -> None:
    answers = cache(time_passes)
    answers.put(ONE, "a", expires=time_passes.now + 60)
    time_passes.now -= 3600
    time_passes.monotonic += 30
    assert answers.get(ONE) is None


def test_what_has_expired_already_is_not_remembered(time_passes: HandClocks) -> None:
    answers = cache(time_passes)
    answers.put(ONE, "a", expires=time_passes.now)
    assert len(answers) == 0


def test_least_recently_used_answer_leaves(time_passes: HandClocks) -> None:
    answers = cache(time_passes)
    answers.put(ONE, "a")
    answers.put(TWO, "b")
    assert answers.get(ONE) == "a"
    answers.put(THREE, "c")
    assert [answers.get(digest) for digest in (ONE, TWO, THREE)] == ["a", None, "c"]


def test_answer_that_is_put_again_takes_no_second_place(time_passes: HandClocks) -> None:
    answers = cache(time_passes)
    for answer in "abc":
        answers.put(ONE, answer)
    answers.put(TWO, "d")
    assert [answers.get(digest) for digest in (ONE, TWO)] == ["c", "d"]


@pytest.mark.parametrize("seconds", [0, -1])
def test_no_time_remembers_nothing(time_passes: HandClocks, seconds: float) -> None:
    answers = cache(time_passes, seconds=seconds)
    answers.put(ONE, "a")
    assert answers.get(ONE) is None
