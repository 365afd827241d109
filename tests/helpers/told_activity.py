"""What callers did, as the worker tells of it, for those who show it."""

from typing import Any

from nodetool.tray.worker_api.activity import Activity, activity_of


def told_activity(**changes: Any) -> dict[str, Any]:
    """Return five quiet minutes, with `changes`."""
    quiet = [0] * 60
    usual = {
        "bucket_seconds": 5,
        "requests": quiet,
        "failed": quiet,
        "refused": quiet,
        "callers_seen": 0,
        "callers": [],
        "refused_callers": [],
        "answers_under_way": 0,
        "answers": [],
    }
    return usual | changes


def activity(**changes: Any) -> Activity:
    """Return them as the tray reads them."""
    return activity_of(told_activity(**changes))


def lately(*numbers: int) -> list[int]:
    """Return sixty numbers, the last of which are these."""
    return [*([0] * (60 - len(numbers))), *numbers]
