"""Downloads on disk: a folder for each, with what it is to fetch and what is there of it.

They stand in the models folder, so that a file which is complete becomes a model by being renamed. Nothing in them
ends in `.gguf`, so none of it is taken for a model before.
"""

import json
import logging
import os
import re
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from filelock import FileLock, Timeout

from nodetool.deploy.config import private_file
from nodetool.deploy.downloads import orders
from nodetool.deploy.downloads.errors import BusyError, DownloadError
from nodetool.deploy.downloads.orders import Order

logger = logging.getLogger(__name__)

FOLDER = ".downloads"
_DOCUMENT = "job.json"
_ID = re.compile(r"[0-9a-f]{12}")


@dataclass(frozen=True, slots=True, kw_only=True)
class Kept:
    """What is written down of a download that is not done."""

    id: str
    created: float
    order: Order
    error: str = ""


class JobStore:
    """Reads and writes below `models_folder`. Its calls take the disk's time: make them in a thread."""

    def __init__(self, models_folder: Path) -> None:
        self._folder = models_folder / FOLDER

    def place(self, job_id: str) -> Path:
        """Return the folder of one download."""
        return self._folder / job_id

    def load(self) -> list[Kept]:
        """Return all that are there, the oldest first; what cannot be read is left alone, with a warning."""
        try:
            places = [place for place in self._folder.iterdir() if _ID.fullmatch(place.name)]
        except OSError:
            return []
        return sorted((kept for place in places if (kept := _read(place))), key=lambda kept: kept.created)

    def save(self, kept: Kept) -> None:
        """Write one down, whole or not at all. Raises OSError."""
        place = self.place(kept.id)
        place.mkdir(parents=True, exist_ok=True)
        document = {"created": kept.created, "error": kept.error, "order": orders.written(kept.order)}
        temporary = place / f"{_DOCUMENT}.tmp"
        with temporary.open("w", encoding="utf-8") as file:
            json.dump(document, file)
            file.flush()
            os.fsync(file.fileno())
        temporary.replace(place / _DOCUMENT)
        private_file.sync_folder(place)

    def remove(self, job_id: str) -> None:
        """Remove one with all that is there of it; a link is removed, and not followed."""
        shutil.rmtree(self.place(job_id), ignore_errors=True)

    @contextmanager
    def claimed(self, job_id: str) -> Iterator[None]:
        """Keep other processes from working on the same download. Raises `BusyError`."""
        place = self.place(job_id)
        if not place.is_dir():
            yield  # it is kept in memory alone, because the folder cannot be written
            return
        lock = FileLock(place / "lock", timeout=0)
        try:
            lock.acquire()
        except Timeout:
            raise BusyError("Another worker is at this download. Wait for it, or stop it there.") from None
        try:
            yield
        finally:
            lock.release()


def _read(place: Path) -> Kept | None:
    try:
        document = json.loads((place / _DOCUMENT).read_text(encoding="utf-8"))
        order = orders.read(document["order"])
        return Kept(id=place.name, created=float(document["created"]), order=order, error=str(document["error"]))
    except (OSError, ValueError, TypeError, KeyError, DownloadError) as error:
        logger.warning("The download in %s cannot be read (%s). Remove that folder.", place.name, error)
        return None
