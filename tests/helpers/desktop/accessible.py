"""Reads what programs tell over AT-SPI, as a screen reader does.

Interfaces and numbers: https://gitlab.gnome.org/GNOME/at-spi2-core (xml/ and atspi/atspi-constants.h).
"""

from collections.abc import Iterator
from dataclasses import dataclass
from enum import IntEnum
from typing import Any

from jeepney import DBusAddress, DBusErrorResponse, new_method_call

from tests.helpers.desktop.bus_client import PROPERTIES, BusClient

_ROOT = "/org/a11y/atspi/accessible/root"
_NULL = "/org/a11y/atspi/null"
_ACCESSIBLE = "org.a11y.atspi.Accessible"
_COMPONENT = "org.a11y.atspi.Component"
_ON_SCREEN = 0
_TEXTS = {"text", "password text"}


_Question = tuple[str, str, str | None, tuple[str, ...]]
_STATE: _Question = (_ACCESSIBLE, "GetState", None, ())
_CHILDREN: _Question = (_ACCESSIBLE, "GetChildren", None, ())
_ROLE: _Question = (_ACCESSIBLE, "GetRoleName", None, ())
_RELATIONS: _Question = (_ACCESSIBLE, "GetRelationSet", None, ())
_NAME: _Question = (PROPERTIES, "Get", "ss", (_ACCESSIBLE, "Name"))
_DESCRIPTION: _Question = (PROPERTIES, "Get", "ss", (_ACCESSIBLE, "Description"))


class State(IntEnum):
    """Positions in AtspiStateType that matter here."""

    CHECKED = 4
    ENABLED = 8
    EXPANDABLE = 9
    FOCUSABLE = 11
    FOCUSED = 12
    SELECTABLE = 22
    SELECTED = 23
    SENSITIVE = 24
    SHOWING = 25
    VISIBLE = 30
    READ_ONLY = 43


class Relation(IntEnum):
    """Of AtspiRelationType."""

    LABEL_FOR = 1
    LABELLED_BY = 2


@dataclass(frozen=True)
class Accessible:
    """One thing that a program shows, as it told it when it was asked."""

    path: str
    name: str
    description: str
    role: str
    states: frozenset[int]
    relations: dict[int, tuple[str, ...]]
    """Paths of others."""
    children: tuple["Accessible", ...] = ()

    def walk(self) -> Iterator["Accessible"]:
        """This one and all below it, in the order of reading."""
        yield self
        for child in self.children:
            yield from child.walk()

    def has(self, *states: State) -> bool:
        """Whether it is in all of these states."""
        return self.states.issuperset(states)

    def __str__(self) -> str:
        return f"{self.role} {self.name!r}"


class AccessibleProgram:
    """What one program tells; `bus` is a connection to the accessibility bus."""

    def __init__(self, bus: BusClient, *, name: str) -> None:
        self._bus = bus
        self._name = name

    def windows(self) -> tuple[Accessible, ...]:
        """Everything that it shows now."""
        return self._read([_ROOT])[0].children

    def states(self, accessible: Accessible) -> frozenset[int]:
        """What it is in now."""
        ((state,),) = self._ask(_STATE, [accessible.path])
        return _positions(state)

    def text(self, accessible: Accessible) -> str:
        """What can be read in a text field; empty where it is none."""
        if accessible.role not in _TEXTS:
            return ""
        (text,) = self._call(accessible.path, "org.a11y.atspi.Text", "GetText", "ii", 0, -1)
        return str(text)

    def press(self, accessible: Accessible) -> None:
        """Do what a click would do."""
        self._call(accessible.path, "org.a11y.atspi.Action", "DoAction", "i", 0)

    def place(self, accessible: Accessible) -> tuple[int, int, int, int]:
        """Left, top, width and height on the screen, in pixels."""
        ((left, top, width, height),) = self._call(accessible.path, _COMPONENT, "GetExtents", "u", _ON_SCREEN)
        return left, top, width, height

    def _read(self, paths: list[str]) -> list[Accessible]:
        """Read what can be seen of these and of all below them, a level at a time."""
        states = [_positions(state) for (state,) in self._ask(_STATE, paths)]
        seen = [pair for pair in zip(paths, states, strict=True) if State.SHOWING in pair[1] or pair[0] == _ROOT]
        if not seen:
            return []
        paths = [path for path, _ in seen]
        below = [[path for _, path in found if path != _NULL] for (found,) in self._ask(_CHILDREN, paths)]
        children = {each.path: each for each in self._read([path for found in below for path in found])}
        told = (self._ask(question, paths) for question in (_NAME, _DESCRIPTION, _ROLE, _RELATIONS))
        return [
            Accessible(
                path=path,
                name=name,
                description=description,
                role=role,
                states=state,
                relations={kind: tuple(other for _, other in targets) for kind, targets in relations},
                children=tuple(children[child] for child in found if child in children),
            )
            for (path, state), found, ((_, name),), ((_, description),), (role,), (relations,) in zip(
                seen, below, *told, strict=True
            )
        ]

    def _ask(self, question: _Question, paths: list[str]) -> list[tuple[Any, ...]]:
        interface, method, signature, values = question
        targets = (DBusAddress(path, bus_name=self._name, interface=interface) for path in paths)
        return self._bus.call_all([new_method_call(target, method, signature, values) for target in targets])

    def _call(self, path: str, interface: str, method: str, signature: str | None = None, *values: Any) -> Any:
        target = DBusAddress(path, bus_name=self._name, interface=interface)
        return self._bus.call(target, method, signature, *values)


def _positions(state: list[int]) -> frozenset[int]:
    low, high = state
    bits = low | high << 32
    return frozenset(position for position in range(64) if bits >> position & 1)


def program_of(bus: BusClient, pid: int) -> AccessibleProgram | None:
    """The program of that process; None until it has come to the bus."""
    for name in bus.names():
        try:
            if name.startswith(":") and bus.pid_of(name) == pid:
                return AccessibleProgram(bus, name=name)
        except DBusErrorResponse:
            continue  # it has gone
    return None
