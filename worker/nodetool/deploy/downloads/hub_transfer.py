"""Fetches the files of a model from the Hugging Face Hub into the models folder."""

import asyncio
import re
import time
from collections.abc import AsyncIterator, Callable
from dataclasses import dataclass
from pathlib import Path

import aiohttp

from nodetool.deploy.downloads.disk import Disk, cannot_be_written
from nodetool.deploy.downloads.errors import (
    DamagedError,
    DownloadError,
    NotThereError,
    SourceClosedError,
    SourceUnavailableError,
)
from nodetool.deploy.downloads.hub import Hub
from nodetool.deploy.downloads.hub_http import HubHttp
from nodetool.deploy.downloads.orders import HubFile, HubOrder
from nodetool.deploy.downloads.part_file import PartFile, part_path
from nodetool.deploy.downloads.publishing import is_published, publish
from nodetool.deploy.downloads.transfer import Progress, Report, Transfer

_PIECE = 1 << 20
"""Bytes that are written at a time: a thread is asked for each."""
_HELD_SECONDS = 0.5
"""How long a smaller piece is held back: on a slow line it is what there is to show."""
_LOOK_AT_DISK_EVERY = 1 << 26
_MAGIC = b"GGUF"
_RANGE = re.compile(r"bytes (\d{1,19})-\d+/(?:\d+|\*)")
_CLOSED = (401, 403)
_GONE = (404, 410)
_OK, _PARTIAL, _NOT_SATISFIABLE = 200, 206, 416


@dataclass(frozen=True, slots=True)
class HubTransfer(Transfer[HubOrder]):
    """Fetches one order after the other, or several at a time."""

    hub: Hub
    disk: Disk
    quiet_seconds: float = 60.0
    """Seconds without a byte that count as a broken connection."""

    def room_for(self, order: HubOrder, place: Path) -> int:
        """Return the bytes that are not there yet."""
        return sum(max(0, file.size - self._there(place, file)) for file in order.files)

    async def run(self, order: HubOrder, place: Path, report: Report) -> tuple[str, ...]:
        """Fetch all files, check each, and let the model appear when the last one is right."""
        try:
            await asyncio.to_thread(place.mkdir, parents=True, exist_ok=True)
            for file in order.files:
                if not await asyncio.to_thread(is_published, self.disk.folder, file):
                    await self._fetch(order, file, _Place(place, order, report))
            report(Progress(order.total, order.total, "checking"))
            return await asyncio.to_thread(publish, self.disk.folder, order.files, place)
        except OSError as error:
            raise cannot_be_written(error) from error

    def _there(self, place: Path, file: HubFile) -> int:
        """Return the bytes of one file that are on the disk, complete or not."""
        for path in (part_path(place, file.name), self.disk.folder / file.name):
            try:
                return path.stat().st_size
            except OSError:
                continue
        return 0

    async def _fetch(self, order: HubOrder, file: HubFile, there: "_Place") -> None:
        part = await _opened(there.place, file)
        try:
            await self._receive(order, file, part, there)
            if not part.is_as_promised():
                await asyncio.to_thread(part.remove)
                raise DamagedError(f"{file.name} came damaged: it is not what the Hub says it is. Download it again.")
            await asyncio.to_thread(part.keep)
        finally:
            await asyncio.to_thread(part.close)

    async def _receive(self, order: HubOrder, file: HubFile, part: PartFile, there: "_Place") -> None:
        if part.received > file.size:
            await asyncio.to_thread(part.begin_anew, "")
        if part.received == file.size:
            return
        token = await asyncio.to_thread(self.hub.token)
        http = HubHttp(self.hub.endpoint, token, quiet_seconds=self.quiet_seconds)
        address = await asyncio.to_thread(self.hub.address, order, file)
        async with http.get(address, _continuing(part)) as response:
            await _agree_where_to_begin(response, part, order)
            async for piece in _pieces(response, limit=file.size - part.received):
                await self._take(piece, part, there)
        if part.received < file.size:
            raise SourceUnavailableError("The Hugging Face Hub ended before the file did. Check the network.")

    async def _take(self, piece: bytes, part: PartFile, there: "_Place") -> None:
        before = part.received
        await _to_its_end(part.append, piece)
        if before < len(_MAGIC) <= part.received and await asyncio.to_thread(part.head, len(_MAGIC)) != _MAGIC:
            await asyncio.to_thread(part.remove)
            raise DamagedError(f"{part.path.stem} is no GGUF file, although its name says so. Choose another one.")
        if before // _LOOK_AT_DISK_EVERY != part.received // _LOOK_AT_DISK_EVERY:
            await asyncio.to_thread(self.disk.check, 0)
        there.tell(part)


async def _to_its_end(write: Callable[[bytes], None], piece: bytes) -> None:
    """Write in a thread, and wait for that also where this is cancelled: the next run opens the same file."""
    writing = asyncio.ensure_future(asyncio.to_thread(write, piece))
    try:
        await asyncio.shield(writing)
    except asyncio.CancelledError:
        await asyncio.wait([writing])
        raise


class _Place:
    """Where one order is fetched to, and how far it is."""

    def __init__(self, place: Path, order: HubOrder, report: Report) -> None:
        self.place = place
        self._order = order
        self._report = report

    def tell(self, part: PartFile) -> None:
        """Report what is there of all files, of which the earlier ones are complete."""
        self._report(Progress(self._before(part) + part.received, self._order.total))

    def _before(self, part: PartFile) -> int:
        sizes = 0
        for file in self._order.files:
            if part_path(self.place, file.name) == part.path:
                break
            sizes += file.size
        return sizes


def _continuing(part: PartFile) -> dict[str, str]:
    """Ask for the rest of what is there, if it is still the same (RFC 9110, 13.1.5)."""
    if not part.received:
        return {}
    return {"Range": f"bytes={part.received}-", **({"If-Range": part.tag} if part.tag else {})}


async def _agree_where_to_begin(response: aiohttp.ClientResponse, part: PartFile, order: HubOrder) -> None:
    """Begin anew where the whole file comes. Raises `DownloadError` where none does."""
    if response.status == _PARTIAL:
        begins = _RANGE.match(response.headers.get("Content-Range", ""))
        if begins and int(begins[1]) == part.received:
            return
    if response.status in {_PARTIAL, _NOT_SATISFIABLE}:
        await asyncio.to_thread(part.begin_anew, "")
        raise SourceUnavailableError("The Hugging Face Hub sent another part than the one that was asked for.")
    if response.status != _OK:
        raise _refusal(response.status, order)
    await asyncio.to_thread(part.begin_anew, _strong(response.headers.get("ETag", "")))


def _refusal(status: int, order: HubOrder) -> DownloadError:
    if status in _CLOSED:
        return SourceClosedError(
            f"The Hugging Face Hub refuses {order.name} (status {status}). Accept the conditions on the repository's "
            "page, and set HF_TOKEN to a token of that account."
        )
    if status in _GONE:
        return NotThereError(f"{order.name} is no longer there. Look at the repository's page.")
    return SourceUnavailableError(f"The Hugging Face Hub answered with status {status}. Try again later.")


def _strong(tag: str) -> str:
    """Return a tag that `If-Range` may carry: a weak one must not be used there."""
    return tag if tag.startswith('"') and tag.isascii() and tag.isprintable() else ""


async def _pieces(response: aiohttp.ClientResponse, *, limit: int) -> AsyncIterator[bytes]:
    """Yield the body in larger pieces; raise `DamagedError` where more comes than was promised."""
    waiting, taken, taken_at = bytearray(), 0, time.monotonic()
    try:
        async for piece in response.content.iter_any():
            waiting += piece
            taken += len(piece)
            if taken > limit:
                raise DamagedError("The Hugging Face Hub sends more than the file is long. Try again later.")
            if len(waiting) >= _PIECE or time.monotonic() - taken_at >= _HELD_SECONDS:
                yield bytes(waiting)
                waiting, taken_at = bytearray(), time.monotonic()
    except (aiohttp.ClientError, OSError):
        yield bytes(waiting)  # the next try need not fetch it again
        raise
    yield bytes(waiting)


async def _opened(place: Path, file: HubFile) -> PartFile:
    """Open what is there of a file; who breaks off meanwhile leaves nothing open."""
    opening = asyncio.ensure_future(asyncio.to_thread(PartFile, place, file.name, size=file.size, digest=file.digest))
    try:
        return await asyncio.shield(opening)
    except asyncio.CancelledError:
        opening.add_done_callback(_close)
        raise


def _close(opening: asyncio.Future[PartFile]) -> None:
    if opening.exception() is None:
        opening.result().close()
