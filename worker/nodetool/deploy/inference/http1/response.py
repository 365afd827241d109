"""One answer, filled by its connection and read by whoever asked."""

import asyncio
from collections.abc import Awaitable, Mapping
from typing import Protocol

from nodetool.deploy.inference.http1.errors import ConnectionLostError, HttpError
from nodetool.deploy.inference.upstream import Write

MOST_WAITING = 256 * 1024
"""Bytes that a slow reader may leave unread before the connection stops to listen."""


class Line(Protocol):
    """What an answer needs of its connection."""

    def pause(self) -> None:
        """Stop to listen."""

    def resume(self) -> None:
        """Listen again."""

    def abort(self) -> None:
        """End at once."""


class Response:
    """Read by one task. `close` it, also where it was read to its end."""

    __slots__ = (
        "_error",
        "_is_complete",
        "_line",
        "_loop",
        "_pieces",
        "_unread",
        "_waiting",
        "_write",
        "headers",
        "status",
    )

    def __init__(self, line: Line, loop: asyncio.AbstractEventLoop) -> None:
        self.status = 0
        self.headers: Mapping[bytes, bytes] = {}
        """Those that the client knows, names in lower case."""
        self._line = line
        self._loop = loop  # to ask which one runs is a system call until Python 3.12
        self._pieces: list[bytes] = []
        self._unread = 0
        self._is_complete = False
        self._error: HttpError | None = None
        self._waiting: asyncio.Future[Awaitable[None] | None] | None = None
        self._write: Write | None = None

    async def begun(self) -> "Response":
        """Return this when status and headers are there; raise `HttpError` where they do not come."""
        try:
            while not self.status:
                if self._error is not None:
                    raise self._error
                self._waiting = self._loop.create_future()
                await self._waiting
        except asyncio.CancelledError:
            self.close()
            raise
        finally:
            self._waiting = None
        return self

    async def read(self) -> bytes:
        """Return what has arrived, or the next piece; empty at the end. Raises `HttpError` after what had arrived."""
        while True:
            if self._pieces:
                return self._take()
            if self._is_complete:
                return b""
            if self._error is not None:
                raise self._error
            await self._change()

    async def forward(self, write: Write) -> None:
        """Hand all pieces to `write` until the last one; raise `HttpError` after what had arrived.

        As long as `write` leaves nothing to wait for, it is called where the bytes arrive, without a change of tasks.
        Pieces that have arrived together are handed over as one.
        """
        while True:
            left: Awaitable[None] | None
            if self._is_complete:
                left = write(self._take(), True)  # noqa: FBT003  as the type says
                if left is not None:
                    await left
                return
            if self._pieces:
                left = write(self._take(), False)  # noqa: FBT003
            elif self._error is not None:
                raise self._error
            else:
                self._write = write
                try:
                    left = await self._change()
                finally:
                    self._write = None
            if left is not None:
                await left

    def close(self) -> None:
        """End the connection, unless the whole answer has arrived."""
        if not self._is_complete and self._error is None:
            self.fail(ConnectionLostError("closed by the reader"))
            self._line.abort()

    def begin(self, status: int, headers: Mapping[bytes, bytes]) -> None:
        """Take status and headers; called by the connection, as are those below."""
        self.status = status
        self.headers = headers
        self._wake(None)

    def add(self, piece: bytes) -> None:
        """Take a piece of the body; the reader has it at once where it waits for one."""
        if self._write is not None:
            self._write_now(self._write, piece)
            return
        self._pieces.append(piece)
        self._unread += len(piece)
        self._wake(None)
        if self._unread > MOST_WAITING:
            self._line.pause()

    def complete(self, last: bytes) -> None:
        """Take the last piece, empty or not, and note that nothing more comes."""
        if last:
            self._pieces.append(last)
        self._is_complete = True
        self._wake(None)

    def fail(self, error: HttpError) -> None:
        """Take note that the rest does not come."""
        self._error = error
        self._wake(None)

    def _write_now(self, write: Write, piece: bytes) -> None:
        try:
            left = write(piece, False)  # noqa: FBT003
        except Exception as error:  # noqa: BLE001  it is the reader's, and raised where it reads
            self._write = None
            if self._waiting is not None and not self._waiting.done():
                self._waiting.set_exception(error)
            return
        if left is not None:
            self._write = None
            self._wake(left)

    def _take(self) -> bytes:
        pieces = self._pieces
        if self._unread > MOST_WAITING:
            self._line.resume()
        self._unread = 0
        if len(pieces) == 1:
            return pieces.pop()
        self._pieces = []
        return b"".join(pieces)

    async def _change(self) -> Awaitable[None] | None:
        self._waiting = self._loop.create_future()
        try:
            return await self._waiting
        finally:
            self._waiting = None

    def _wake(self, left: Awaitable[None] | None) -> None:
        if self._waiting is not None and not self._waiting.done():
            self._waiting.set_result(left)
