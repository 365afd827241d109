"""Hears what programs announce over AT-SPI while something is done to them."""

from collections import deque
from collections.abc import Iterator
from contextlib import contextmanager, suppress

from jeepney import DBusAddress, HeaderFields, MatchRule, Message, message_bus, new_method_call
from jeepney.io.blocking import DBusConnection, open_dbus_connection
from jeepney.wrappers import unwrap_msg

_EVENTS = "org.a11y.atspi.Event.Object"
_REGISTRY = DBusAddress(
    "/org/a11y/atspi/registry", bus_name="org.a11y.atspi.Registry", interface="org.a11y.atspi.Registry"
)
_TIMEOUT = 10.0


class AccessibleEvents:
    """What was announced, in its order."""

    def __init__(self, connection: DBusConnection, queue: "deque[Message]") -> None:
        self._connection = connection
        self._queue = queue

    def focused(self) -> str:
        """Wait for the next thing to get the focus, and return its path."""
        while True:
            event = self._next("StateChanged")
            if event.body[:2] == ("focused", 1):
                return str(event.header.fields[HeaderFields.path])

    def announcement(self) -> str:
        """Wait for the next sentence that is said whatever has the focus."""
        return str(self._next("Announcement").body[3][1])

    def forget(self) -> None:
        """Hear no more of what has happened until now."""
        with suppress(TimeoutError):
            while True:
                self._connection.recv_messages(timeout=0)
        self._queue.clear()

    def _next(self, member: str) -> Message:
        while True:
            event = self._connection.recv_until_filtered(self._queue, timeout=_TIMEOUT)
            if event.header.fields[HeaderFields.member] == member:
                return event


@contextmanager
def accessible_events(address: str, *names: str) -> Iterator[AccessibleEvents]:
    """Listen for events of these names, such as `object:announcement`, on the accessibility bus of that address."""
    rule = MatchRule(type="signal", interface=_EVENTS)
    with open_dbus_connection(bus=address) as connection:
        add = new_method_call(message_bus, "AddMatch", "s", (rule.serialise(),))
        unwrap_msg(connection.send_and_get_reply(add, timeout=_TIMEOUT))
        for name in names:
            register = new_method_call(_REGISTRY, "RegisterEvent", "s", (name,))
            unwrap_msg(connection.send_and_get_reply(register, timeout=_TIMEOUT))
        queue: deque[Message] = deque()
        with connection.filter(rule, queue=queue):
            yield AccessibleEvents(connection, queue)
