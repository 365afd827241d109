"""Calls other programs over D-Bus and waits for their answer."""

from collections.abc import Sequence
from types import TracebackType
from typing import Any, Self

from jeepney import DBusAddress, HeaderFields, Message, message_bus, new_method_call
from jeepney.io.blocking import open_dbus_connection
from jeepney.wrappers import unwrap_msg

CALL_TIMEOUT = 5.0
PROPERTIES = "org.freedesktop.DBus.Properties"


class BusClient:
    """One connection to a bus, for one thread."""

    def __init__(self, address: str) -> None:
        self._connection = open_dbus_connection(bus=address)

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def close(self) -> None:
        self._connection.close()

    def call(
        self, target: DBusAddress, method: str, signature: str | None = None, *arguments: object
    ) -> tuple[Any, ...]:
        """Call a method; an error that the other side answers is raised as jeepney's DBusErrorResponse."""
        message = new_method_call(target, method, signature, arguments)
        reply = self._connection.send_and_get_reply(message, timeout=CALL_TIMEOUT)
        values: tuple[Any, ...] = unwrap_msg(reply)
        return values

    def call_all(self, messages: Sequence[Message]) -> list[tuple[Any, ...]]:
        """Send calls at once and return their answers in the order of the calls: one wait instead of many."""
        serials = [next(self._connection.outgoing_serial) for _ in messages]
        for serial, message in zip(serials, messages, strict=True):
            self._connection.send_message(message, serial=serial)
        replies: dict[int, Message] = {}
        while len(replies) < len(serials):
            reply = self._connection.receive(timeout=CALL_TIMEOUT)
            if (answered := reply.header.fields.get(HeaderFields.reply_serial)) in serials:
                replies[answered] = reply
        return [unwrap_msg(replies[serial]) for serial in serials]

    def properties(self, target: DBusAddress) -> dict[str, Any]:
        """All properties of the target's interface, out of their variants."""
        (variants,) = self.call(target.with_interface(PROPERTIES), "GetAll", "s", target.interface)
        return {name: value for name, (_, value) in variants.items()}

    def names(self) -> frozenset[str]:
        """Every name on the bus, well-known and unique."""
        (found,) = self.call(message_bus, "ListNames")
        return frozenset(found)

    def pid_of(self, name: str) -> int:
        """The process that owns a name."""
        (pid,) = self.call(message_bus, "GetConnectionUnixProcessID", "s", name)
        return int(pid)
