"""One question under way, however many wait for its answer."""

import asyncio
from collections.abc import Awaitable, Callable
from typing import Generic, TypeVar

T = TypeVar("T")


class SingleFlight(Generic[T]):
    """Runs one call for each key at a time; whoever asks meanwhile gets the same answer, or the same error."""

    def __init__(self) -> None:
        self._under_way: dict[bytes, asyncio.Task[T]] = {}

    async def run(self, key: bytes, call: Callable[[], Awaitable[T]]) -> T:
        """Return the answer of the call under way for `key`, or of a new one.

        A caller who is cancelled leaves the others their answer.
        """
        task = self._under_way.get(key)
        if task is None:
            task = self._start(key, call)
        return await asyncio.shield(task)

    async def aclose(self) -> None:
        """Break off what is under way."""
        tasks = list(self._under_way.values())
        for task in tasks:
            task.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)

    def _start(self, key: bytes, call: Callable[[], Awaitable[T]]) -> asyncio.Task[T]:
        async def answer() -> T:
            return await call()

        task = asyncio.create_task(answer())
        self._under_way[key] = task
        task.add_done_callback(lambda done: self._land(key, done))
        return task

    def _land(self, key: bytes, task: asyncio.Task[T]) -> None:
        del self._under_way[key]
        if not task.cancelled():
            task.exception()  # looked at, in case nobody waits any more: asyncio complains of errors that nobody saw
