"""How an upstream is, and when it is left in peace: a circuit breaker, as pure functions of what happened and when.

Times are seconds of a clock that never goes back.
"""

from dataclasses import dataclass, replace
from enum import StrEnum

FAILURES_TO_REST = 3
"""In a row; fewer are told, and the next request tries again."""
FIRST_REST = 1.0
LONGEST_REST = 10.0
"""Short enough for a server that is started again to be noticed while its user still looks."""
TRIAL_SECONDS = 5.0
"""After which another request may try: an answer that is not streamed takes minutes before it begins."""


class Health(StrEnum):
    """What is known of an upstream."""

    UNKNOWN = "unknown"
    """Nobody has asked it yet."""
    ALIVE = "alive"
    """It answered last time."""
    FAILING = "failing"
    """It did not, or not usably; the next request tries again."""
    RESTING = "resting"
    """It failed several times in a row: requests are refused at once, until a trial succeeds."""


@dataclass(frozen=True, slots=True)
class Condition:
    """How an upstream is at a moment."""

    since: float
    """When `health` became what it is."""
    health: Health = Health.UNKNOWN
    reason: str = ""
    """A sentence about the last failure, without address or key."""
    failures: int = 0
    """In a row."""
    heals_by_listing: bool = True
    """False where it lists its models and fails at requests: only a request can tell that this is over."""
    until: float = 0.0
    """While it rests: when the next trial may begin."""


@dataclass(frozen=True, slots=True)
class Question:
    """Something that the upstream is asked."""

    is_listing: bool
    """For its models; otherwise it is a caller's request."""
    is_trial: bool
    """It was allowed although the upstream rests."""


def wait_before_asking(condition: Condition, now: float) -> float:
    """Return for how many seconds the upstream must not be asked; 0 where it may be."""
    return max(0.0, condition.until - now) if condition.health is Health.RESTING else 0.0


def tried(condition: Condition, now: float) -> Condition:
    """Note that a trial begins: others wait for it."""
    return replace(condition, until=now + TRIAL_SECONDS)


def given_up(condition: Condition, question: Question, now: float) -> Condition:
    """Note that the asker left before the answer: it tells nothing, and after a trial the next one may try."""
    rests = condition.health is Health.RESTING
    return replace(condition, until=now) if rests and question.is_trial else condition


def answered(condition: Condition, question: Question, now: float) -> Condition:
    """Note a success."""
    if question.is_listing and not condition.heals_by_listing:
        return given_up(condition, question, now)
    return Condition(_since(condition, Health.ALIVE, now), Health.ALIVE)


def unusable(condition: Condition, now: float, reason: str) -> Condition:
    """Note an answer that shows a wrong set-up, such as a refused key: told, and no reason to rest."""
    return Condition(_since(condition, Health.FAILING, now), Health.FAILING, reason)


def failed(condition: Condition, question: Question, now: float, reason: str, *, heals_by_listing: bool) -> Condition:
    """Note that it could not be reached, took too long, or failed by its own fault.

    `heals_by_listing`: whether a listing that succeeds would show that this is over.
    """
    if condition.health is Health.RESTING and not question.is_trial:
        return condition  # of many requests under way that fail together, each would make the rest longer
    failures = condition.failures + 1
    rests = failures >= FAILURES_TO_REST
    health = Health.RESTING if rests else Health.FAILING
    return Condition(
        since=_since(condition, health, now),
        health=health,
        reason=reason,
        failures=failures,
        heals_by_listing=heals_by_listing,
        until=now + rest_after(failures) if rests else 0.0,
    )


def rest_after(failures: int) -> float:
    """Return for how many seconds an upstream rests after so many in a row: twice as long each time, up to a limit."""
    return float(min(LONGEST_REST, FIRST_REST * 2.0 ** min(failures - FAILURES_TO_REST, 16)))


def _since(condition: Condition, health: Health, now: float) -> float:
    return condition.since if condition.health is health else now
