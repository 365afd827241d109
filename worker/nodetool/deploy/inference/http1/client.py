"""Sends requests to one server, over connections that are kept for the next one."""

import asyncio
import ssl
from collections.abc import Mapping
from dataclasses import dataclass

from nodetool.deploy.inference.http1.address import Address
from nodetool.deploy.inference.http1.connection import Connection
from nodetool.deploy.inference.http1.errors import CannotConnectError, ConnectionLostError, ConnectTimeoutError
from nodetool.deploy.inference.http1.response import Response

KEPT_SECONDS = 4.0
"""Below uvicorn's five: a connection that the other side is about to close is not used again."""
_END_SECONDS = 1.0
_PATHS_KEPT = 64


@dataclass(frozen=True, slots=True)
class Connections:
    """How the server is reached, beside its address."""

    unix_socket: str | None = None
    """Path of a socket that takes the place of host and port."""
    are_kept: bool = True
    """False closes each one after its answer."""


USUAL = Connections()


class Client:
    """As many connections as requests. Made and used within one loop; `headers` go with every request."""

    def __init__(
        self,
        address: Address,
        headers: Mapping[str, str],
        *,
        connect_seconds: float,
        connections: Connections = USUAL,
    ) -> None:
        self._address = address
        self._fixed = _header_lines({"Host": address.authority, **headers})
        if not connections.are_kept:
            self._fixed += b"Connection: close\r\n"
        self._connect_seconds = connect_seconds
        self._connections = connections
        self._lines: dict[tuple[str, str], bytes] = {}
        self._tls: ssl.SSLContext | None = None
        self._idle: list[Connection] = []
        self._all: set[Connection] = set()
        self._tidying: asyncio.TimerHandle | None = None
        self._loop = asyncio.get_running_loop()

    async def request(self, method: str, path: str, body: bytes = b"") -> Response:
        """Return the answer when its head is there; `path` follows the address's own. Raises `HttpError`.

        A kept connection that turns out to be closed already, before a byte came back, is replaced once by a new one.
        """
        head = self._head(method, path, len(body))
        if (kept := self._kept()) is not None:
            try:
                return await kept.ask(head, body).begun()
            except ConnectionLostError:
                if kept.has_heard:
                    raise
        connection = await self._connected()
        return await connection.ask(head, body).begun()

    async def aclose(self) -> None:
        """End every connection, and the answers under way."""
        self._idle.clear()
        if self._tidying is not None:
            self._tidying.cancel()
            self._tidying = None
        if self._all:
            for connection in self._all:
                connection.abort()
            await asyncio.wait([connection.lost for connection in self._all], timeout=_END_SECONDS)

    def _head(self, method: str, path: str, length: int) -> bytes:
        fixed = self._lines.get((method, path)) or self._written(method, path)
        return fixed + b"\r\n" if not length and method == "GET" else b"%sContent-Length: %d\r\n\r\n" % (fixed, length)

    def _written(self, method: str, path: str) -> bytes:
        fixed = f"{method} {self._address.path}{path} HTTP/1.1\r\n".encode("ascii") + self._fixed
        if len(self._lines) < _PATHS_KEPT:
            self._lines[method, path] = fixed
        return fixed

    def _kept(self) -> Connection | None:
        oldest = self._loop.time() - KEPT_SECONDS
        while self._idle:
            connection = self._idle.pop()
            if connection.is_open and connection.idle_since > oldest:
                return connection
            connection.abort()
        return None

    async def _connected(self) -> Connection:
        try:
            async with asyncio.timeout(self._connect_seconds):
                connection = await self._connection()
        except TimeoutError as error:
            raise ConnectTimeoutError(f"not within {self._connect_seconds:g} s") from error
        except (OSError, UnicodeError) as error:  # the second: a host that cannot even be asked for
            raise CannotConnectError(str(error)) from error
        self._all.add(connection)
        return connection

    async def _connection(self) -> Connection:
        loop, address = self._loop, self._address
        if self._connections.unix_socket is not None:
            return (await loop.create_unix_connection(self._made, self._connections.unix_socket))[1]
        if address.is_tls and self._tls is None:
            self._tls = await asyncio.to_thread(ssl.create_default_context)
        return (await loop.create_connection(self._made, address.host, address.port, ssl=self._tls))[1]

    def _made(self) -> Connection:
        return Connection(on_idle=self._keep, on_lost=self._all.discard)

    def _keep(self, connection: Connection) -> None:
        if not self._connections.are_kept:
            connection.abort()
            return
        connection.idle_since = self._loop.time()
        self._idle.append(connection)
        if self._tidying is None:
            self._tidying = self._loop.call_later(KEPT_SECONDS, self._tidy)

    def _tidy(self) -> None:
        """End what has been idle for too long; look again as long as there is anything."""
        oldest = self._loop.time() - KEPT_SECONDS
        for connection in self._idle:
            if connection.idle_since <= oldest:
                connection.abort()
        self._idle = [each for each in self._idle if each.is_open]
        self._tidying = self._loop.call_later(KEPT_SECONDS / 2, self._tidy) if self._idle else None


def _header_lines(headers: Mapping[str, str]) -> bytes:
    text = "".join(f"{name}: {value}\r\n" for name, value in headers.items())
    if text.count("\n") != len(headers) or text.count("\r") != len(headers) or "\0" in text:
        raise ValueError("a header with a line break in it")
    return text.encode("latin-1")
