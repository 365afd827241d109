"""What the routes of models and downloads work with, built when the first of them is called.

Few workers are ever asked for a download, and what it takes is heavy: no start waits for it.
"""

import asyncio
from typing import TYPE_CHECKING

from nodetool.deploy.downloads.job import Job
from nodetool.deploy.downloads.sources import ModelSources

if TYPE_CHECKING:
    from nodetool.deploy.downloads.desk import Desk


class ModelAdministration:
    """Opens the desk once; `aclose` stops what is under way there."""

    def __init__(self, sources: ModelSources) -> None:
        self._sources = sources
        self._desk: Desk | None = None
        self._opening = asyncio.Lock()

    async def desk(self) -> "Desk":
        """Return the desk."""
        async with self._opening:
            if self._desk is None:
                self._desk = await asyncio.to_thread(_open, self._sources)
        return self._desk

    def active_downloads(self) -> list[Job]:
        """Return what is being fetched, without asking or opening anything."""
        return [] if self._desk is None else self._desk.downloads.active()

    def dismiss_watchers(self) -> None:
        """End the answers that only tell how far a download is."""
        if self._desk is not None:
            self._desk.downloads.dismiss_watchers()

    async def aclose(self) -> None:
        """Stop the downloads, and keep what is there of them."""
        if self._desk is not None:
            await self._desk.downloads.aclose()


def _open(sources: ModelSources) -> "Desk":
    from nodetool.deploy.downloads.desk import open_desk  # noqa: PLC0415  heavy

    return open_desk(sources)
