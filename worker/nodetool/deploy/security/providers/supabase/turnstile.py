"""Bounds how much is asked at once, so that a flood of questions drowns neither us nor whom we ask."""

import asyncio
import logging
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

from nodetool.deploy.security.errors import ProviderBusyError

logger = logging.getLogger(__name__)


class Turnstile:
    """Lets `passing` through at a time; `waiting` more wait, for `seconds` at most; the others are turned away."""

    def __init__(self, *, passing: int, waiting: int, seconds: float) -> None:
        self._free = asyncio.Semaphore(passing)
        self._places = waiting
        self._seconds = seconds
        self._waiting = 0
        self._has_told = False

    @asynccontextmanager
    async def passage(self) -> AsyncIterator[None]:
        """Hold one of the passages; raise `ProviderBusyError` where none is free in time."""
        await self._enter()
        try:
            yield
        finally:
            self._free.release()

    async def _enter(self) -> None:
        if not self._free.locked():
            self._has_told = False
        elif self._waiting >= self._places:
            raise self._busy()
        self._waiting += 1
        try:
            async with asyncio.timeout(self._seconds):
                await self._free.acquire()
        except TimeoutError:
            raise self._busy() from None
        finally:
            self._waiting -= 1

    def _busy(self) -> ProviderBusyError:
        if not self._has_told:
            # Once for each flood: who sends thousands of tokens must not write thousands of lines.
            self._has_told = True
            logger.warning("Supabase is asked about too many unknown tokens at once; some callers get 503.")
        return ProviderBusyError("Too many tokens are asked about at once.", retry_after=1)
