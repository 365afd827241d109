"""A WebSocket caller who sends frame by frame, as badly as a test wants it, and reads when it is told to."""

import asyncio
import socket
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from urllib.parse import urlsplit

from websockets.frames import Frame, Opcode


@dataclass(frozen=True, slots=True)
class RawWebSocket:
    """The two ends of the connection."""

    reader: asyncio.StreamReader
    writer: asyncio.StreamWriter

    def put(self, opcode: Opcode, data: bytes = b"", *, fin: bool = True) -> None:
        """Write a frame, without waiting for anything."""
        self.writer.write(Frame(opcode, data, fin=fin).serialize(mask=True))

    async def take(self) -> tuple[Opcode, bytes]:
        """Read a frame."""
        first, length = await self.reader.readexactly(2)
        for mark, size in ((126, 2), (127, 8)):
            if length == mark:
                length = int.from_bytes(await self.reader.readexactly(size))
                break
        return Opcode(first & 0x0F), await self.reader.readexactly(length)

    async def close_code(self) -> int:
        """Read up to the close frame, and return its code."""
        while (frame := await self.take())[0] is not Opcode.CLOSE:
            pass
        return int.from_bytes(frame[1][:2])


@asynccontextmanager
async def raw_websocket(base_url: str, path: str, *, token: str) -> AsyncIterator[RawWebSocket]:
    """Open the socket. Its buffers are small, so that who does not read is soon noticed."""
    url = urlsplit(base_url)
    connection = socket.socket()
    connection.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, 4096)
    connection.setblocking(False)  # noqa: FBT003  the standard library's
    await asyncio.get_running_loop().sock_connect(connection, (url.hostname, url.port))
    reader, writer = await asyncio.open_connection(sock=connection, limit=4096)
    head = f"GET {path} HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer {token}\r\n"
    upgrade = "Connection: Upgrade\r\nUpgrade: websocket\r\nSec-WebSocket-Version: 13\r\n"
    writer.write(f"{head}{upgrade}Sec-WebSocket-Key: AAAAAAAAAAAAAAAAAAAAAA==\r\n\r\n".encode())
    try:
        assert (await reader.readuntil(b"\r\n\r\n")).startswith(b"HTTP/1.1 101 ")
        yield RawWebSocket(reader, writer)
    finally:
        writer.transport.abort()
