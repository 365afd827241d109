"""The notification server of the desktop: what it can do, and what it shows of ours."""

from jeepney import DBusAddress, DBusErrorResponse, HeaderFields, MatchRule, Message, MessageType, message_bus

from nodetool.tray.notification_server.bus import Bus
from nodetool.tray.notification_server.note import Note

NAME = "org.freedesktop.Notifications"
_SERVER = DBusAddress("/org/freedesktop/Notifications", bus_name=NAME, interface=NAME)


class NotificationServer:
    """Keeps one notification for each place. Every method raises one of `bus.UNREACHABLE`."""

    def __init__(self, bus: Bus) -> None:
        self._bus = bus
        self._owner = ""
        self._capabilities: frozenset[str] = frozenset()
        self._ids: dict[str, int] = {}
        bus.listen(MatchRule(type="signal", sender=NAME, interface=NAME))

    def show(self, note: Note) -> None:
        """Show it, in the place of an older one."""
        self._meet()
        arguments = note.arguments(replaces=self._ids.get(note.place, 0), capabilities=self._capabilities)
        (number,) = self._bus.call(_SERVER, "Notify", "susssasa{sv}i", *arguments)
        self._ids[note.place] = number

    def close(self, place: str) -> None:
        """Take away what is shown there, if anything is."""
        if place in self._ids:
            self._bus.call(_SERVER, "CloseNotification", "u", self._ids.pop(place))

    def close_all(self) -> None:
        """Take everything away: nobody would answer to its buttons any more."""
        for place in tuple(self._ids):
            self.close(place)

    def heard(self, message: Message) -> tuple[str, str] | None:
        """Return the place and the key of a button that was pressed, if that is what the message says."""
        fields = message.header.fields
        is_signal = message.header.message_type is MessageType.signal
        if not is_signal or fields.get(HeaderFields.sender) != self._owner:
            return None
        match fields.get(HeaderFields.member), message.body:
            case "ActionInvoked", (int() as number, str() as key):
                place = self._place(number)
                return (place, key) if place else None
            case "NotificationClosed", (int() as number, _):
                self._ids.pop(self._place(number), None)
        return None

    def _meet(self) -> None:
        """Learn who shows notifications: another server knows nothing of the numbers of the one before."""
        owner = self._now()
        if owner == self._owner:
            return
        self._ids.clear()
        (capabilities,) = self._bus.call(_SERVER, "GetCapabilities")
        self._owner, self._capabilities = owner, frozenset(capabilities)

    def _now(self) -> str:
        """Return who shows notifications now; where nobody does, the bus may know whom to start."""
        try:
            (owner,) = self._bus.call(message_bus, "GetNameOwner", "s", NAME)
        except DBusErrorResponse:
            self._bus.call(message_bus, "StartServiceByName", "su", NAME, 0)
            (owner,) = self._bus.call(message_bus, "GetNameOwner", "s", NAME)
        return str(owner)

    def _place(self, number: int) -> str:
        return next((place for place, known in self._ids.items() if known == number), "")
