"""The settings of a form, one below the other, with headings where there are several kinds of them."""

from collections.abc import Iterable, Iterator
from typing import Any

from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from nodetool.deploy.config.options import Option
from nodetool.tray.gui import theme
from nodetool.tray.gui.fields.setting_row import SettingRow
from nodetool.tray.setting_sections import SettingSection, sections
from nodetool.tray.wording import tr


class SettingsColumn(QWidget):
    """One kind alone needs no heading: the page says what it is about."""

    def __init__(self, options: Iterable[Option[Any]]) -> None:
        super().__init__()
        self.rows: dict[str, SettingRow] = {}
        self._headings: dict[QLabel, list[SettingRow]] = {}
        self._layout = QVBoxLayout(self)
        theme.spaced(self._layout, gap=theme.MARGIN)
        self._layout.setContentsMargins(0, 0, theme.MARGIN, 0)  # apart from the bar that scrolls it
        found = tuple(sections(options))
        for section in found:
            rows = list(_rows(section))
            if len(found) > 1:
                self._add_heading(section.title, rows)
            for row in rows:
                self._layout.addWidget(row)
                self.rows[row.option.name] = row
        self._layout.addStretch(1)

    def put_above(self, name: str, widget: QWidget) -> None:
        """Show something that is no setting above the one called `name`."""
        self._layout.insertWidget(self._layout.indexOf(self.rows[name]), widget)

    def hide_empty_headings(self) -> None:
        """Show only the headings of what is shown."""
        for heading, rows in self._headings.items():
            heading.setVisible(any(not row.isHidden() for row in rows))

    def _add_heading(self, title: str, rows: list[SettingRow]) -> None:
        heading = theme.heading_label(tr(title))
        heading.setObjectName(f"heading-{rows[0].option.name}")
        if self._headings:
            heading.setContentsMargins(0, theme.MARGIN, 0, 0)
        self._headings[heading] = rows
        self._layout.addWidget(heading)


def _rows(section: SettingSection) -> Iterator[SettingRow]:
    return (SettingRow(option) for option in section.options)
