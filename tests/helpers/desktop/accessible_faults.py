"""What is wrong with what a window tells a screen reader."""

import re
from collections import Counter
from collections.abc import Iterator

from tests.helpers.desktop.accessible import Accessible, Relation, State

FITTING_ROLES = {
    "cell", "check box", "combo box", "list", "list item", "password text", "push button", "radio button", "table",
    "text",
}  # fmt: skip
"""What something may be that takes the keyboard."""
TOP_ROLES = {"alert message", "dialog", "frame"}
_ROWS = {"list": "list item", "table": "cell"}
_ALIKE = {"check box", "push button", "radio button", "text", "password text"}


def faults(window: Accessible) -> list[str]:
    """Return a line for each fault; none where all is well."""
    found = [f"{each} {fault}" for each in window.walk() for fault in _faults_of(each)]
    if window.role not in TOP_ROLES:
        found.append(f"the window is a {window.role}")
    counted = Counter((each.role, each.name, each.description) for each in takers(window) if each.role in _ALIKE)
    return found + [
        f"{role} {name!r} is there {times} times" for (role, name, _), times in counted.items() if times > 1
    ]


def takers(window: Accessible) -> list[Accessible]:
    """What takes the keyboard now, in the order of the tree; rows and cells belong to their list."""
    return [each for each in window.walk() if _takes_keys(each) and each.role not in _ROWS.values()]


def _takes_keys(each: Accessible) -> bool:
    return each.has(State.FOCUSABLE, State.ENABLED)


def _faults_of(each: Accessible) -> Iterator[str]:
    is_empty = not each.name.strip()
    if each.has(State.FOCUSABLE) and each.role != "cell":
        if is_empty:
            yield "takes the keyboard and has no name"
        if each.role not in FITTING_ROLES:
            yield "takes the keyboard and has no fitting role"
    if each.role == "graphic" and is_empty:
        yield "is a picture without a name"
    if re.search(r"&\w", each.name):
        yield "tells the sign of its shortcut"
    if each.role == "combo box" and not (each.relations.get(Relation.LABELLED_BY) or each.description):
        # Its name is what is chosen: Qt leaves it to the label to tell what is chosen from.
        yield "does not tell what is chosen from"
    if (row := _ROWS.get(each.role)) and not any(child.role == row and child.name for child in each.children):
        yield "tells no rows"
