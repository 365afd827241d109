"""What callers did in the last minutes, as `/admin/status` tells it."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True, slots=True)
class CallerSeen:
    """One who was let in."""

    address: str
    kind: str
    """What was shown: `anonymous`, `worker token` or `user`."""
    user: str
    requests: int


@dataclass(frozen=True, slots=True)
class RefusedCaller:
    """One who was turned away."""

    address: str
    reason: str
    """In a word or two, as `invalid_credentials`."""
    requests: int
    seconds_ago: int
    """When the last of them was."""


@dataclass(frozen=True, slots=True)
class AnswerUnderWay:
    """A request that a model has not yet answered to its end."""

    model: str
    """Empty until it is known that there is such a model."""
    upstream: str
    seconds: float


@dataclass(frozen=True, slots=True)
class Activity:
    """All of it; the numbers of requests begin with the oldest."""

    bucket_seconds: int
    """Each number is of so long a time."""
    requests: tuple[int, ...]
    failed: tuple[int, ...]
    """Of the requests, those for which the worker or a model server had no answer."""
    refused: tuple[int, ...]
    """Requests that were turned away; they are no part of `requests`."""
    callers_seen: int
    callers: tuple[CallerSeen, ...]
    """Those with the most requests."""
    refused_callers: tuple[RefusedCaller, ...]
    answers_under_way: int
    answers: tuple[AnswerUnderWay, ...]
    """Those that take the longest."""

    @property
    def seconds(self) -> int:
        """How far the numbers reach back."""
        return self.bucket_seconds * len(self.requests)


def activity_of(told: Mapping[str, Any]) -> Activity:
    """Return what the worker told; KeyError, TypeError or ValueError where it told something else."""
    activity = Activity(
        bucket_seconds=int(told["bucket_seconds"]),
        requests=_numbers(told["requests"]),
        failed=_numbers(told["failed"]),
        refused=_numbers(told["refused"]),
        callers_seen=int(told["callers_seen"]),
        callers=tuple(
            CallerSeen(str(each["address"]), str(each["caller"]), str(each["user"]), int(each["requests"]))
            for each in told["callers"]
        ),
        refused_callers=tuple(
            RefusedCaller(str(each["address"]), str(each["reason"]), int(each["requests"]), int(each["seconds_ago"]))
            for each in told["refused_callers"]
        ),
        answers_under_way=int(told["answers_under_way"]),
        answers=tuple(
            AnswerUnderWay(str(each["model"] or ""), str(each["upstream"]), float(each["seconds"]))
            for each in told["answers"]
        ),
    )
    if len({len(activity.requests), len(activity.failed), len(activity.refused)}) != 1:
        raise ValueError("numbers of different times")
    return activity


def _numbers(told: Any) -> tuple[int, ...]:
    return tuple(int(each) for each in told)
