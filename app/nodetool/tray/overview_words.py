"""What the overview says: pure."""

from collections.abc import Callable

from nodetool.tray.model import Snapshot
from nodetool.tray.supervisor.status import Phase
from nodetool.tray.wording import plural, tr, translatable
from nodetool.tray.worker_api.worker_state import WorkerState

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


def memory_words(state: WorkerState | None, *, trouble: str = "") -> str:
    """Say which models are in memory; `trouble` is why nobody knows."""
    if state is None:
        return trouble or tr("Asking the worker…")
    loaded = [engine.model for engine in state.engines if engine.phase in {"ready", "busy"}]
    return ", ".join(loaded) or tr("None; a model is loaded by its first request.")


def _minutes(count: int) -> str:
    return plural("{count} minute", "{count} minutes", count).format(count=count)


def _hours(count: int) -> str:
    return plural("{count} hour", "{count} hours", count).format(count=count)


def _days(count: int) -> str:
    return plural("{count} day", "{count} days", count).format(count=count)


def _joined(larger: str, rest: int, smaller: Callable[[int], str]) -> str:
    return tr("{larger} {smaller}").format(larger=larger, smaller=smaller(rest)) if rest else larger
