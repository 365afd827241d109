"""Which filling of the plot's bars means what."""

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QWidget

from nodetool.tray.gui import theme
from nodetool.tray.gui.widgets.activity_plot import bar_brushes, draw_swatch
from nodetool.tray.wording import tr

_SIDE = 12


class PlotLegend(QWidget):
    """Three words, each with its filling."""

    def __init__(self) -> None:
        super().__init__()
        layout = QHBoxLayout(self)
        theme.spaced(layout)
        for number, words in enumerate((tr("answered"), tr("failed"), tr("refused"))):
            layout.addWidget(_Swatch(number))
            layout.addWidget(QLabel(words))
            layout.addSpacing(theme.GAP)
        layout.addStretch(1)


class _Swatch(QWidget):
    def __init__(self, number: int) -> None:
        super().__init__()
        self._number = number
        self.setFixedSize(_SIDE, _SIDE)

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802  Qt's name
        painter = QPainter(self)
        draw_swatch(painter, QRectF(0, 0, _SIDE, _SIDE), bar_brushes(self.palette())[self._number])
        painter.end()
