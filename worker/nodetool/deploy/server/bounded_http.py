"""uvicorn's HTTP protocol with bounds on what a caller may send, and on how long it may let the worker wait.

uvicorn collects a request's line, headers and trailers without a limit in size or time
(https://github.com/Kludex/uvicorn/discussions/2195), waits for a body, and for a reader, as long as it takes: one
connection could fill the memory and a thousand silent ones use up the descriptors.
"""

import asyncio
from typing import Any, cast

from nodetool.deploy.server.connections import Connections
from nodetool.deploy.server.declined_upgrade import DecliningHttpProtocol
from nodetool.deploy.server.errors import Problem
from nodetool.deploy.server.raw_answers import TOO_MANY_CONNECTIONS, raw_answer
from nodetool.deploy.server.request_record import Scope, record_of
from nodetool.deploy.server.standstill import Standstill

MAX_HEAD_BYTES = 64 * 1024
"""Four times what nginx accepts by default; a token has 16 KiB at most."""
HEAD_SECONDS = 10.0
"""From the connection, or from a request's first byte, until its headers are complete."""
BODY_SECONDS = 30.0
"""Without one more byte of a body that is not complete; also how long one may go on that nobody reads any more."""
READER_SECONDS = 60.0
"""Without one byte taken of an answer."""
KEEP_ALIVE_SECONDS = 75
"""Between two requests of a connection: longer than proxies keep theirs, so that it is they who close it."""


class BoundedHttpProtocol(DecliningHttpProtocol):
    """Ends a connection that is one too many, or whose head, body or reader takes too long.

    How long a body may be is decided by those who read it.
    """

    def __init__(self, *args: Any, connections: Connections, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self._census = connections
        self._address: str | None = None
        """The caller's, while it is counted."""
        self._pending = 0
        """Bytes since the last head, or part of a body, was complete."""
        self._patience: asyncio.TimerHandle | None = None
        self._is_in_body = False
        self._body_bytes = 0
        self._body = Standstill(self.loop, seconds=BODY_SECONDS, progress=self._arrived, give_up=self._give_up_the_body)
        self._unread: asyncio.TimerHandle | None = None
        """Ends a body that still arrives after its answer."""
        self._reader = Standstill(self.loop, seconds=READER_SECONDS, progress=self._untaken, give_up=self._abort)

    def connection_made(self, transport: asyncio.Transport) -> None:  # type: ignore[override]  # as uvicorn does
        """Count the connection, and give the first request its time."""
        super().connection_made(transport)
        address = self.client[0] if self.client else ""
        if not self._census.enter(address):
            transport.write(TOO_MANY_CONNECTIONS)
            transport.close()
            return
        self._address = address
        self._patience = self.loop.call_later(HEAD_SECONDS, self._lose_patience)

    def connection_lost(self, exc: Exception | None) -> None:
        """Forget the timers."""
        super().connection_lost(exc)
        self._let_go()

    def handle_websocket_upgrade(self) -> None:
        """Leave the connection to the other protocol, which counts it as its own."""
        if not getattr(self.cycle, "response_complete", True):
            self._close()  # it cannot be two things at once, and no honest caller asks for that
            return
        self._let_go()
        super().handle_websocket_upgrade()

    def data_received(self, data: bytes) -> None:
        """Count what does not complete anything."""
        self._pending += len(data)
        super().data_received(data)
        if self._is_in_body:
            self._body.watch()
        if not self._pending:
            self._wait_no_longer()
        elif self._pending > MAX_HEAD_BYTES:
            self.send_400_response("Request head too large.")
        elif self._patience is None:
            self._patience = self.loop.call_later(HEAD_SECONDS, self._lose_patience)

    def on_header(self, name: bytes, value: bytes) -> None:
        """Take a header, and none that stands behind the body (RFC 9110, section 6.5.1): it would count as one."""
        if not self._is_in_body:
            # As uvicorn's, which would be called for each of them.
            name = name.lower()
            if name == b"expect" and value.lower() == b"100-continue":
                self.expect_100_continue = True
            self.headers.append((name, value))

    def on_headers_complete(self) -> None:
        """Begin to count anew."""
        self._pending = 0
        self._is_in_body = True
        super().on_headers_complete()

    def on_body(self, body: bytes) -> None:
        """Begin to count anew."""
        self._pending = 0
        self._body_bytes += len(body)
        super().on_body(body)

    def on_message_complete(self) -> None:
        """Begin to count anew."""
        self._pending = 0
        self._is_in_body = False
        self._body.rest()
        self._stop_waiting_for_the_rest()
        super().on_message_complete()

    def on_response_complete(self) -> None:
        """See that neither the rest of the request nor that of the answer takes for ever."""
        super().on_response_complete()
        if self._is_in_body and self.cycle.response_complete and self._unread is None:
            self._unread = self.loop.call_later(BODY_SECONDS, self._close)
        if self.transport.get_write_buffer_size():
            self._reader.watch()

    def pause_writing(self) -> None:
        """Watch a reader that does not keep up."""
        super().pause_writing()
        self._reader.watch()

    def resume_writing(self) -> None:
        """Trust it again."""
        super().resume_writing()
        self._reader.rest()

    def _arrived(self) -> object:
        # What the application does not read yet is not the caller's fault.
        return object() if self.flow.read_paused else self._body_bytes

    def _untaken(self) -> int | None:
        return self.transport.get_write_buffer_size() or None

    def _give_up_the_body(self) -> None:
        if not self.cycle.response_started:
            problem = Problem(408, f"No byte of the request's body came for {BODY_SECONDS:g} s.", code="body_timeout")
            scope = cast("Scope", self.cycle.scope)
            self.cycle.disconnected = True
            self.transport.write(raw_answer(scope, problem))
            record_of(scope).refused = "body_timeout"
        self._close()

    def _lose_patience(self) -> None:
        self._patience = None
        if not getattr(self.cycle, "response_complete", True):  # before the first request there is no cycle
            # Some clients send an empty line after their request, which is no reason to break off its answer.
            self._patience = self.loop.call_later(HEAD_SECONDS, self._lose_patience)
        else:
            self._close()

    def _close(self) -> None:
        if not self.transport.is_closing():
            self.transport.close()

    def _abort(self) -> None:
        self.transport.abort()

    def _wait_no_longer(self) -> None:
        if self._patience is not None:
            self._patience.cancel()
            self._patience = None

    def _stop_waiting_for_the_rest(self) -> None:
        if self._unread is not None:
            self._unread.cancel()
            self._unread = None

    def _let_go(self) -> None:
        self._is_in_body = False
        self._wait_no_longer()
        self._stop_waiting_for_the_rest()
        self._body.rest()
        self._reader.rest()
        if self._address is not None:
            self._census.leave(self._address)
            self._address = None
