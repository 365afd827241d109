"""The requests of the last minutes as bars: what was answered, what failed, what was refused."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QBrush, QColor, QPainter, QPaintEvent, QPalette, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from nodetool.tray.activity_words import activity_sentence
from nodetool.tray.gui import theme
from nodetool.tray.wording import number, tr
from nodetool.tray.worker_api.activity import Activity

_HEIGHT = 72
_MINUTE = 60
_LEAST_TOP = 4
"""Requests to which the scale reaches at least: a single one is no full bar."""


class ActivityPlot(QWidget):
    """Draws what it was shown last; told apart by pattern, and said as a sentence to those who listen."""

    def __init__(self) -> None:
        super().__init__()
        self._activity: Activity | None = None
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        theme.name(self, "activity-plot", accessible=tr("Requests of the last minutes"))

    def show_activity(self, activity: Activity | None) -> None:
        """Show these requests; an empty plot where nobody knows."""
        self._activity = activity
        self.setAccessibleDescription(activity_sentence(activity) if activity else "")
        self.update()

    def sizeHint(self) -> QSize:  # noqa: N802  Qt's name
        """Be as wide as there is room for."""
        line = self.fontMetrics().height()
        return QSize(40 * line, _HEIGHT + 2 * line + theme.GAP)

    def minimumSizeHint(self) -> QSize:  # noqa: N802  Qt's name
        """Leave room for the words at the axis."""
        return QSize(12 * self.fontMetrics().height(), self.sizeHint().height())

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802  Qt's name
        """Draw the axis, the bars and the words."""
        painter = QPainter(self)
        line = self.fontMetrics().height()
        area = QRectF(0, line, self.width(), self.height() - 2 * line - theme.GAP)
        top = max(_LEAST_TOP, *_heights(self._activity)) if self._activity else _LEAST_TOP
        self._draw_axis(painter, area, top)
        if self._activity:
            self._draw_bars(painter, self._activity, area, top)
        painter.end()

    def _draw_axis(self, painter: QPainter, area: QRectF, top: int) -> None:
        painter.setPen(QPen(_faded(self.palette().color(QPalette.ColorRole.WindowText), 60), 1))
        painter.drawLine(area.bottomLeft(), area.bottomRight())
        painter.setPen(QPen(_faded(self.palette().color(QPalette.ColorRole.WindowText), 60), 1, Qt.PenStyle.DotLine))
        painter.drawLine(area.topLeft(), area.topRight())
        painter.setPen(self.palette().color(QPalette.ColorRole.WindowText))
        line = self.fontMetrics().height()
        above, below = QRectF(0, 0, self.width(), line), QRectF(0, area.bottom() + 1, self.width(), line)
        right, left = Qt.AlignmentFlag.AlignRight, Qt.AlignmentFlag.AlignLeft
        if self._activity:
            scale = tr("{count} in {seconds} s").format(count=number(top), seconds=self._activity.bucket_seconds)
            minutes = tr("{minutes} min ago").format(minutes=self._activity.seconds // _MINUTE)
            painter.drawText(above, left, scale)
            painter.drawText(below, left, minutes)
        painter.drawText(below, right, tr("now"))

    def _draw_bars(self, painter: QPainter, activity: Activity, area: QRectF, top: int) -> None:
        step = area.width() / len(activity.requests)
        bars = zip(activity.requests, activity.failed, activity.refused, strict=True)
        for at, (requests, failed, refused) in enumerate(bars):
            base = area.bottom()
            for count, brush in zip((requests - failed, failed, refused), bar_brushes(self.palette()), strict=True):
                if count > 0:
                    height = max(2.0, area.height() * count / top)
                    bar = QRectF(area.left() + at * step, base - height, max(1.0, step - 1), height)
                    draw_swatch(painter, bar, brush)
                    base -= height


def bar_brushes(palette: QPalette) -> tuple[QBrush, QBrush, QBrush]:
    """Return how answered, failed and refused requests are filled: solid, crossed, striped."""
    words = _faded(palette.color(QPalette.ColorRole.WindowText), 75)
    answered = palette.color(QPalette.ColorRole.Highlight)
    return QBrush(answered), QBrush(words, Qt.BrushStyle.DiagCrossPattern), QBrush(words, Qt.BrushStyle.BDiagPattern)


def draw_swatch(painter: QPainter, place: QRectF, brush: QBrush) -> None:
    """Fill a place; a pattern gets an edge, so that a low bar is seen as one."""
    painter.fillRect(place, brush)
    if brush.style() is not Qt.BrushStyle.SolidPattern:
        painter.setPen(QPen(brush.color(), 1))
        painter.drawRect(place.adjusted(0.5, 0.5, -0.5, -0.5))


def _heights(activity: Activity) -> list[int]:
    return [requests + refused for requests, refused in zip(activity.requests, activity.refused, strict=True)]


def _faded(colour: QColor, percent: int) -> QColor:
    faded = QColor(colour)
    faded.setAlphaF(percent / 100)
    return faded
