"""One connection to a server: sends a request, and fills its answer from what comes back."""

import asyncio
from collections.abc import Callable

from httptools import HttpParserError, HttpParserUpgrade, HttpResponseParser

from nodetool.deploy.inference.http1.errors import ConnectionLostError, HttpError, NotHttpError
from nodetool.deploy.inference.http1.response import Response

MOST_BETWEEN = 64 * 1024
"""Bytes of head, of a chunk's framing, or of trailers, that may come without any part of a body."""
_KNOWN = frozenset({b"content-type", b"content-length", b"transfer-encoding", b"content-encoding", b"retry-after"})
_SMALL = 64 * 1024
_FIRST_FINAL = 200
_SWITCHING = 101
_WITHOUT_BODY = (204, 304)


class Connection(asyncio.Protocol):
    """Answers come one at a time. `on_idle` takes it back when one is complete and another may follow."""

    def __init__(self, *, on_idle: Callable[["Connection"], None], on_lost: Callable[["Connection"], None]) -> None:
        self._on_idle = on_idle
        self._on_lost = on_lost
        self._arrived: list[bytes] = []
        # The parser calls it for each chunk: a stream at full speed has no time for a method of ours.
        self.on_body = self._arrived.append
        self._parser = HttpResponseParser(self)
        self._response: Response | None = None
        self._headers: dict[bytes, bytes] = {}
        self._between = 0
        self._is_paused = False
        self._is_interim = False
        self._is_complete = False
        self._may_stay = False
        self.has_heard = False
        """Something came back for the request under way."""
        self.idle_since = 0.0
        self._loop = asyncio.get_running_loop()
        self.lost: asyncio.Future[None] = self._loop.create_future()

    def ask(self, head: bytes, body: bytes) -> Response:
        """Send a request; the answer is under way when this returns."""
        self._response = response = Response(self, self._loop)
        self._headers = {}
        self._between = 0
        self._is_complete = self._is_interim = self.has_heard = False
        if len(body) <= _SMALL:
            self._transport.write(head + body)
        else:
            self._transport.write(head)
            self._transport.write(body)
        if self._transport.is_closing():
            response.fail(ConnectionLostError("closed before the request"))
        return response

    @property
    def is_open(self) -> bool:
        """Neither side has ended it, as far as is known."""
        return not self._transport.is_closing()

    def pause(self) -> None:
        """Stop to listen."""
        if not self._is_paused and self.is_open:
            self._is_paused = True
            self._transport.pause_reading()

    def resume(self) -> None:
        """Listen again."""
        if self._is_paused and self.is_open:
            self._is_paused = False
            self._transport.resume_reading()

    def abort(self) -> None:
        """End at once."""
        self._transport.abort()

    def connection_made(self, transport: asyncio.Transport) -> None:  # type: ignore[override]  # what is made here
        """Keep the transport."""
        self._transport = transport

    def data_received(self, data: bytes) -> None:
        """Fill the answer."""
        response = self._response
        if response is None:
            self._transport.abort()  # it speaks without being asked
            return
        self.has_heard = True
        self._between += len(data)
        try:
            self._parser.feed_data(data)
        except (HttpParserError, HttpParserUpgrade) as error:
            self._may_stay = False
            if not self._is_complete:
                self._hand_over(response)
                self._fail(NotHttpError(f"not HTTP: {error}"))
                return
        if self._is_complete:
            self._finish(response)
        elif self._arrived:
            self._hand_over(response)
        elif self._between > MOST_BETWEEN:
            self._fail(NotHttpError("a head, or trailers, without end"))

    def connection_lost(self, exc: Exception | None) -> None:
        """End the answer: an error, but for one whose end is the connection's."""
        response, self._response = self._response, None
        if response is not None and exc is None and self._ends_with_connection(response):
            response.complete(b"")
        elif response is not None:
            response.fail(ConnectionLostError(str(exc) if exc else "closed by the other side"))
        self._parser = None  # type: ignore[assignment]  # it knows us, and is not used any more
        if not self.lost.done():
            self.lost.set_result(None)
        self._on_lost(self)

    def on_message_begin(self) -> None:
        """Refuse an answer that nobody asked for."""
        if self._is_complete:
            raise NotHttpError("two answers to one request")

    def on_header(self, name: bytes, value: bytes) -> None:
        """Keep what is of use."""
        name = name.lower()
        if name in _KNOWN:
            self._headers[name] = value

    def on_headers_complete(self) -> None:
        """Let the answer begin, unless it is one of those that another one follows (RFC 9110, section 15.2)."""
        status = self._parser.get_status_code()
        self._is_interim = status < _FIRST_FINAL
        if self._is_interim:
            if status == _SWITCHING:
                raise NotHttpError("another protocol that nobody asked for")
            self._headers = {}
        elif self._headers.get(b"content-encoding", b"identity").lower() != b"identity":
            raise NotHttpError("a compressed answer that nobody asked for")
        elif self._response is not None:
            self._between = 0
            self._response.begin(status, self._headers)

    def on_message_complete(self) -> None:
        """Take note of the end."""
        if not self._is_interim:
            self._is_complete = True
            self._may_stay = self._parser.should_keep_alive()

    def _hand_over(self, response: Response) -> None:
        self._between = 0
        if piece := self._joined():
            response.add(piece)

    def _joined(self) -> bytes:
        arrived = self._arrived
        if len(arrived) == 1:
            return arrived.pop()
        pieces = b"".join(arrived)
        arrived.clear()
        return pieces

    def _finish(self, response: Response) -> None:
        self._response = None
        self.resume()
        if self._may_stay and self.is_open and not self._transport.get_write_buffer_size():
            self._on_idle(self)
        else:
            self._transport.close()
        response.complete(self._joined())

    def _fail(self, error: HttpError) -> None:
        response, self._response = self._response, None
        if response is not None:
            response.fail(error)
        self._transport.abort()

    def _ends_with_connection(self, response: Response) -> bool:
        is_framed = b"content-length" in self._headers or b"transfer-encoding" in self._headers
        return response.status not in (0, *_WITHOUT_BODY) and not is_framed
