"""A model server that costs as little as Python can: answers chat at once, or streams as fast as it is listened to.

`python -m benchmarks.gateway.upstream` prints its port. A request's `max_tokens` is the number of chunks that it wants,
and `pace` (not of the OpenAI API) the microseconds between two of them; 0 sends one in each turn of the loop.
"""

import asyncio
import json
import re

import uvloop

CHUNK = (
    b'data: {"id":"chatcmpl-1","object":"chat.completion.chunk","created":1700000000,"model":"m",'
    b'"choices":[{"index":0,"delta":{"content":" word"},"finish_reason":null}]}\n\n'
)
DONE = b"data: [DONE]\n\n"
ANSWER = json.dumps(
    {
        "id": "chatcmpl-1",
        "object": "chat.completion",
        "created": 1700000000,
        "model": "m",
        "choices": [{"index": 0, "message": {"role": "assistant", "content": "word " * 40}, "finish_reason": "stop"}],
        "usage": {"prompt_tokens": 9, "completion_tokens": 40, "total_tokens": 49},
    }
).encode()
MODELS = json.dumps({"object": "list", "data": [{"id": f"m{n}", "object": "model"} for n in ("", *range(9))]}).encode()

_HEAD = b"HTTP/1.1 200 OK\r\nContent-Type: %s\r\n%s\r\n"
_STREAM_HEAD = _HEAD % (b"text/event-stream", b"Transfer-Encoding: chunked\r\n")
_LENGTH = re.compile(rb"\r\ncontent-length: *(\d+)", re.IGNORECASE)
_CHUNKS = re.compile(rb'"max_tokens": ?(\d+)')
_PACE = re.compile(rb'"pace": ?(\d+)')


def _whole(body: bytes) -> bytes:
    return _HEAD % (b"application/json", b"Content-Length: %d\r\n" % len(body)) + body


def _framed(piece: bytes) -> bytes:
    return b"%x\r\n%s\r\n" % (len(piece), piece)


_ANSWER, _MODELS = _whole(ANSWER), _whole(MODELS)
_CHUNK, _END = _framed(CHUNK), _framed(DONE) + b"0\r\n\r\n"


class Connection(asyncio.Protocol):
    """Answers one request after another."""

    def __init__(self) -> None:
        self._loop = asyncio.get_running_loop()
        self._data = b""
        self._chunks_left = 0
        self._seconds = 0.0
        self._is_paused = False

    def connection_made(self, transport: asyncio.Transport) -> None:  # type: ignore[override]  # a TCP one
        """Take the connection."""
        self._transport = transport

    def data_received(self, data: bytes) -> None:
        """Answer when a request is complete."""
        self._data += data
        end = self._data.find(b"\r\n\r\n")
        if end < 0:
            return
        length = _LENGTH.search(self._data, 0, end)
        size = end + 4 + (int(length[1]) if length else 0)
        if len(self._data) >= size:
            request, self._data = self._data[:size], self._data[size:]
            self._answer(request)

    def _answer(self, request: bytes) -> None:
        if request.startswith(b"GET "):
            self._transport.write(_MODELS)
        elif b'"stream": true' in request:
            chunks, pace = _CHUNKS.search(request), _PACE.search(request)
            self._chunks_left = int(chunks[1]) if chunks else 100
            self._seconds = int(pace[1]) / 1e6 if pace else 0.0
            self._transport.write(_STREAM_HEAD)
            self._next()
        else:
            self._transport.write(_ANSWER)

    def _next(self) -> None:
        if self._transport.is_closing() or self._is_paused:
            return
        if not self._chunks_left:
            self._transport.write(_END)
            return
        self._chunks_left -= 1
        self._transport.write(_CHUNK)
        if self._seconds:
            self._loop.call_later(self._seconds, self._next)
        else:
            self._loop.call_soon(self._next)

    def pause_writing(self) -> None:
        """Wait for a slow reader."""
        self._is_paused = True

    def resume_writing(self) -> None:
        """Go on."""
        self._is_paused = False
        self._next()


async def serve() -> None:
    """Serve until the process is ended."""
    server = await asyncio.get_running_loop().create_server(Connection, "127.0.0.1", 0, backlog=2048)
    print(server.sockets[0].getsockname()[1], flush=True)
    await server.serve_forever()


if __name__ == "__main__":
    uvloop.run(serve())
