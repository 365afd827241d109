"""A notification service that shows nothing and remembers everything.

The protocol: https://specifications.freedesktop.org/notification-spec/latest/
"""

import socket
import threading
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from jeepney import DBusAddress, HeaderFields, Message, MessageType, new_error, new_method_return, new_signal
from jeepney.io.blocking import open_dbus_connection

if TYPE_CHECKING:
    from collections.abc import Callable

NAME = "org.freedesktop.Notifications"
EMITTER = DBusAddress("/org/freedesktop/Notifications", interface=NAME)
CLOSED_BY_USER, CLOSED_BY_CALL = 2, 3


@dataclass(frozen=True)
class Notification:
    """One call of Notify."""

    id: int
    application: str
    replaces: int
    """The id of the notification that this one takes the place of; 0 for a new one."""
    summary: str
    body: str
    actions: dict[str, str]
    """What the user may choose: key → label."""
    hints: dict[str, Any]


class NotificationService:
    """Owns org.freedesktop.Notifications on a bus, in a thread of its own."""

    def __init__(self, bus_address: str) -> None:
        self._connection = open_dbus_connection(bus=bus_address)
        self._connection.bus_proxy.RequestName(NAME)
        self._changed = threading.Condition()
        self._sending = threading.Lock()
        self._received: list[Notification] = []
        self._last_id = 0
        self._thread = threading.Thread(target=self._serve, name="notifications", daemon=True)
        self._thread.start()

    def received(self) -> list[Notification]:
        """All since the last `forget`, oldest first."""
        with self._changed:
            return list(self._received)

    def forget(self) -> None:
        """Begin a new list."""
        with self._changed:
            self._received.clear()

    def wait_for(self, text: str, *, timeout: float = 5.0) -> Notification:
        """The first notification with `text` in its summary or body, as soon as it is there."""
        with self._changed:
            self._changed.wait_for(lambda: self._find(text) is not None, timeout)
            found = self._find(text)
            if found is None:
                raise TimeoutError(f"no notification with {text!r} in {timeout:g} s, but {self._received}")
            return found

    def choose(self, notification: Notification, action: str = "default") -> None:
        """Click on one of its actions; `default` is a click on the notification itself."""
        if action not in notification.actions:
            raise ValueError(f"the notification offers {sorted(notification.actions)}, not {action!r}")
        self._send(new_signal(EMITTER, "ActionInvoked", "us", (notification.id, action)))
        self._send(new_signal(EMITTER, "NotificationClosed", "uu", (notification.id, CLOSED_BY_USER)))

    def stop(self) -> None:
        # Ends the read that the thread is waiting in; closing alone would not.
        self._connection.sock.shutdown(socket.SHUT_RDWR)
        self._thread.join()
        self._connection.close()

    def _find(self, text: str) -> Notification | None:
        return next((one for one in self._received if text in one.summary or text in one.body), None)

    def _serve(self) -> None:
        try:
            while True:
                message = self._connection.receive()
                if message.header.message_type is MessageType.method_call:
                    self._send(self._answer(message))
        except ConnectionResetError:
            return  # `stop`, or the bus is gone

    def _send(self, message: Message) -> None:
        with self._sending:
            self._connection.send(message)

    def _answer(self, call: Message) -> Message:
        methods: dict[str, Callable[[Message], Message]] = {
            "Notify": self._notify,
            "CloseNotification": self._close_notification,
            "GetCapabilities": lambda call: new_method_return(call, "as", (["actions", "body"],)),
            "GetServerInformation": lambda call: new_method_return(
                call, "ssss", ("recording", "nodetool-tray tests", "1", "1.2")
            ),
        }
        method = methods.get(call.header.fields[HeaderFields.member])
        if method is None:
            return new_error(call, "org.freedesktop.DBus.Error.UnknownMethod")
        return method(call)

    def _notify(self, call: Message) -> Message:
        application, replaces, _icon, summary, body, actions, hints, _expires = call.body
        with self._changed:
            self._last_id += 1
            notification = Notification(
                id=replaces or self._last_id,
                application=application,
                replaces=replaces,
                summary=summary,
                body=body,
                actions=dict(zip(actions[::2], actions[1::2], strict=True)),
                hints={name: value for name, (_, value) in hints.items()},
            )
            self._received.append(notification)
            self._changed.notify_all()
        return new_method_return(call, "u", (notification.id,))

    def _close_notification(self, call: Message) -> Message:
        (number,) = call.body
        self._send(new_signal(EMITTER, "NotificationClosed", "uu", (number, CLOSED_BY_CALL)))
        return new_method_return(call)
