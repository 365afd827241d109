"""Sends requests and counts what comes back, as cheaply as Python can."""

import asyncio
import json
import time
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, field


@dataclass(frozen=True)
class Target:
    """Where to send."""

    port: int
    token: str = ""
    model: str = "m"

    def post(self, *, stream: bool, chunks: int = 0, pace: int = 0) -> bytes:
        """Return a chat request as it goes over the wire."""
        messages = [{"role": "user", "content": "Tell me something about benchmarks. " * 4}]
        request = {"model": self.model, "messages": messages, "stream": stream, "max_tokens": chunks, "pace": pace}
        body = json.dumps(request).encode()
        return self._head("POST", "/v1/chat/completions", len(body)) + body

    def get(self, path: str) -> bytes:
        """Return a request without a body."""
        return self._head("GET", path, 0)

    def _head(self, method: str, path: str, length: int) -> bytes:
        lines = [f"{method} {path} HTTP/1.1", f"Host: 127.0.0.1:{self.port}", "Accept: */*"]
        if self.token:
            lines.append(f"Authorization: Bearer {self.token}")
        if length:
            lines += ["Content-Type: application/json", f"Content-Length: {length}"]
        return "\r\n".join([*lines, "", ""]).encode()


@dataclass
class Outcome:
    """What a run has seen."""

    seconds: float = 0.0
    latencies: list[float] = field(default_factory=list)
    """Of plain requests: until the answer is there; of streams: until the first chunk."""

    @property
    def median(self) -> float:
        """Seconds in the middle."""
        return sorted(self.latencies)[len(self.latencies) // 2]


class _Plain(asyncio.Protocol):
    """Sends a request again as soon as its answer is complete, until `left` is used up."""

    def __init__(self, request: bytes, left: list[int], outcome: Outcome) -> None:
        self._request = request
        self._left = left
        self._outcome = outcome
        self._data = b""
        self._size = 0
        self.done = asyncio.get_running_loop().create_future()

    def connection_made(self, transport: asyncio.Transport) -> None:  # type: ignore[override]  # a TCP one
        self._transport = transport
        self._send()

    def _send(self) -> None:
        if not self._left[0]:
            self._transport.close()
            self.done.set_result(None)
            return
        self._left[0] -= 1
        self._began = time.perf_counter()
        self._transport.write(self._request)

    def data_received(self, data: bytes) -> None:
        self._data = self._data + data if self._data else data
        if not self._size:
            self._size = _size(self._data)
        if self._size and len(self._data) >= self._size:
            self._outcome.latencies.append(time.perf_counter() - self._began)
            self._data, self._size = b"", 0
            self._send()

    def connection_lost(self, exc: Exception | None) -> None:
        if not self.done.done():
            self.done.set_exception(exc or ConnectionError(f"closed after {self._data!r}"))


def _size(data: bytes) -> int:
    """Return how long an answer is, headers included; 0 while that is not known."""
    head, end, _ = data.partition(b"\r\n\r\n")
    if not end:
        return 0
    if not head.startswith(b"HTTP/1.1 200"):
        raise AssertionError(data)
    lower = head.lower()
    if b"\r\ncontent-length: " in lower:
        return len(head) + 4 + int(lower.partition(b"\r\ncontent-length: ")[2].partition(b"\r\n")[0])
    return len(data) if data.endswith(b"\r\n0\r\n\r\n") else 0


class _Stream(asyncio.Protocol):
    """Sends one request and reads its stream to the end."""

    def __init__(self, request: bytes, outcome: Outcome) -> None:
        self._request = request
        self._outcome = outcome
        self._tail = b""
        self._has_begun = False
        self.received = 0
        self.done = asyncio.get_running_loop().create_future()

    def connection_made(self, transport: asyncio.Transport) -> None:  # type: ignore[override]  # a TCP one
        self._transport = transport

    def start(self) -> None:
        self._began = time.perf_counter()
        self._transport.write(self._request)

    def data_received(self, data: bytes) -> None:
        self.received += len(data)
        if not self._has_begun and b"data: " in data:
            self._has_begun = True
            self._outcome.latencies.append(time.perf_counter() - self._began)
        self._tail = (self._tail + data)[-64:]
        if self._tail.endswith(b"\r\n0\r\n\r\n"):
            self._transport.close()
            if not self.done.done():
                self.done.set_result(None)

    def connection_lost(self, exc: Exception | None) -> None:
        if not self.done.done():
            self.done.set_exception(exc or ConnectionError(f"closed after {self._tail!r}"))


async def plain(target: Target, request: bytes, *, connections: int, requests: int) -> Outcome:
    """Send `requests`, on as many connections at a time."""
    loop, outcome, left = asyncio.get_running_loop(), Outcome(), [requests]
    began = time.perf_counter()
    made = [
        await loop.create_connection(lambda: _Plain(request, left, outcome), "127.0.0.1", target.port)
        for _ in range(connections)
    ]
    await asyncio.gather(*(protocol.done for _, protocol in made))
    outcome.seconds = time.perf_counter() - began
    return outcome


async def streams(target: Target, request: bytes, *, connections: int) -> Outcome:
    """Open so many streams at once and read them all."""
    loop, outcome = asyncio.get_running_loop(), Outcome()
    made = [
        await loop.create_connection(lambda: _Stream(request, outcome), "127.0.0.1", target.port)
        for _ in range(connections)
    ]
    began = time.perf_counter()
    for _, protocol in made:
        protocol.start()
    await asyncio.gather(*(protocol.done for _, protocol in made))
    outcome.seconds = time.perf_counter() - began
    return outcome


@asynccontextmanager
async def held_open(target: Target, request: bytes, *, connections: int) -> AsyncIterator[None]:
    """Open so many streams and leave them open for the length of the block, once each has begun."""
    loop, outcome = asyncio.get_running_loop(), Outcome()
    made = [
        await loop.create_connection(lambda: _Stream(request, outcome), "127.0.0.1", target.port)
        for _ in range(connections)
    ]
    for _, protocol in made:
        protocol.start()
    while len(outcome.latencies) < connections:  # noqa: ASYNC110  the protocols only write down what they see
        await asyncio.sleep(0.05)
    try:
        yield
    finally:
        for transport, protocol in made:
            protocol.done.cancel()
            transport.abort()
