"""What the overview says: pure."""

import time

from nodetool.tray.model import Snapshot
from nodetool.tray.model_watch.view import ModelsView
from nodetool.tray.recent_problems import Problem
from nodetool.tray.supervisor.status import Phase

_MINUTE, _HOUR, _DAY = 60, 3600, 86_400
NO_PROBLEMS = "None since the tray was started."


def uptime_words(snapshot: Snapshot, *, now: float) -> str:
    """Say since when the worker runs; empty where it does not, or where only its starter knows."""
    worker = snapshot.worker
    return f"Running for {duration_words(now - worker.since)}" if worker.phase is Phase.RUNNING else ""


def duration_words(seconds: float) -> str:
    """Say how long something takes or took, in its two largest units."""
    seconds = max(0, int(seconds))
    if seconds < _MINUTE:
        return "less than a minute"
    if seconds < _HOUR:
        return _count(seconds // _MINUTE, "minute")
    if seconds < _DAY:
        return _joined(_count(seconds // _HOUR, "hour"), seconds % _HOUR // _MINUTE, "minute")
    return _joined(_count(seconds // _DAY, "day"), seconds % _DAY // _HOUR, "hour")


def memory_words(view: ModelsView) -> str:
    """Say which models are in memory."""
    if not view.is_known:
        return view.trouble or "Asking the worker…"
    loaded = [engine.model for engine in view.engines if engine.phase in {"ready", "busy"}]
    return ", ".join(loaded) or "None; a model is loaded by its first request."


def problem_words(problem: Problem) -> str:
    """Say when and what, on one line."""
    return f"{time.strftime('%H:%M', time.localtime(problem.at))}  {problem.title}. {problem.text}"


def _count(number: int, unit: str) -> str:
    return f"1 {unit}" if number == 1 else f"{number} {unit}s"


def _joined(larger: str, rest: int, unit: str) -> str:
    return f"{larger} {_count(rest, unit)}" if rest else larger
