"""Runs a coroutine that need not wait without a task of its own."""

from collections.abc import Awaitable, Coroutine, Generator
from types import CoroutineType
from typing import Any


def instantly(awaitable: Awaitable[None]) -> Awaitable[None] | None:
    """Run `awaitable` here and now; return None where that was all, and the rest where it has to wait.

    A server's `send` waits only for a slow caller. It may be called so from where an upstream's bytes arrive, outside
    of any task; what it waits for is then waited for by the task that awaits the rest.
    """
    if not isinstance(awaitable, CoroutineType):  # a concrete class, which is looked at ten times as fast
        return awaitable
    try:
        awaited = awaitable.send(None)
    except StopIteration:
        return None
    return _Rest(awaitable, awaited)


class _Rest(Awaitable[None]):
    """A coroutine that has run up to what it waits for."""

    __slots__ = ("_awaited", "_coroutine")

    def __init__(self, coroutine: Coroutine[Any, Any, None], awaited: Any) -> None:
        self._coroutine = coroutine
        self._awaited = awaited

    def __await__(self) -> Generator[Any, Any, None]:
        awaited = self._awaited
        while True:
            try:
                yield awaited  # what the coroutine has yielded, for the task to wait for
            except GeneratorExit:
                self._coroutine.close()
                raise
            except BaseException as error:  # noqa: BLE001  the coroutine's: what it waits for fails, or is cancelled
                try:
                    awaited = self._coroutine.throw(error)
                except StopIteration:
                    return
            else:
                yield from self._coroutine.__await__()
                return
