"""Looks who answers `/health` at an address, within a bounded time and a bounded number of bytes."""

import contextlib
import json
import re
import socket
import time
from collections.abc import Iterator
from dataclasses import dataclass
from urllib.parse import SplitResult, urlsplit

from nodetool.deploy.config.addresses import reachable_as
from nodetool.tray.supervisor.events import Answer

_MOST_BYTES = 16_384
_OK = 200
_STATUS = re.compile(rb"HTTP/1\.[01] (\d{3})\b")


@dataclass(frozen=True, slots=True)
class HealthReport:
    """Who answered, and what it said of itself."""

    answer: Answer
    version: str = ""
    """Of our own worker."""


NOBODY = HealthReport(Answer.NOBODY)
STRANGER = HealthReport(Answer.STRANGER)


def probe(address: str, *, instance_id: str, timeout: float) -> HealthReport:
    """Ask `address` once for its health; `timeout` in seconds bounds the whole exchange. Never raises.

    It speaks to the socket itself, so that neither a proxy of the environment nor a redirect leads it elsewhere.
    """
    try:
        raw = _exchange(urlsplit(address), deadline=time.monotonic() + timeout)
    except (OSError, ValueError):
        return NOBODY
    return _judge(raw, instance_id) if raw else NOBODY


def _exchange(url: SplitResult, *, deadline: float) -> bytes:
    place = (reachable_as(url.hostname or ""), url.port or 80)
    with socket.create_connection(place, timeout=_left(deadline)) as connection:
        if connection.getsockname() == connection.getpeername():
            return b""  # on a free port of the ephemeral range, TCP may connect a socket to itself
        connection.sendall(
            f"GET /health HTTP/1.0\r\nHost: {url.netloc.rpartition('@')[2]}\r\nConnection: close\r\n\r\n".encode(
                "ascii"
            )
        )
        return b"".join(_received(connection, deadline=deadline))


def _received(connection: socket.socket, *, deadline: float) -> Iterator[bytes]:
    """Yield what comes until the end, the deadline or the limit; a stranger may keep the connection open for ever."""
    room = _MOST_BYTES
    with contextlib.suppress(TimeoutError):
        while room > 0:
            connection.settimeout(_left(deadline))
            chunk = connection.recv(room)
            if not chunk:
                return
            room -= len(chunk)
            yield chunk


def _left(deadline: float) -> float:
    left = deadline - time.monotonic()
    if left <= 0:
        raise TimeoutError
    return left


def _judge(raw: bytes, instance_id: str) -> HealthReport:
    try:
        status, body = _parse(raw)
        health = json.loads(body)
    except (ValueError, RecursionError):
        return STRANGER
    if not isinstance(health, dict) or health.get("instance_id") != instance_id:
        return STRANGER
    return HealthReport(Answer.OURS, version=str(health.get("version", ""))) if status == _OK else NOBODY


def _parse(raw: bytes) -> tuple[int, bytes]:
    """Return status and body of an answer that ends with its connection, as one to HTTP/1.0 does.

    `http.client` would cost every tray 3 MiB, and its start 10 ms: it brings TLS and e-mail along.
    """
    head, end, body = raw.partition(b"\r\n\r\n")
    status = _STATUS.match(head)
    if not (status and end):
        raise ValueError("not an answer of HTTP")
    return int(status[1]), body
