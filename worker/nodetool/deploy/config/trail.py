"""Hands things to a thread that writes them down: whoever has something to tell never waits for the disk."""

import threading
from collections import deque
from collections.abc import Callable, Sequence
from typing import Generic, TypeVar

T = TypeVar("T")

MOST_WAITING = 10_000
GATHER_SECONDS = 0.1
"""What happens meanwhile is written at once: a flood costs ten writes a second, and peace none."""


class Trail(Generic[T]):
    """Takes things from every thread. Under a flood it keeps the oldest and says how many were lost.

    `write` is called by the thread alone; `lost` makes the thing that says how many were.
    """

    def __init__(self, write: Callable[[Sequence[T]], None], *, lost: Callable[[int], T], name: str) -> None:
        self._write = write
        self._lost_things = lost
        self._waiting: deque[T] = deque()
        self._lost = 0
        self._something_waits = threading.Event()
        self._is_told = False
        """Whether the thread will look at what waits: asked thousands of times a second, so a plain attribute."""
        self._in_a_hurry = threading.Event()
        self._to_be_told: deque[threading.Event] = deque()
        self._closed = False
        self._thread = threading.Thread(target=self._run, name=name, daemon=True)
        self._thread.start()

    def __call__(self, thing: T) -> None:
        """Take one thing; returns at once."""
        if len(self._waiting) >= MOST_WAITING:
            self._lost += 1
            return
        self._waiting.append(thing)
        if not self._is_told:
            self._is_told = True
            self._something_waits.set()

    def flush(self, timeout: float) -> None:
        """Return when everything told so far is written, or after `timeout` seconds."""
        written = threading.Event()
        self._to_be_told.append(written)
        self._hurry()
        written.wait(timeout)

    def close(self) -> None:
        """Write what is waiting, and end."""
        self._closed = True
        self._hurry()
        self._thread.join()

    def _hurry(self) -> None:
        self._in_a_hurry.set()
        self._something_waits.set()

    def _run(self) -> None:
        closed = False
        while not closed:
            self._something_waits.wait()
            self._in_a_hurry.wait(GATHER_SECONDS)
            # Before the looks: what happens after it wakes us again.
            self._something_waits.clear()
            self._is_told = False
            self._in_a_hurry.clear()
            closed = self._closed
            listeners = [self._to_be_told.popleft() for _ in range(len(self._to_be_told))]
            if things := self._taken():
                self._write(things)
            for listener in listeners:
                listener.set()

    def _taken(self) -> list[T]:
        things = [self._waiting.popleft() for _ in range(len(self._waiting))]
        lost, self._lost = self._lost, 0
        return [*things, *([self._lost_things(lost)] if lost else [])]
