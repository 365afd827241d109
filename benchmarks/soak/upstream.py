"""A model server that does what the request's text orders, and knows how many answers it is at work on.

`python -m benchmarks.soak.upstream` prints its port, and serves until its standard input ends. `GET /generations`
answers how many were begun, completed and given up because the connection was lost, and how many are under way.
"""

import asyncio
import json
import re
import sys
from contextlib import suppress
from dataclasses import asdict, dataclass
from typing import Any

import uvloop

from benchmarks.soak.visits import Order, read_order

MODELS = json.dumps({"object": "list", "data": [{"id": "m", "object": "model"}]}).encode()
MOST_AT_ONCE = 256 * 1024
"""Bytes of an answer that is not streamed."""
_LENGTH = re.compile(rb"\r\ncontent-length: *(\d+)", re.IGNORECASE)
_DONE = b"data: [DONE]\n\n"


@dataclass(slots=True)
class Generations:
    """What became of the answers that were asked for."""

    begun: int = 0
    complete: int = 0
    broken_off: int = 0
    given_up: int = 0
    under_way: int = 0


def _head(type_: str, framing: str) -> bytes:
    return f"HTTP/1.1 200 OK\r\nContent-Type: {type_}\r\n{framing}\r\n\r\n".encode()


def _whole(body: bytes) -> bytes:
    return _head("application/json", f"Content-Length: {len(body)}") + body


def _framed(piece: bytes) -> bytes:
    return b"%x\r\n%s\r\n" % (len(piece), piece)


_STREAM_HEAD = _head("text/event-stream", "Transfer-Encoding: chunked")
_END = _framed(_DONE) + b"0\r\n\r\n"


class Connection(asyncio.Protocol):
    """Answers one request after another; an answer ends with its connection."""

    def __init__(self, generations: Generations) -> None:
        self._generations = generations
        self._data = b""
        self._task: asyncio.Task[None] | None = None
        self._may_write = asyncio.Event()
        self._may_write.set()

    def connection_made(self, transport: asyncio.Transport) -> None:  # type: ignore[override]  # a TCP one
        """Take the connection."""
        self._transport = transport

    def data_received(self, data: bytes) -> None:
        """Answer when a request is complete."""
        self._data += data
        end = self._data.find(b"\r\n\r\n")
        length = _LENGTH.search(self._data, 0, max(end, 0))
        size = end + 4 + (int(length[1]) if length else 0)
        if end >= 0 and len(self._data) >= size:
            request, self._data = self._data[:size], self._data[size:]
            self._answer(request, request[end + 4 :])

    def connection_lost(self, _: Exception | None) -> None:
        """Stop to generate."""
        if self._task is not None:
            self._task.cancel()

    def pause_writing(self) -> None:
        """Wait for a slow reader."""
        self._may_write.clear()

    def resume_writing(self) -> None:
        """Go on."""
        self._may_write.set()

    def _answer(self, request: bytes, body: bytes) -> None:
        if request.startswith(b"GET /generations "):
            self._transport.write(_whole(json.dumps(asdict(self._generations)).encode()))
        elif request.startswith(b"GET "):
            self._transport.write(_whole(MODELS))
        else:
            self._task = asyncio.ensure_future(self._generate(json.loads(body)))

    async def _generate(self, asked: dict[str, Any]) -> None:
        generations = self._generations
        generations.begun += 1
        generations.under_way += 1
        try:
            order = read_order(asked["messages"][-1]["content"] if "messages" in asked else asked["prompt"])
            await asyncio.sleep(order.hesitates)
            await (self._stream(order) if asked.get("stream") else self._say_at_once(order))
            generations.complete += not order.breaks
            generations.broken_off += order.breaks
        except asyncio.CancelledError:
            generations.given_up += 1
        finally:
            generations.under_way -= 1

    async def _stream(self, order: Order) -> None:
        chunk = _framed(
            b"data: " + json.dumps(_answer("chat.completion.chunk", "delta", "x" * order.size)).encode() + b"\n\n"
        )
        self._transport.write(_STREAM_HEAD)
        for _ in range(order.pieces):
            await self._may_write.wait()
            self._transport.write(chunk)
            await asyncio.sleep(order.pace)
        self._finish(_END, order)

    async def _say_at_once(self, order: Order) -> None:
        await asyncio.sleep(order.pieces * order.pace)
        text = "x" * min(order.pieces * order.size, MOST_AT_ONCE)
        self._finish(_whole(json.dumps(_answer("chat.completion", "message", text)).encode()), order)

    def _finish(self, end: bytes, order: Order) -> None:
        if order.breaks:
            self._transport.close()
        else:
            self._transport.write(end)


def _answer(kind: str, part: str, text: str) -> dict[str, Any]:
    is_whole = part == "message"
    choice = {"index": 0, part: {"role": "assistant", "content": text}, "text": "x"}
    answer = {"id": "1", "object": kind, "created": 1, "model": "m", "choices": [choice]}
    usage = {"usage": {"prompt_tokens": 1, "completion_tokens": 1, "total_tokens": 2}} if is_whole else {}
    return {**answer, **usage}


async def serve() -> None:
    """Serve until standard input ends."""
    loop, generations, stop = asyncio.get_running_loop(), Generations(), asyncio.Event()
    server = await loop.create_server(lambda: Connection(generations), "127.0.0.1", 0, backlog=2048)
    print(server.sockets[0].getsockname()[1], flush=True)
    loop.add_reader(sys.stdin.fileno(), stop.set)
    async with server:
        await stop.wait()
        server.close()
        # Connections that are still open end with the process.


if __name__ == "__main__":
    with suppress(KeyboardInterrupt):
        uvloop.run(serve())
