"""One connection to the session's message bus, whose signals and orders come through the same queue."""

import os
import queue
import threading
import time
from collections import deque
from pathlib import Path
from typing import Any

from jeepney import (
    AuthenticationError,
    DBusAddress,
    DBusErrorResponse,
    HeaderFields,
    MatchRule,
    Message,
    message_bus,
    new_method_call,
)
from jeepney.io.threading import ReceiveStopped, open_dbus_connection
from jeepney.wrappers import unwrap_msg

CALL_SECONDS = 10.0
"""For an answer: the bus may have to start the server first."""
UNREACHABLE = (OSError, RuntimeError, StopIteration, AuthenticationError, DBusErrorResponse, queue.Empty)
"""There is no bus, or it or the other side does not answer, or refuses."""


class Bus:
    """Calls and signals, for one thread; its inbox holds the orders of others, too, which wake it."""

    def __init__(self, inbox: "queue.SimpleQueue[object]") -> None:
        """Connect to the session's bus. Raises one of `UNREACHABLE`."""
        self._inbox = inbox
        self._later: deque[object] = deque()
        self._connection = open_dbus_connection(bus=_address())
        self._receiver = threading.Thread(target=self._receive, name="notification signals", daemon=True)
        self._receiver.start()

    def next(self) -> object:
        """Wait for the next order or message of the bus; None where the connection is lost."""
        return self._later.popleft() if self._later else self._inbox.get()

    def call(self, target: DBusAddress, method: str, signature: str = "", *arguments: object) -> tuple[Any, ...]:
        """Call a method and wait for its answer. Raises one of `UNREACHABLE`."""
        serial = next(self._connection.outgoing_serial)
        self._connection.send(new_method_call(target, method, signature or None, arguments), serial=serial)
        deadline = time.monotonic() + CALL_SECONDS
        while True:
            item = self._inbox.get(timeout=max(0.0, deadline - time.monotonic()))
            if isinstance(item, Message) and item.header.fields.get(HeaderFields.reply_serial) == serial:
                answer: tuple[Any, ...] = unwrap_msg(item)
                return answer
            self._later.append(item)
            if item is None:
                raise ConnectionResetError

    def listen(self, rule: MatchRule) -> None:
        """Have the bus send the signals of `rule`. Raises one of `UNREACHABLE`."""
        self.call(message_bus, "AddMatch", "s", rule.serialise())

    def close(self) -> None:
        """End the connection; orders that were not carried out go back to the inbox."""
        self._connection.interrupt()
        self._receiver.join()
        self._connection.close()
        for item in [*self._later, *_emptied(self._inbox)]:
            if not (item is None or isinstance(item, Message)):
                self._inbox.put(item)

    def _receive(self) -> None:
        try:
            while True:
                self._inbox.put(self._connection.receive())
        except (ReceiveStopped, OSError):
            self._inbox.put(None)


def _emptied(inbox: "queue.SimpleQueue[object]") -> list[object]:
    items = []
    while not inbox.empty():
        items.append(inbox.get())
    return items


def _address() -> str:
    """Return where the bus is; systems that tell nobody have it in the runtime folder."""
    if address := os.environ.get("DBUS_SESSION_BUS_ADDRESS"):
        return address
    return f"unix:path={Path(os.environ.get('XDG_RUNTIME_DIR', '/run/user')) / 'bus'}"
