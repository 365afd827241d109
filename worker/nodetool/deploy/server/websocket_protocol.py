"""uvicorn's WebSocket protocol with a bound on what a caller costs who does not read, or does not finish.

uvicorn closes such a connection by waiting until everything that was written has been read, so one caller who stops
reading would keep its connection, and the answers on it, for ever. It also answers pings whether or not the answers
are read, and keeps the fragments of a message however many there are (0.54, `websockets_sansio_impl.py`).
"""

import asyncio
from typing import Any

from uvicorn.protocols.utils import ClientDisconnected
from uvicorn.protocols.websockets.websockets_sansio_impl import WebSocketsSansIOProtocol
from websockets.frames import CloseCode, Frame

from nodetool.deploy.server.drain import drain_message
from nodetool.deploy.server.raw_answers import NO_HANDSHAKE

PING_SECONDS = 20.0
"""From one ping to the next, so that no router between the two forgets a connection on which nothing is said."""
PATIENCE_SECONDS = 60.0
"""For the answer to a ping. A program that works through what it has received may be as slow as that."""
LAST_WORDS_SECONDS = 1.0
"""For the close frame to go out, once a caller is given up."""
CLOSE_SECONDS = 10.0
"""For a close frame to be taken, and again for the answer to it."""
MOST_FRAGMENTS = 10_000
"""Of one message. Browsers cut at 128 KiB; an empty fragment costs its sender six bytes, and no bound on bytes."""


class WorkerWebSocketProtocol(WebSocketsSansIOProtocol):
    """Ends a connection whose other side is gone or stuck, and lets answers come to their end when the server ends."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.ping_interval = PING_SECONDS
        self.ping_timeout = PATIENCE_SECONDS
        self._late_pongs = b""
        self._is_draining = False

    def data_received(self, data: bytes) -> None:
        """Take what has arrived; end a connection whose request for a WebSocket cannot even be read."""
        super().data_received(data)
        # The library discards all that follows such a request, and uvicorn would wait for it without end.
        if self.conn.handshake_exc is not None and not self.handshake_initiated and not self.transport.is_closing():
            self.transport.write(NO_HANDSHAKE)
            self.transport.close()

    def handle_ping(self) -> None:
        """Answer; while nothing is read, keep only the latest answers (RFC 6455, section 5.5.3)."""
        # For all pings that arrived together, when the first of them is handled; then there is nothing.
        pongs = b"".join(self.conn.data_to_send())
        if self.writable.is_set():
            self.transport.write(pongs)
        elif pongs:
            self._late_pongs = pongs

    def resume_writing(self) -> None:
        """Send what had to wait."""
        super().resume_writing()
        pongs, self._late_pongs = self._late_pongs, b""
        if pongs:
            self.transport.write(pongs)

    def handle_cont(self, event: Frame) -> None:
        """Refuse a message in too many parts."""
        super().handle_cont(event)
        if len(self.frames) > MOST_FRAGMENTS:
            self.frames = []
            self.conn.fail(CloseCode.MESSAGE_TOO_BIG, "too many fragments")
            self.handle_parser_exception()

    def keepalive_timeout(self) -> None:
        """Give up on a caller who does not answer, and on what it has not read."""
        super().keepalive_timeout()
        self.queue.put_nowait({"type": "websocket.disconnect", "code": CloseCode.INTERNAL_ERROR})
        self.loop.call_later(LAST_WORDS_SECONDS, self._abort)

    def shutdown(self) -> None:
        """Tell the application, which may let its answers come to their end; the connection ends with it."""
        if self.close_sent or not self.handshake_complete or self._is_draining:
            super().shutdown()
            return
        self._is_draining = True
        drain: Any = drain_message()
        self.queue.put_nowait(drain)

    async def run_asgi(self) -> None:
        """Serve, and say why the connection ends where that is our doing."""
        application = self.app

        async def served(*arguments: Any) -> None:
            try:
                await application(*arguments)
            finally:
                if self._is_draining and not self.transport.is_closing():
                    super(WorkerWebSocketProtocol, self).shutdown()

        self.app = served
        await super().run_asgi()

    async def send(self, message: Any) -> None:
        """Write, as long as there is somebody who reads."""
        if message["type"] == "websocket.close":
            await self._writable_at_last()
        else:
            await self.writable.wait()
        if self.close_sent:
            raise ClientDisconnected
        await super().send(message)
        if self.close_timer is not None:
            self.close_timer.cancel()
            self.close_timer = self.loop.call_later(CLOSE_SECONDS, self._abort)

    async def _writable_at_last(self) -> None:
        try:
            async with asyncio.timeout(CLOSE_SECONDS):
                await self.writable.wait()
        except TimeoutError:
            self._abort()
            raise ClientDisconnected from None

    def _abort(self) -> None:
        if not self.disconnected:
            self.transport.abort()
