"""Waits for a condition that announces itself by no event, with a deadline."""

import asyncio
import time
from collections.abc import Callable
from typing import TypeVar

T = TypeVar("T")

INTERVAL = 0.02
"""Seconds between two looks: short against what people notice, long against what a look costs."""


def wait_until(condition: Callable[[], T | None], *, timeout: float, what: str) -> T:
    """Return the first true value of `condition`; TimeoutError naming `what` after `timeout` seconds."""
    deadline = time.monotonic() + timeout
    while True:
        value = condition()
        if value:
            return value
        if time.monotonic() >= deadline:
            raise TimeoutError(f"waited {timeout:g} s in vain for {what}; last seen: {value!r}")
        time.sleep(INTERVAL)


async def until(condition: Callable[[], T | None], *, timeout: float = 20.0, what: str = "a condition") -> T:  # noqa: ASYNC109
    """Do the same, and let the loop go on meanwhile."""
    deadline = time.monotonic() + timeout
    while not (value := condition()):
        if time.monotonic() >= deadline:
            raise TimeoutError(f"waited {timeout:g} s in vain for {what}; last seen: {value!r}")
        await asyncio.sleep(INTERVAL)
    return value
