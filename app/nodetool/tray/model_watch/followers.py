"""Follows downloads, each on a thread of its own, until they end."""

import logging
import threading
from collections.abc import Callable, Iterator

from nodetool.tray.worker_api.download import Download
from nodetool.tray.worker_api.errors import WorkerApiError

logger = logging.getLogger(__name__)

MOST = 8
"""More wait for their turn in the worker than are worth a connection; the next look tells of them."""


class Followers:
    """May be used from every thread."""

    def __init__(self, *, seen: Callable[[Download], None], ended: Callable[[Download | None], None]) -> None:
        self._seen = seen
        self._ended = ended
        self._lock = threading.Lock()
        self._ids: set[str] = set()

    def follow(self, download_id: str, stream: Iterator[Download]) -> None:
        """Pass on what `stream` says, unless that download is followed already."""
        with self._lock:
            if download_id in self._ids or len(self._ids) >= MOST:
                return
            self._ids.add(download_id)
        threading.Thread(
            target=self._run, args=(download_id, stream), name=f"download-{download_id}", daemon=True
        ).start()

    def _run(self, download_id: str, stream: Iterator[Download]) -> None:
        last = None
        try:
            for last in stream:
                self._seen(last)
        except WorkerApiError as error:
            logger.info("A download is no longer followed: %s", error)
        except Exception:
            logger.exception("A download is no longer followed")
        finally:
            with self._lock:
                self._ids.discard(download_id)
        self._ended(last)
