"""Hands things to a thread that writes them down: a request never waits for the disk."""

import threading
from collections import deque
from collections.abc import Callable, Sequence
from typing import Generic, TypeVar

T = TypeVar("T")

MOST_WAITING = 10_000
GATHER_SECONDS = 0.1
"""What happens meanwhile is written at once: a flood costs ten writes a second, and peace none."""


class Trail(Generic[T]):
    """Takes things from the server's loop. Under a flood it keeps the oldest and says how many were lost.

    `write` is called by the thread alone; `lost` makes the thing that says how many were.
    """

    def __init__(self, write: Callable[[Sequence[T]], None], *, lost: Callable[[int], T], name: str) -> None:
        self._write = write
        self._lost_things = lost
        self._waiting: deque[T] = deque()
        self._lost = 0
        self._something_waits = threading.Event()
        self._closed = threading.Event()
        self._thread = threading.Thread(target=self._run, name=name, daemon=True)
        self._thread.start()

    def __call__(self, thing: T) -> None:
        """Take one thing; returns at once."""
        if len(self._waiting) >= MOST_WAITING:
            self._lost += 1
            return
        self._waiting.append(thing)
        if not self._something_waits.is_set():
            self._something_waits.set()

    def close(self) -> None:
        """Write what is waiting, and end."""
        self._closed.set()
        self._something_waits.set()
        self._thread.join()

    def _run(self) -> None:
        closed = False
        while not closed:
            self._something_waits.wait()
            self._closed.wait(GATHER_SECONDS)
            # Before the looks: what happens after it wakes us again.
            self._something_waits.clear()
            closed = self._closed.is_set()
            if things := self._taken():
                self._write(things)

    def _taken(self) -> list[T]:
        things = [self._waiting.popleft() for _ in range(len(self._waiting))]
        lost, self._lost = self._lost, 0
        return [*things, *([self._lost_things(lost)] if lost else [])]
