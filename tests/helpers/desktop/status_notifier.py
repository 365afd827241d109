"""Sees the tray icons of a session as a panel does: org.kde.StatusNotifierWatcher and its items.

The protocol: https://www.freedesktop.org/wiki/Specifications/StatusNotifierItem/
"""

from dataclasses import dataclass
from typing import Any

from jeepney import DBusAddress, DBusErrorResponse

from tests.helpers.desktop.bus_client import BusClient
from tests.helpers.desktop.dbus_menu import DBusMenu
from tests.helpers.waiting import wait_until

WATCHER = "org.kde.StatusNotifierWatcher"
ITEM = "org.kde.StatusNotifierItem"


@dataclass(frozen=True)
class Pixmap:
    """One size of an icon; four bytes a pixel: alpha, red, green, blue."""

    width: int
    height: int
    argb: bytes


class TrayItem:
    """One icon in the tray. Everything is asked anew at each look."""

    def __init__(self, bus: BusClient, *, name: str, path: str) -> None:
        self._bus = bus
        self._name = name
        self._target = DBusAddress(path, bus_name=name, interface=ITEM)

    @property
    def pid(self) -> int:
        return self._bus.pid_of(self._name)

    @property
    def title(self) -> str:
        return str(self._properties()["Title"])

    @property
    def status(self) -> str:
        """`Passive`, `Active` or `NeedsAttention`."""
        return str(self._properties()["Status"])

    @property
    def icon_name(self) -> str:
        return str(self._properties().get("IconName", ""))

    @property
    def icon_pixmaps(self) -> list[Pixmap]:
        """The icon's sizes, as drawn by the program; empty when it names an icon of the theme."""
        return [Pixmap(w, h, bytes(argb)) for w, h, argb in self._properties().get("IconPixmap", [])]

    @property
    def tooltip(self) -> str:
        """Title and text of the tooltip, on a line each."""
        _, _, title, text = self._properties()["ToolTip"]
        return "\n".join(part for part in (title, text) if part)

    @property
    def menu(self) -> DBusMenu:
        return DBusMenu(self._bus, name=self._name, path=str(self._properties()["Menu"]))

    def activate(self) -> None:
        """Click on it with the left button."""
        self._bus.call(self._target, "Activate", "ii", 0, 0)

    def _properties(self) -> dict[str, Any]:
        return self._bus.properties(self._target)


class StatusNotifierWatcher:
    """The list of tray icons that the panel keeps."""

    def __init__(self, bus: BusClient) -> None:
        self._bus = bus
        self._target = DBusAddress("/StatusNotifierWatcher", bus_name=WATCHER, interface=WATCHER)

    def is_running(self) -> bool:
        """Whether somebody keeps the list."""
        return WATCHER in self._bus.names()

    def has_host(self) -> bool:
        """Whether somebody shows the icons."""
        return self.is_running() and bool(self._bus.properties(self._target)["IsStatusNotifierHostRegistered"])

    def items(self) -> list[TrayItem]:
        registered = self._bus.properties(self._target)["RegisteredStatusNotifierItems"]
        return [_item(self._bus, entry) for entry in registered]

    def wait_for_item(self, *, pid: int, timeout: float = 10.0) -> TrayItem:
        """The icon of a process, as soon as it is there."""
        return wait_until(lambda: self._item_of(pid), timeout=timeout, what=f"a tray icon of process {pid}")

    def _item_of(self, pid: int) -> TrayItem | None:
        for item in self.items():
            try:
                if item.pid == pid:
                    return item
            except DBusErrorResponse:
                continue  # its program ended between the two questions
        return None


def _item(bus: BusClient, entry: str) -> TrayItem:
    name, slash, path = entry.partition("/")
    return TrayItem(bus, name=name, path=slash + path if slash else "/StatusNotifierItem")
