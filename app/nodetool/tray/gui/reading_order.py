"""Lets the keyboard go through a window in the order of reading, whatever was built first."""

from collections.abc import Iterator
from itertools import pairwise

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLayout, QScrollArea, QWidget


def follow_layout(root: QWidget) -> None:
    """Order what takes the keyboard inside `root` as its layouts do; rows that came later are where they stand."""
    for before, after in pairwise(_takers(root)):
        QWidget.setTabOrder(before, after)


def _takers(widget: QWidget) -> Iterator[QWidget]:
    if widget.focusPolicy() is not Qt.FocusPolicy.NoFocus and widget.focusProxy() is None:
        yield widget
    inside = widget.widget() if isinstance(widget, QScrollArea) else None
    if inside is not None:
        yield from _takers(inside)
    elif (layout := widget.layout()) is not None:
        yield from _in_layout(layout)


def _in_layout(layout: QLayout) -> Iterator[QWidget]:
    items = (layout.itemAt(at) for at in range(layout.count()))
    for item in filter(None, items):
        if (widget := item.widget()) is not None:
            yield from _takers(widget)
        elif (inner := item.layout()) is not None:
            yield from _in_layout(inner)
