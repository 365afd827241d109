"""Answers the command line, inside the running tray."""

import contextlib
import hmac
import logging
import socket
import threading
from collections.abc import Callable

from nodetool.tray.control.endpoint import Listening
from nodetool.tray.control.protocol import ProtocolError, Request, encode_result, read_line
from nodetool.tray.result import Result

logger = logging.getLogger(__name__)

REQUEST_SECONDS = 5.0
"""How long a caller may take to say what it wants."""


class ControlServer:
    """Accepts on a thread of its own, and answers each caller on another: a slow start holds nobody up."""

    def __init__(self, listening: Listening, handle: Callable[[Request], Result]) -> None:
        self._listening = listening
        self._handle = handle
        self._thread = threading.Thread(target=self._accept, name="control", daemon=True)
        self._thread.start()

    def close(self) -> None:
        """Stop answering."""
        # A blocked accept does not notice that its socket is closed; this wakes it first.
        # Not every system can shut a listening socket down; closing is enough there.
        with contextlib.suppress(OSError):
            self._listening.socket.shutdown(socket.SHUT_RDWR)
        self._listening.close()
        self._thread.join()

    def _accept(self) -> None:
        while True:
            try:
                connection, _ = self._listening.socket.accept()
            except OSError:
                return  # closed
            threading.Thread(target=self._serve, args=(connection,), name="control-answer", daemon=True).start()

    def _serve(self, connection: socket.socket) -> None:
        with connection:
            try:
                connection.settimeout(REQUEST_SECONDS)
                connection.sendall(encode_result(self._answer(Request.decode(read_line(connection)))))
            except (OSError, ProtocolError) as error:
                logger.info("A control connection broke off: %s", error)

    def _answer(self, request: Request) -> Result:
        if not hmac.compare_digest(request.key, self._listening.key):
            raise ProtocolError("wrong key")
        return self._handle(request)
