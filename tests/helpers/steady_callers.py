"""Callers who keep asking a worker while something is done to it, and count what they meet."""

import asyncio
import contextlib
import json
import threading
import time
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field

_PATIENCE = 60.0


@dataclass
class Tally:
    """What the callers met; everything but an answer as it should be is trouble."""

    answers: int = 0
    streams: int = 0
    trouble: Counter[str] = field(default_factory=Counter)
    longest: float = 0.0
    """Seconds that one with a new connection waited for its answer."""
    instances: set[str] = field(default_factory=set)
    """Who has answered."""


class SteadyCallers:
    """A loop in a thread: new connections at a steady rate, connections that are kept, and streams."""

    def __init__(self, port: int, token: str, *, per_second: int, kept: int, streaming: int) -> None:
        self.tally = Tally()
        self._port, self._token = port, token
        self._per_second, self._kept, self._streaming = per_second, kept, streaming
        self._stopped = threading.Event()
        self._thread = threading.Thread(target=lambda: asyncio.run(self._run()), name="callers")

    @contextlib.contextmanager
    def calling(self) -> Iterator[Tally]:
        """Call for the length of the block; calls under way at its end are finished."""
        self._thread.start()
        try:
            yield self.tally
        finally:
            self._stopped.set()
            self._thread.join()

    async def _run(self) -> None:
        async with asyncio.TaskGroup() as group:
            for _ in range(self._kept):
                group.create_task(self._keep_asking())
            for _ in range(self._streaming):
                group.create_task(self._keep_streaming())
            while not self._stopped.is_set():
                group.create_task(self._counted(self._ask_once(), "a new connection"))
                await asyncio.sleep(1 / self._per_second)

    async def _counted(self, call: "asyncio.Future[None] | object", what: str) -> None:
        try:
            async with asyncio.timeout(_PATIENCE):
                await call  # type: ignore[misc]  # a coroutine
        except (OSError, ValueError, EOFError, TimeoutError) as error:
            self.tally.trouble[f"{what}: {error!r}"] += 1

    async def _ask_once(self) -> None:
        began = time.monotonic()
        reader, writer = await asyncio.open_connection("127.0.0.1", self._port)
        try:
            await self._health(reader, writer)
            self.tally.longest = max(self.tally.longest, time.monotonic() - began)
        finally:
            writer.close()

    async def _keep_asking(self) -> None:
        while not self._stopped.is_set():
            await self._counted(self._ask_as_long_as_it_is_kept(), "a kept connection")

    async def _ask_as_long_as_it_is_kept(self) -> None:
        reader, writer = await asyncio.open_connection("127.0.0.1", self._port)
        try:
            while await self._health(reader, writer) and not self._stopped.is_set():  # noqa: ASYNC110  a thread's event
                await asyncio.sleep(0.05)
        finally:
            writer.close()

    async def _health(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> bool:
        """Ask; return whether the connection may be used again."""
        writer.write(b"GET /health HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n")
        head = (await reader.readuntil(b"\r\n\r\n")).lower()
        length = int(head.partition(b"content-length: ")[2].partition(b"\r\n")[0])
        health = json.loads(await reader.readexactly(length))
        self.tally.answers += 1
        self.tally.instances.add(health["instance_id"])
        return b"connection: close" not in head

    async def _keep_streaming(self) -> None:
        while not self._stopped.is_set():
            await self._counted(self._stream(), "a stream")

    async def _stream(self) -> None:
        reader, writer = await asyncio.open_connection("127.0.0.1", self._port)
        try:
            body = json.dumps({"model": "m", "stream": True, "messages": [{"role": "user", "content": "?"}]}).encode()
            head = (
                "POST /v1/chat/completions HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: close\r\n"
                f"Authorization: Bearer {self._token}\r\nContent-Type: application/json\r\n"
                f"Content-Length: {len(body)}\r\n\r\n"
            )
            writer.write(head.encode() + body)
            answer = await reader.read()
            if (
                not answer.startswith(b"HTTP/1.1 200")
                or b"data: [DONE]" not in answer
                or not answer.endswith(b"0\r\n\r\n")
            ):
                raise ValueError(f"cut short or refused: {answer[:60]!r} … {answer[-60:]!r}")
            self.tally.streams += 1
        finally:
            writer.close()
