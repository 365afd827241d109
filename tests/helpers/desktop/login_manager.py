"""Says what systemd-logind says when a machine goes to sleep, on a private bus.

The signal: https://www.freedesktop.org/software/systemd/man/latest/org.freedesktop.login1.html
"""

from types import TracebackType
from typing import Self

from jeepney import DBusAddress, message_bus, new_method_call, new_signal
from jeepney.io.blocking import open_dbus_connection
from jeepney.wrappers import unwrap_msg

NAME = "org.freedesktop.login1"
_MANAGER = DBusAddress("/org/freedesktop/login1", interface=f"{NAME}.Manager")
_PRIMARY_OWNER = 1


class LoginManager:
    """Owns the name of systemd-logind, and nothing else of it."""

    def __init__(self, address: str) -> None:
        self._connection = open_dbus_connection(bus=address)
        asked = new_method_call(message_bus, "RequestName", "su", (NAME, 0))
        assert unwrap_msg(self._connection.send_and_get_reply(asked)) == (_PRIMARY_OWNER,)

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._connection.close()

    def prepare_for_sleep(self, *, begins: bool) -> None:
        """Tell everybody that the machine is about to sleep, or is back."""
        self._connection.send(new_signal(_MANAGER, "PrepareForSleep", "b", (begins,)))
