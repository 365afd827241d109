"""Notices that the caller has gone."""

import asyncio
from types import TracebackType
from typing import Any

from starlette.types import Receive

from nodetool.deploy.server.task_in_hand import task_in_hand

LOOK_SECONDS = 0.025
"""A caller is listened to from the second look on: most answers are complete by then, and a task for each would cost as
much as all the rest. The looks are everybody's, because a timer for each request would cost as well."""


class CallerWatch:
    """Ends the block, by cancelling its task, when the caller is gone; the block then ends quietly.

    The body of the request has been read before.
    """

    __slots__ = ("_cancelling", "_has_left", "_is_over", "_looks", "_receive", "_task", "_watching")

    def __init__(self, receive: Receive) -> None:
        self._receive = receive
        self._has_left = self._is_over = False
        self._watching: asyncio.Task[None] | None = None

    def __enter__(self) -> None:
        """Begin to watch, in a moment."""
        task: asyncio.Task[Any] | None = task_in_hand()
        assert task is not None, "a request is served by a task"  # noqa: S101
        self._task = task
        self._cancelling = task.cancelling()
        self._looks = _looks_of(task.get_loop())
        self._looks.add(self)

    def __exit__(
        self, kind: type[BaseException] | None, _error: BaseException | None, _trace: TracebackType | None
    ) -> bool:
        """Stop to watch; swallow the cancellation that was ours."""
        self._is_over = True
        self._looks.discard(self)
        if self._watching is not None:
            self._watching.cancel()
        if not self._has_left:
            return False
        is_only_ours = self._task.uncancel() <= self._cancelling
        return is_only_ours and kind is asyncio.CancelledError

    def begin(self) -> None:
        """Listen to the caller from now on; called by the looks."""
        self._watching = asyncio.create_task(self._watch())

    async def _watch(self) -> None:
        while (await self._receive())["type"] != "http.disconnect":
            pass
        # The end of an answer is told in the same words.
        if not self._is_over:
            self._has_left = True
            self._task.cancel()


class _Looks:
    """Those of one loop; they come only while somebody is new."""

    def __init__(self, loop: asyncio.AbstractEventLoop) -> None:
        self.loop = loop
        self._new: set[CallerWatch] = set()
        self._seen: set[CallerWatch] = set()
        """Those who were new at the last look."""
        self._is_due = False

    def add(self, watch: CallerWatch) -> None:
        """Have `watch` begin, unless it is discarded before."""
        self._new.add(watch)
        if not self._is_due:
            self._is_due = True
            self.loop.call_later(LOOK_SECONDS, self._look)

    def discard(self, watch: CallerWatch) -> None:
        """Forget `watch`."""
        self._new.discard(watch)
        self._seen.discard(watch)

    def _look(self) -> None:
        due, self._seen, self._new = self._seen, self._new, set()
        for watch in due:
            watch.begin()
        self._is_due = bool(self._seen)
        if self._is_due:
            self.loop.call_later(LOOK_SECONDS, self._look)


_looks: _Looks | None = None


def _looks_of(loop: asyncio.AbstractEventLoop) -> _Looks:
    global _looks  # noqa: PLW0603  a process has one loop at a time
    if _looks is None or _looks.loop is not loop:
        _looks = _Looks(loop)
    return _looks
