"""All downloads of this worker: a few at a time, the rest in a queue, each to be watched, stopped and resumed.

They live on their own: whoever asked for one may leave. Everything here runs in one event loop.
"""

import asyncio
import logging
import secrets
import time
from collections.abc import AsyncGenerator, Callable, Mapping, Sequence
from contextlib import aclosing
from dataclasses import replace
from typing import Any

from nodetool.deploy.downloads.disk import Disk
from nodetool.deploy.downloads.downloading import Download
from nodetool.deploy.downloads.errors import BusyError, NotThereError
from nodetool.deploy.downloads.job import Event, Job, Source, State
from nodetool.deploy.downloads.job_store import JobStore, Kept
from nodetool.deploy.downloads.orders import Order, is_same
from nodetool.deploy.downloads.patience import Patience
from nodetool.deploy.downloads.transfer import Transfer

logger = logging.getLogger(__name__)

AT_ONCE = 2
MOST_UNFINISHED = 64
"""A bound on what an administrator's script can pile up."""
_MOST_FINISHED = 20

Transfers = Mapping[Source, Transfer[Any]]


class Downloads:
    """Made once; `aclose` stops everything and keeps what is there."""

    def __init__(
        self,
        store: JobStore,
        transfers: Transfers,
        *,
        disk: Disk,
        on_done: Callable[[], None] = lambda: None,
        patience: Callable[[], Patience] = Patience,
        at_once: int = AT_ONCE,
    ) -> None:
        self._store = store
        self._transfers = transfers
        self._disk = disk
        self._on_done = on_done
        self._patience = patience
        self._at_once = at_once
        self._all: dict[str, Download] = {}
        self._loading: asyncio.Task[None] | None = None
        self._changing = asyncio.Lock()
        self._is_closed = False

    async def jobs(self) -> list[Job]:
        """List all, the oldest first."""
        await self._loaded()
        return [download.job for download in self._all.values()]

    def active(self) -> list[Job]:
        """List those that go on by themselves, at once."""
        return [download.job for download in self._all.values() if download.job.state.is_active]

    async def job(self, job_id: str) -> Job:
        """Return one. Raises `NotThereError`."""
        return (await self._find(job_id)).job

    async def add(self, order: Order) -> Job:
        """Have it fetched, or join the download that fetches it already. Raises `DownloadError`."""
        await self._loaded()
        async with self._changing:
            if (known := self._like(order)) is not None:
                return await self._continued(known)
            if sum(download.job.state is not State.DONE for download in self._all.values()) >= MOST_UNFINISHED:
                raise BusyError(f"There are {MOST_UNFINISHED} downloads already. Cancel some of them first.")
            download = self._new(Job(id=secrets.token_hex(6), source=order.source, name=order.name), order)
            await self._check_room(download)
            await self._write_down(download)
            return self._enter(download)

    async def resume(self, job_id: str) -> Job:
        """Have one go on that was stopped or has failed. Raises `DownloadError`."""
        download = await self._find(job_id)
        async with self._changing:
            return await self._continued(download)

    async def stop(self, job_id: str) -> Job:
        """Stop one, and keep what is there of it. Raises `NotThereError`."""
        download = await self._find(job_id)
        await download.stop()
        self._start_what_may()
        return download.job

    async def remove(self, job_id: str) -> Job:
        """Stop one, and remove what is there of it, but for a model that is complete. Raises `NotThereError`."""
        download = await self._find(job_id)
        async with self._changing:
            await download.stop()
            self._all.pop(job_id, None)
            await asyncio.to_thread(self._store.remove, job_id)
        download.dismiss_watchers()
        self._start_what_may()
        return download.job

    async def follow(self, job_id: str) -> AsyncGenerator[Job, None]:
        """Yield one as it changes, from now until it no longer goes on by itself. Raises `NotThereError`."""
        download = await self._find(job_id)
        async with aclosing(download.follow()) as seen:
            async for job in seen:
                yield job

    def dismiss_watchers(self) -> None:
        """Have everybody stop watching: a worker that is to end does not wait for them."""
        for download in self._all.values():
            download.dismiss_watchers()

    async def aclose(self) -> None:
        """Stop all; the next start of the worker finds them as they are."""
        self._is_closed = True
        await asyncio.gather(*(download.stop() for download in self._all.values()))
        if self._loading is not None:
            await asyncio.wait([self._loading])

    async def _loaded(self) -> None:
        """Read what earlier runs have left, at the first question: the start of the worker does not wait for it."""
        if self._loading is None:
            self._loading = asyncio.create_task(self._load())
        await asyncio.shield(self._loading)

    async def _load(self) -> None:
        for kept in await asyncio.to_thread(self._store.load):
            state = State.FAILED if kept.error else State.PAUSED
            job = Job(id=kept.id, source=kept.order.source, name=kept.order.name, created=kept.created, state=state)
            total = kept.order.total
            left = await asyncio.to_thread(self._left, kept.order, kept.id)
            received = total - left if total is not None else 0
            job = replace(job, total=total, received=received, error=kept.error)
            self._all[kept.id] = self._new(job, kept.order)

    async def _find(self, job_id: str) -> Download:
        await self._loaded()
        if (download := self._all.get(job_id)) is None:
            raise NotThereError("There is no such download. GET /admin/models/downloads lists them.")
        return download

    def _like(self, order: Order) -> Download | None:
        """Return the download of the same; one that is done does not count, for its model may be gone again."""
        unfinished = (each for each in self._all.values() if each.job.state is not State.DONE)
        return next((download for download in unfinished if is_same(download.order, order)), None)

    def _new(self, job: Job, order: Order) -> Download:
        return Download(
            replace(job, created=job.created or time.time(), total=order.total),
            order,
            transfer=self._transfers[order.source],
            store=self._store,
            patience=self._patience,
        )

    async def _continued(self, download: Download) -> Job:
        if not download.job.state.is_active and download.job.state is not State.DONE:
            await self._check_room(download)
            download.happened(Event.RESUME, error="")
            await self._write_down(download)
            self._start_what_may()
        return download.job

    def _enter(self, download: Download) -> Job:
        self._all[download.job.id] = download
        self._start_what_may()
        return download.job

    def _start_what_may(self) -> None:
        running = sum(download.job.state is State.RUNNING for download in self._all.values())
        waiting = [download for download in self._all.values() if download.job.state is State.QUEUED]
        if not self._is_closed:
            for download in waiting[: max(0, self._at_once - running)]:
                download.start(on_end=self._ended)

    def _ended(self, download: Download) -> None:
        if download.job.state is State.DONE:
            self._on_done()
            self._forget_old()
        self._start_what_may()

    def _forget_old(self) -> None:
        done = [job_id for job_id, download in self._all.items() if download.job.state is State.DONE]
        for job_id in done[:-_MOST_FINISHED]:
            del self._all[job_id]

    async def _check_room(self, download: Download) -> None:
        """Count what those under way will still take, too. Raises `NoRoomError`."""
        await asyncio.to_thread(
            self._check_disk, download, [each for each in self._all.values() if each.job.state.is_active]
        )

    def _check_disk(self, download: Download, others: Sequence[Download]) -> None:
        if needed := self._left(download.order, download.job.id):
            promised = sum(self._left(each.order, each.job.id) for each in others if each is not download)
            self._disk.check(needed + promised)

    def _left(self, order: Order, job_id: str) -> int:
        return self._transfers[order.source].room_for(order, self._store.place(job_id))

    async def _write_down(self, download: Download) -> None:
        job = download.job
        try:
            await asyncio.to_thread(
                self._store.save, Kept(id=job.id, created=job.created, order=download.order, error=job.error)
            )
        except OSError as error:
            # A folder that cannot be written stops what is to be stored there; Ollama's models are stored elsewhere.
            logger.warning("A download is not written down, so it ends with this worker: %s", error.strerror or error)
