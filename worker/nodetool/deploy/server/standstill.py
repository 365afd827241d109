"""Notices that something no longer moves."""

import asyncio
from collections.abc import Callable
from typing import Any


class Standstill:
    """Calls `give_up` when `progress` has said the same for `seconds`.

    `progress` returns None where there is nothing to wait for. Only while it watches it costs a timer, and that is all.
    """

    def __init__(
        self,
        loop: asyncio.AbstractEventLoop,
        *,
        seconds: float,
        progress: Callable[[], Any],
        give_up: Callable[[], None],
    ) -> None:
        self._loop = loop
        self._seconds = seconds
        self._progress = progress
        self._give_up = give_up
        self._last: Any = None
        self._timer: asyncio.TimerHandle | None = None

    def watch(self) -> None:
        """Begin, unless that is done already."""
        if self._timer is None:
            self._wait(self._progress())

    def rest(self) -> None:
        """End."""
        if self._timer is not None:
            self._timer.cancel()
            self._timer = None

    def _wait(self, progress: Any) -> None:
        self._last = progress
        self._timer = self._loop.call_later(self._seconds, self._look) if progress is not None else None

    def _look(self) -> None:
        progress = self._progress()
        if progress == self._last:
            self._timer = None
            self._give_up()
        else:
            self._wait(progress)
