"""Watches the models of the running worker, and passes on what a person wants with them."""

import threading
import time
from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace
from typing import TYPE_CHECKING

from nodetool.deploy.config.errors import ConfigError
from nodetool.tray.model_watch.followers import Followers
from nodetool.tray.model_watch.view import ModelsView
from nodetool.tray.rounds import Rounds
from nodetool.tray.worker_api.download import Download
from nodetool.tray.worker_api.errors import WorkerApiError, WorkerUnreachableError

if TYPE_CHECKING:
    from nodetool.tray.worker_api.client import WorkerApi

ROUND_SECONDS = 3.0
"""Between two looks while somebody looks; the worker asks its servers at most every two."""
_ENDS = frozenset({"done", "failed"})


class ModelsWatch:
    """Asks nothing while nobody looks, but for downloads that were seen to run: those it follows to their end.

    May be used from every thread. `worker` returns the running worker; it raises `ConfigError` or `WorkerApiError`.
    """

    def __init__(
        self,
        worker: Callable[[], "WorkerApi"],
        *,
        publish: Callable[[ModelsView], None],
        ended: Callable[[Download], None],
    ) -> None:
        self._worker = worker
        self._publish = publish
        self._tell_end = ended
        self._lock = threading.Lock()
        self._view = ModelsView()
        self._is_closed = False
        self._rounds = Rounds(self._look, seconds=ROUND_SECONDS)
        self._followers = Followers(seen=self._on_progress, ended=self._on_ended)

    def look(self) -> None:
        """Publish what there is, from now on."""
        self._rounds.begin()

    def look_away(self) -> None:
        """Ask no more; nobody looks."""
        self._rounds.end()

    def hurry(self) -> None:
        """Look again at once, if somebody looks: something has changed."""
        self._rounds.hurry()

    def close(self) -> None:
        """Publish nothing more."""
        self.look_away()
        with self._lock:
            self._is_closed = True

    def fetch(self, source: str, wish: Mapping[str, str]) -> Download:
        """Have a model fetched; wait until the worker has begun. Raises `ConfigError` and `WorkerApiError`."""
        return self._begun(self._worker().fetch(source, wish))

    def resume(self, download_id: str) -> Download:
        """Have a download go on; wait until it does. Raises `ConfigError` and `WorkerApiError`."""
        return self._begun(self._worker().resume(download_id))

    def stop(self, download_id: str, *, discard: bool) -> None:
        """Stop a download, and wait until it has ended. Raises `ConfigError` and `WorkerApiError`."""
        stopped = self._worker().cancel(download_id, discard=discard)
        if discard:
            self._change(lambda view: replace(view, downloads=_without(view.downloads, download_id)))
        else:
            self._on_progress(stopped)
        self.hurry()

    def remove(self, model: str) -> None:
        """Remove a model, and wait until it is gone. Raises `ConfigError` and `WorkerApiError`."""
        try:
            self._worker().remove_model(model)
        finally:
            self.hurry()

    def _begun(self, stream: Iterator[Download]) -> Download:
        first = next(stream, None)
        if first is None:
            raise WorkerUnreachableError("The worker ended before the download began.")
        self._change(lambda view: replace(view, downloads=(*_without(view.downloads, first.id), first)))
        self._followers.follow(first.id, stream)
        self.hurry()
        return first

    def _look(self) -> None:
        try:
            worker = self._worker()
            downloads, models, state = worker.downloads(), worker.installed(), worker.state()
        except (WorkerApiError, ConfigError) as error:
            trouble = ModelsView(time.time(), trouble=str(error))
            self._change(lambda _: trouble)
            return
        known = ModelsView(time.time(), "", state.upstreams, state.engines, models, tuple(downloads))
        self._change(lambda _: known)
        for download in downloads:
            if download.is_active:
                self._followers.follow(download.id, worker.follow(download.id))

    def _on_progress(self, download: Download) -> None:
        self._change(lambda view: replace(view, downloads=_exchanged(view.downloads, download)))

    def _on_ended(self, last: Download | None) -> None:
        if last is not None and last.state in _ENDS and not self._is_closed:
            self._tell_end(last)
        self.hurry()

    def _change(self, edit: Callable[[ModelsView], ModelsView]) -> None:
        """Publish what `edit` makes of the present view, one after the other."""
        with self._lock:
            before, self._view = self._view, edit(self._view)
            if self._view != before and not self._is_closed:
                self._publish(self._view)


def _exchanged(downloads: tuple[Download, ...], newer: Download) -> tuple[Download, ...]:
    return tuple(newer if each.id == newer.id else each for each in downloads)


def _without(downloads: tuple[Download, ...], download_id: str) -> tuple[Download, ...]:
    return tuple(each for each in downloads if each.id != download_id)
