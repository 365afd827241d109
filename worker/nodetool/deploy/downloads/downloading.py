"""One download under way: its task, what is known of it, and who watches."""

import asyncio
import logging
import time
from collections.abc import AsyncGenerator, Callable
from dataclasses import replace
from typing import Any

from nodetool.deploy.downloads.errors import DownloadError, SourceUnavailableError
from nodetool.deploy.downloads.job import Event, Job, next_state
from nodetool.deploy.downloads.job_store import JobStore, Kept
from nodetool.deploy.downloads.orders import Order
from nodetool.deploy.downloads.patience import Patience
from nodetool.deploy.downloads.speed import Speed
from nodetool.deploy.downloads.transfer import Progress, Transfer

logger = logging.getLogger(__name__)

_TOLD_SECONDS = 0.25
"""The shortest time between two reports of the same download: more often, nobody could read them."""
_AT_LEAST_EVERY_SECONDS = 10.0
"""Also where nothing changes, so that a watcher, and what stands between, knows that the stream lives."""


class Download:
    """Made by `Downloads`, in whose event loop it runs."""

    def __init__(
        self,
        job: Job,
        order: Order,
        *,
        transfer: Transfer[Any],
        store: JobStore,
        patience: Callable[[], Patience],
    ) -> None:
        self.job = job
        self.order = order
        self._transfer = transfer
        self._store = store
        self._patience = patience
        self._speed = Speed()
        self._task: asyncio.Task[None] | None = None
        self._news = asyncio.Event()
        self._told = float("-inf")
        self._may_be_watched = True

    def start(self, *, on_end: Callable[["Download"], None]) -> None:
        """Begin to fetch; call `on_end` when that has come to an end, whichever."""
        self.happened(Event.START)
        self._speed = Speed()
        self._task = asyncio.create_task(self._run())
        self._task.add_done_callback(lambda _: on_end(self))

    async def stop(self) -> None:
        """Stop, where it goes on; return when nothing of it runs any more."""
        if self._task is not None:
            self._task.cancel()
            await asyncio.wait([self._task])
        self.happened(Event.STOP)

    def dismiss_watchers(self) -> None:
        """Have everybody stop watching, now and later."""
        self._may_be_watched = False
        self._tell()

    def happened(self, event: Event, **changes: Any) -> None:
        """Go into the next state, and let the watchers know."""
        self.job = replace(
            self.job, state=next_state(self.job.state, event), doing="", bytes_per_second=None, **changes
        )
        self._tell()

    async def follow(self) -> AsyncGenerator[Job, None]:
        """Yield it as it changes, until it no longer goes on by itself."""
        while True:
            news, job = self._news, self.job
            yield job
            if not (job.state.is_active and self._may_be_watched):
                return
            try:
                async with asyncio.timeout(_AT_LEAST_EVERY_SECONDS):
                    await news.wait()
            except TimeoutError:
                continue

    async def _run(self) -> None:
        try:
            with self._store.claimed(self.job.id):
                models = await self._transfer_patiently()
            await asyncio.to_thread(self._store.remove, self.job.id)
        except DownloadError as error:
            await self._failed(str(error))
        except Exception:
            logger.exception("The download of %s ended with an error of our own.", self.job.name)
            await self._failed("Internal error; the worker's log has it.")
        else:
            self.happened(Event.FINISH, models=models)

    async def _transfer_patiently(self) -> tuple[str, ...]:
        patience = self._patience()
        while True:
            before = self.job.received
            try:
                return await self._transfer.run(self.order, self._store.place(self.job.id), self._report)
            except SourceUnavailableError as error:
                seconds = patience.after_failure(gained=self.job.received - before)
                if seconds is None:
                    raise
                logger.info("The download of %s is tried again in %g s: %s", self.job.name, seconds, error)
                self._report(Progress(self.job.received, self.job.total, f"waiting to try again: {error}"))
                await asyncio.sleep(seconds)

    async def _failed(self, sentence: str) -> None:
        self.happened(Event.FAIL, error=sentence)
        kept = Kept(id=self.job.id, created=self.job.created, order=self.order, error=sentence)
        try:
            await asyncio.to_thread(self._store.save, kept)
        except OSError:
            logger.warning("That the download of %s failed could not be written down.", self.job.name)

    def _report(self, progress: Progress) -> None:
        now = time.monotonic()
        self.job = replace(
            self.job,
            received=progress.received,
            total=progress.total,
            doing=progress.doing,
            bytes_per_second=self._speed.saw(progress.received, now),
        )
        if now - self._told >= _TOLD_SECONDS:
            self._told = now
            self._tell()

    def _tell(self) -> None:
        news, self._news = self._news, asyncio.Event()
        news.set()
