"""The circuit breaker: what may be asked when, whatever happens in whichever order."""

from dataclasses import dataclass

from hypothesis import strategies as st
from hypothesis.stateful import Bundle, RuleBasedStateMachine, consumes, invariant, rule

from nodetool.deploy.inference.condition import (
    FAILURES_TO_REST,
    FIRST_REST,
    LONGEST_REST,
    TRIAL_SECONDS,
    Condition,
    Health,
    Question,
    answered,
    failed,
    given_up,
    rest_after,
    tried,
    unusable,
    wait_before_asking,
)

REQUEST = Question(is_listing=False, is_trial=False)
LISTING = Question(is_listing=True, is_trial=False)
TRIAL = Question(is_listing=False, is_trial=True)
LISTING_AS_TRIAL = Question(is_listing=True, is_trial=True)
NEW = Condition(since=0.0)


def after_failures(count: int, *, heals_by_listing: bool = True) -> Condition:
    """Return the condition after failures at the seconds 1, 2, …"""
    condition = NEW
    for second in range(1, count + 1):
        condition = failed(condition, REQUEST, float(second), "down", heals_by_listing=heals_by_listing)
    return condition


def test_few_failures_are_told_and_the_next_request_may_try() -> None:
    condition = after_failures(FAILURES_TO_REST - 1)
    assert (condition.health, condition.since, condition.reason) == (Health.FAILING, 1.0, "down")
    assert wait_before_asking(condition, 2.0) == 0


def test_success_forgets_the_failures() -> None:
    condition = answered(after_failures(FAILURES_TO_REST - 1), REQUEST, 5.0)
    assert condition == Condition(5.0, Health.ALIVE)
    assert failed(condition, REQUEST, 6.0, "down", heals_by_listing=True).health is Health.FAILING


def test_several_in_a_row_open_the_circuit_for_a_while() -> None:
    condition = after_failures(FAILURES_TO_REST)
    assert (condition.health, condition.since) == (Health.RESTING, FAILURES_TO_REST)
    assert wait_before_asking(condition, FAILURES_TO_REST + 0.25) == FIRST_REST - 0.25
    assert wait_before_asking(condition, FAILURES_TO_REST + FIRST_REST) == 0


def test_one_trial_at_a_time_and_the_rest_is_longer_after_it_fails() -> None:
    condition = tried(after_failures(FAILURES_TO_REST), 10.0)
    assert wait_before_asking(condition, 10.0) == TRIAL_SECONDS
    condition = failed(condition, TRIAL, 10.1, "still down", heals_by_listing=True)
    assert (condition.health, condition.since, condition.reason) == (Health.RESTING, FAILURES_TO_REST, "still down")
    assert condition.until == 10.1 + 2 * FIRST_REST


def test_trial_that_succeeds_closes_the_circuit() -> None:
    condition = answered(tried(after_failures(FAILURES_TO_REST), 10.0), TRIAL, 10.1)
    assert condition == Condition(10.1, Health.ALIVE)


def test_trial_whose_caller_leaves_lets_the_next_one_try() -> None:
    condition = given_up(tried(after_failures(FAILURES_TO_REST), 10.0), TRIAL, 10.1)
    assert (condition.health, wait_before_asking(condition, 10.1)) == (Health.RESTING, 0)


def test_trial_that_never_ends_does_not_keep_others_from_trying() -> None:
    condition = tried(after_failures(FAILURES_TO_REST), 10.0)
    assert wait_before_asking(condition, 10.0 + TRIAL_SECONDS) == 0


def test_requests_that_were_under_way_neither_lengthen_nor_shorten_the_rest() -> None:
    condition = after_failures(FAILURES_TO_REST)
    assert failed(condition, REQUEST, 3.5, "late", heals_by_listing=True) == condition
    assert given_up(condition, REQUEST, 3.5) == condition


def test_rests_double_up_to_a_limit() -> None:
    rests = [rest_after(FAILURES_TO_REST + number) for number in range(2000)]
    assert rests[:3] == [FIRST_REST, 2 * FIRST_REST, 4 * FIRST_REST]
    assert max(rests) == LONGEST_REST


def test_listing_does_not_hide_that_requests_fail() -> None:
    few = after_failures(FAILURES_TO_REST - 1, heals_by_listing=False)
    assert answered(few, LISTING, 9.0) == few
    resting = tried(after_failures(FAILURES_TO_REST, heals_by_listing=False), 10.0)
    condition = answered(resting, LISTING_AS_TRIAL, 10.5)
    assert (condition.health, wait_before_asking(condition, 10.5)) == (Health.RESTING, 0)
    assert answered(condition, TRIAL, 11.0).health is Health.ALIVE


def test_wrong_set_up_is_told_and_is_no_reason_to_rest() -> None:
    condition = NEW
    for second in range(10):
        condition = unusable(condition, float(second), "key refused")
    assert (condition.health, condition.since, condition.failures) == (Health.FAILING, 0.0, 0)


@dataclass(frozen=True)
class _Asked:
    question: Question
    at: float


class Breaker(RuleBasedStateMachine):
    """Asks whenever it may, and lets the questions end in whichever way and order."""

    under_way = Bundle("under_way")

    def __init__(self) -> None:
        super().__init__()
        self.now = 0.0
        self.condition = NEW
        self.trials: list[float] = []

    @rule(seconds=st.floats(0, 20))
    def wait(self, seconds: float) -> None:
        self.now += seconds

    @rule(target=under_way, is_listing=st.booleans())
    def ask(self, *, is_listing: bool) -> _Asked:
        resting = self.condition.health is Health.RESTING
        if wait_before_asking(self.condition, self.now) > 0:
            return _Asked(Question(is_listing=is_listing, is_trial=False), at=-1.0)
        if resting:
            self.condition = tried(self.condition, self.now)
            self.trials.append(self.now)
        return _Asked(Question(is_listing=is_listing, is_trial=resting), at=self.now)

    @rule(asked=consumes(under_way), heals=st.booleans())
    def fail(self, asked: _Asked, *, heals: bool) -> None:
        if asked.at >= 0:
            before = self.condition
            self.condition = failed(before, asked.question, self.now, "down", heals_by_listing=heals)
            assert self.condition.health is not Health.ALIVE
            assert self.condition.failures >= before.failures

    @rule(asked=consumes(under_way))
    def succeed(self, asked: _Asked) -> None:
        if asked.at >= 0:
            self.condition = answered(self.condition, asked.question, self.now)
            if not asked.question.is_listing:
                assert self.condition.health is Health.ALIVE

    @rule(asked=consumes(under_way))
    def leave(self, asked: _Asked) -> None:
        if asked.at >= 0:
            before = self.condition
            self.condition = given_up(before, asked.question, self.now)
            assert (self.condition.health, self.condition.failures) == (before.health, before.failures)

    @invariant()
    def nobody_is_kept_away_for_long(self) -> None:
        assert 0 <= wait_before_asking(self.condition, self.now) <= max(LONGEST_REST, TRIAL_SECONDS)

    @invariant()
    def rests_exactly_after_enough_failures(self) -> None:
        assert (self.condition.health is Health.RESTING) == (self.condition.failures >= FAILURES_TO_REST)

    @invariant()
    def state_began_in_the_past(self) -> None:
        assert self.condition.since <= self.now


TestBreaker = Breaker.TestCase
