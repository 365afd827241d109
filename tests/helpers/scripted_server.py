"""A server that does to its connections exactly what a test says: the client's worst acquaintance."""

import asyncio
import contextlib
import ssl
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass, field


@dataclass(slots=True)
class Talk:
    """One connection, from the server's side."""

    number: int
    """The first one is 0."""
    reader: asyncio.StreamReader
    writer: asyncio.StreamWriter

    async def request(self) -> bytes:
        """Read a request, head and body."""
        head = await self.reader.readuntil(b"\r\n\r\n")
        length = head.lower().partition(b"content-length: ")[2].partition(b"\r\n")[0]
        return head + await self.reader.readexactly(int(length or b"0"))

    async def say(self, data: bytes) -> None:
        """Send, and wait until it is taken."""
        self.writer.write(data)
        await self.writer.drain()


@dataclass(slots=True)
class ScriptedServer:
    """Where it listens, and what happened to it."""

    port: int = 0
    connections: int = 0
    ended: asyncio.Queue[int] = field(default_factory=asyncio.Queue)
    """Numbers of the connections that the client has ended while the script waited or sent."""


Script = Callable[[Talk], Awaitable[None]]


@asynccontextmanager
async def scripted_server(
    script: Script, *, path: str | None = None, tls: ssl.SSLContext | None = None
) -> AsyncIterator[ScriptedServer]:
    """Run `script` for every connection, and close it afterwards; on a Unix socket where `path` is given."""
    server = ScriptedServer()
    talking: set[asyncio.Task[None] | None] = set()

    async def serve(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        talk = Talk(server.connections, reader, writer)
        server.connections += 1
        talking.add(asyncio.current_task())
        try:
            await script(talk)
        except (ConnectionError, asyncio.IncompleteReadError):
            server.ended.put_nowait(talk.number)
        except asyncio.CancelledError:
            pass  # the end of the test; `asyncio.streams` complains about tasks that are cancelled
        finally:
            with contextlib.suppress(ConnectionError, RuntimeError):
                writer.close()

    if path is not None:
        listening = await asyncio.start_unix_server(serve, path)
    else:
        listening = await asyncio.start_server(serve, "127.0.0.1", 0, ssl=tls)
        server.port = listening.sockets[0].getsockname()[1]
    async with listening:
        yield server
        for task in filter(None, talking):
            task.cancel()
            await asyncio.wait([task])
