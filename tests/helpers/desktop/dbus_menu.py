"""Reads and clicks a menu that a program exports as com.canonical.dbusmenu, as a panel does when it draws it."""

import time
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from jeepney import DBusAddress

from tests.helpers.desktop.bus_client import BusClient

INTERFACE = "com.canonical.dbusmenu"
ROOT = 0
WHOLE_DEPTH = -1


@dataclass(frozen=True)
class Entry:
    """One line of a menu, as it was when the menu was opened."""

    id: int
    label: str
    enabled: bool
    visible: bool
    is_separator: bool
    checked: bool | None
    """None for an entry that cannot be checked."""
    children: tuple["Entry", ...]

    def walk(self) -> Iterator["Entry"]:
        """This entry and all below it, in the order of reading."""
        yield self
        for child in self.children:
            yield from child.walk()


class MissingEntryError(LookupError):
    """The menu has no such entry; the message lists those that it has."""


class DBusMenu:
    """The menu of one tray icon."""

    def __init__(self, bus: BusClient, *, name: str, path: str) -> None:
        self._bus = bus
        self._target = DBusAddress(path, bus_name=name, interface=INTERFACE)

    def open(self) -> list[Entry]:
        """Let the program bring its menu up to date, and return the visible entries of all levels."""
        self._bus.call(self._target, "AboutToShow", "i", ROOT)
        (_, layout) = self._bus.call(self._target, "GetLayout", "iias", ROOT, WHOLE_DEPTH, [])
        entries = list(_entry(layout).walk())[1:]
        return [entry for entry in entries if entry.visible]

    def labels(self) -> list[str]:
        """What the menu says now, separators left out."""
        return [entry.label for entry in self.open() if not entry.is_separator]

    def find(self, label: str) -> Entry:
        """The entry that reads `label`, a mnemonic not counted."""
        entries = self.open()
        for entry in entries:
            if entry.label == label:
                return entry
        raise MissingEntryError(f"no entry {label!r} among {[entry.label for entry in entries]}")

    def click(self, label: str) -> None:
        """Choose an entry; a disabled one cannot be chosen, here as on the screen."""
        entry = self.find(label)
        if not entry.enabled:
            raise ValueError(f"the entry {label!r} is disabled")
        now = int(time.monotonic() * 1000) & 0xFFFFFFFF
        self._bus.call(self._target, "Event", "isvu", entry.id, "clicked", ("s", ""), now)


def _entry(layout: tuple[int, dict[str, tuple[str, Any]], list[tuple[str, Any]]]) -> Entry:
    number, variants, children = layout
    values = {name: value for name, (_, value) in variants.items()}
    return Entry(
        id=number,
        label=_without_mnemonic(values.get("label", "")),
        enabled=values.get("enabled", True),
        visible=values.get("visible", True),
        is_separator=values.get("type", "standard") == "separator",
        checked=values["toggle-state"] == 1 if values.get("toggle-type") else None,
        children=tuple(_entry(child) for _, child in children),
    )


def _without_mnemonic(label: str) -> str:
    """A single underscore marks the next letter, two stand for one."""
    return label.replace("__", "\0").replace("_", "").replace("\0", "_")
