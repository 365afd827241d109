"""Colours are the system's, but for fields that would look locked."""

import pytest
from PySide6.QtGui import QColor, QPalette

from nodetool.tray.gui.system_colours import with_readable_fields

GROUPS = (QPalette.ColorGroup.Active, QPalette.ColorGroup.Inactive)


def palette(window: str, field: str) -> QPalette:
    made = QPalette()
    for group in (*GROUPS, QPalette.ColorGroup.Disabled):
        made.setColor(group, QPalette.ColorRole.Window, QColor(window))
        made.setColor(group, QPalette.ColorRole.Base, QColor(field))
    return made


def field_of(made: QPalette, group: QPalette.ColorGroup) -> str:
    return made.color(group, QPalette.ColorRole.Base).name()


@pytest.mark.parametrize(
    ("window", "field", "expected"),
    [
        ("#f6f5f4", "#f6f5f4", "#ffffff"),
        ("#efefef", "#ffffff", "#ffffff"),
        ("#2d2d2d", "#1e1e1e", "#1e1e1e"),
        ("#353535", "#353535", "#292929"),
    ],
)
def test_field_stands_out_from_its_window_and_a_locked_one_does_not(window: str, field: str, expected: str) -> None:
    readable = with_readable_fields(palette(window, field))
    assert [field_of(readable, group) for group in GROUPS] == [expected] * 2
    assert field_of(readable, QPalette.ColorGroup.Disabled) == field
