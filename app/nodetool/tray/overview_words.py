"""What the overview says: pure."""

import time
from collections.abc import Callable

from nodetool.tray.model import Snapshot
from nodetool.tray.model_watch.view import ModelsView
from nodetool.tray.recent_problems import Problem
from nodetool.tray.supervisor.status import Phase
from nodetool.tray.wording import plural, shown, tr, translatable

_MINUTE, _HOUR, _DAY = 60, 3600, 86_400
NO_PROBLEMS = translatable("None since the tray was started.")


def uptime_words(snapshot: Snapshot, *, now: float) -> str:
    """Say since when the worker runs; empty where it does not, or where only its starter knows."""
    worker = snapshot.worker
    if worker.phase is not Phase.RUNNING:
        return ""
    return tr("Running for {duration}").format(duration=duration_words(now - worker.since))


def duration_words(seconds: float) -> str:
    """Say how long something takes or took, in its two largest units."""
    seconds = max(0, int(seconds))
    if seconds < _MINUTE:
        return tr("less than a minute")
    if seconds < _HOUR:
        return _minutes(seconds // _MINUTE)
    if seconds < _DAY:
        return _joined(_hours(seconds // _HOUR), seconds % _HOUR // _MINUTE, _minutes)
    return _joined(_days(seconds // _DAY), seconds % _DAY // _HOUR, _hours)


def memory_words(view: ModelsView) -> str:
    """Say which models are in memory."""
    if not view.is_known:
        return shown(view.trouble) or tr("Asking the worker…")
    loaded = [engine.model for engine in view.engines if engine.phase in {"ready", "busy"}]
    return ", ".join(loaded) or tr("None; a model is loaded by its first request.")


def problem_words(problem: Problem) -> str:
    """Say when and what, on one line."""
    at = time.strftime("%H:%M", time.localtime(problem.at))
    words = tr("{time}  {title}. {text}")
    return words.format(time=at, title=shown(problem.title), text=shown(problem.text))


def _minutes(count: int) -> str:
    return plural("{count} minute", "{count} minutes", count).format(count=count)


def _hours(count: int) -> str:
    return plural("{count} hour", "{count} hours", count).format(count=count)


def _days(count: int) -> str:
    return plural("{count} day", "{count} days", count).format(count=count)


def _joined(larger: str, rest: int, smaller: Callable[[int], str]) -> str:
    return tr("{larger} {smaller}").format(larger=larger, smaller=smaller(rest)) if rest else larger
