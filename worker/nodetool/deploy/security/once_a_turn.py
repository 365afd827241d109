"""Looks at a thing once, however many requests of one turn of the event loop want to know how it is."""

import asyncio
from collections.abc import Callable
from typing import Generic, TypeVar

T = TypeVar("T", bound=object)


class OnceATurn(Generic[T]):
    """Gives what `look` returns. The answer is never older than the request for which it is asked.

    Tasks that are ready when it looks belong to requests that had been received by then, and they run before
    `_forget`, which waits behind them; those of later requests run after it. So a flood of wrong tokens shares its
    looks, and still nobody is refused who has read a new token in the file before sending it.
    """

    def __init__(self, look: Callable[[], T]) -> None:
        """To be used in one loop."""
        self._look = look
        self._seen: T | None = None

    def __call__(self) -> T:
        """Look, unless somebody has done so in this turn."""
        if self._seen is None:
            self._seen = self._look()
            asyncio.get_running_loop().call_soon(self._forget)
        return self._seen

    def _forget(self) -> None:
        self._seen = None
