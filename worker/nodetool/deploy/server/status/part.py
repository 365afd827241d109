"""A part of the status: what one area tells to whoever runs the worker."""

from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from typing import Any

StatusPart = Callable[[], Any]
"""Returns what JSON can hold, at once and without asking anybody. No secret, and no path of the machine."""


def seconds_ago(seconds: float) -> str:
    """Return the moment in UTC, as ISO 8601 writes it."""
    return (datetime.now(UTC) - timedelta(seconds=seconds)).isoformat(timespec="seconds")
