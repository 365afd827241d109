"""Draws the message of a line, with what was searched for marked in it."""

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QColor, QPainter, QPalette
from PySide6.QtWidgets import QApplication, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QTableView, QWidget

from nodetool.tray.gui.logs.log_model import LogModel, _Index

_MARK_OPACITY = 0.2
"""The tint lies above the words, which have to stay readable."""


class FoundDelegate(QStyledItemDelegate):
    """Marks each place with a tint and a line below it: it is not told by colour alone."""

    def __init__(self, table: QTableView, model: LogModel) -> None:
        super().__init__(table)
        self._model = model

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        """Draw the cell."""
        super().paint(painter, option, index)
        needle = self._model.wanted.text
        if needle:
            drawn = QStyleOptionViewItem(option)
            self.initStyleOption(drawn, index)
            self._mark(painter, drawn, needle)

    def _mark(self, painter: QPainter, option: QStyleOptionViewItem, needle: str) -> None:
        area = _text_area(option)
        metrics = option.fontMetrics
        text = metrics.elidedText(option.text, Qt.TextElideMode.ElideRight, area.width())
        ink = _ink(option)
        for start in _places(text.casefold(), needle.casefold()):
            left = area.left() + metrics.horizontalAdvance(text[:start])
            width = metrics.horizontalAdvance(text[start : start + len(needle)])
            _draw_mark(painter, QRect(left, area.top() + 1, width, area.height() - 2), ink)


def _text_area(option: QStyleOptionViewItem) -> QRect:
    widget: QWidget | None = option.widget
    style = widget.style() if widget else QApplication.style()
    area = style.subElementRect(QStyle.SubElement.SE_ItemViewItemText, option, widget)
    margin = style.pixelMetric(QStyle.PixelMetric.PM_FocusFrameHMargin, None, widget) + 1
    return area.adjusted(margin, 0, -margin, 0)


def _ink(option: QStyleOptionViewItem) -> QColor:
    is_selected = bool(option.state & QStyle.StateFlag.State_Selected)
    palette: QPalette = option.palette
    return palette.color(QPalette.ColorRole.HighlightedText if is_selected else QPalette.ColorRole.Highlight)


def _places(text: str, needle: str) -> list[int]:
    places, start = [], text.find(needle)
    while start >= 0:
        places.append(start)
        start = text.find(needle, start + len(needle))
    return places


def _draw_mark(painter: QPainter, place: QRect, ink: QColor) -> None:
    tint = QColor(ink)
    tint.setAlphaF(_MARK_OPACITY)
    painter.fillRect(place, tint)
    painter.fillRect(QRect(place.left(), place.bottom() - 1, place.width(), 2), ink)
