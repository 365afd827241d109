"""A caller's connection, and the ways to leave it."""

import asyncio
import socket
import struct

SMALL = 4096
"""Bytes that the system keeps for a slow reader, as far as it lets one say."""
_NO_LINGERING = struct.pack("ii", 1, 0)


async def connected(host: str, port: int, *, is_slow: bool) -> socket.socket:
    """Open a connection."""
    connection = socket.socket()
    try:
        if is_slow:
            connection.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, SMALL)
        connection.setblocking(False)  # noqa: FBT003  the standard library's
        await asyncio.get_running_loop().sock_connect(connection, (host, port))
    except BaseException:
        connection.close()
        raise
    return connection


def reset(transport: asyncio.WriteTransport) -> None:
    """End the connection as the system does for a program that is gone: with a reset, and without a word."""
    connection = transport.get_extra_info("socket")
    if connection is not None and connection.fileno() >= 0:
        connection.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, _NO_LINGERING)
    transport.abort()
