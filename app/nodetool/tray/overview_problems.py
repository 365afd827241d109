"""What went wrong lately, from all who know, each with a way to what helps. Pure."""

import time
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from nodetool.tray.activity_words import reason_words, refusal_title
from nodetool.tray.notices import Offer
from nodetool.tray.recent_problems import Problem
from nodetool.tray.wording import shown, tr
from nodetool.tray.worker_api.activity import RefusedCaller
from nodetool.tray.worker_api.worker_state import UpstreamState, WorkerState

MOST = 5
"""Of each kind; the newest, or those with the most requests."""
_TROUBLED = frozenset({"failing", "resting"})


class Way(StrEnum):
    """Where a person learns more, or can do something."""

    LOGS = "logs"
    """What the worker said."""
    REFUSED = "refused"
    """Who was turned away, and what they asked for."""
    MODELS = "models"
    """The model servers."""


@dataclass(frozen=True, slots=True)
class ProblemItem:
    """One that is shown."""

    key: str
    title: str
    text: str
    way: Way | None = None


def problem_items(problems: tuple[Problem, ...], state: WorkerState | None) -> list[ProblemItem]:
    """Return what to show: how things are now before what has been."""
    now = [*_upstreams(state), *_refusals(state)] if state else []
    return [*now, *(_told(problem) for problem in problems[:MOST])]


def _upstreams(state: WorkerState) -> Iterator[ProblemItem]:
    for each in [upstream for upstream in state.upstreams if upstream.state in _TROUBLED][:MOST]:
        yield ProblemItem(f"upstream-{each.name}", _upstream_title(each), each.reason, Way.MODELS)


def _upstream_title(upstream: UpstreamState) -> str:
    if upstream.state == "resting":
        return tr("The model server {name} rests").format(name=upstream.name)
    return tr("The model server {name} fails").format(name=upstream.name)


def _refusals(state: WorkerState) -> Iterator[ProblemItem]:
    for each in state.activity.refused_callers[:MOST] if state.activity else ():
        yield ProblemItem(f"refused-{each.address}-{each.reason}", refusal_title(each), _refusal(each), Way.REFUSED)


def _refusal(refused: RefusedCaller) -> str:
    words = tr("The last one {seconds} s ago: {reason}.") if refused.seconds_ago else tr("Just now: {reason}.")
    return words.format(seconds=refused.seconds_ago, reason=reason_words(refused.reason))


def _told(problem: Problem) -> ProblemItem:
    at = time.strftime("%H:%M", time.localtime(problem.at))
    title = tr("{time}  {title}").format(time=at, title=shown(problem.title))
    way = Way.LOGS if Offer.SHOW_LOGS in problem.offers else None
    return ProblemItem(f"told-{problem.at}", title, shown(problem.text), way)
