"""Notices that the caller has gone."""

import asyncio
from types import TracebackType
from typing import Any

from starlette.types import Receive

PATIENCE_SECONDS = 0.05
"""Before anybody looks: most answers are complete by then, and a task for each would cost as much as all the rest."""


class CallerWatch:
    """Ends the block, by cancelling its task, when the caller is gone; the block then ends quietly.

    The body of the request has been read before.
    """

    __slots__ = ("_cancelling", "_has_left", "_is_over", "_receive", "_task", "_timer", "_watching")

    def __init__(self, receive: Receive) -> None:
        self._receive = receive
        self._has_left = self._is_over = False
        self._watching: asyncio.Task[None] | None = None

    def __enter__(self) -> None:
        """Begin to watch, in a moment."""
        task: asyncio.Task[Any] | None = asyncio.current_task()
        assert task is not None, "a request is served by a task"  # noqa: S101
        self._task = task
        self._cancelling = task.cancelling()
        self._timer = asyncio.get_running_loop().call_later(PATIENCE_SECONDS, self._begin)

    def __exit__(
        self, kind: type[BaseException] | None, _error: BaseException | None, _trace: TracebackType | None
    ) -> bool:
        """Stop to watch; swallow the cancellation that was ours."""
        self._is_over = True
        self._timer.cancel()
        if self._watching is not None:
            self._watching.cancel()
        if not self._has_left:
            return False
        is_only_ours = self._task.uncancel() <= self._cancelling
        return is_only_ours and kind is asyncio.CancelledError

    def _begin(self) -> None:
        self._watching = asyncio.create_task(self._watch())

    async def _watch(self) -> None:
        while (await self._receive())["type"] != "http.disconnect":
            pass
        # The end of an answer is told in the same words.
        if not self._is_over:
            self._has_left = True
            self._task.cancel()
