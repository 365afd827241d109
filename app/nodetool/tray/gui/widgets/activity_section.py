"""What callers did in the last minutes: a sentence, a plot, and who called most."""

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from nodetool.tray.activity_words import activity_sentence, callers_words
from nodetool.tray.gui import theme
from nodetool.tray.gui.widgets.activity_plot import ActivityPlot
from nodetool.tray.gui.widgets.plot_legend import PlotLegend
from nodetool.tray.wording import tr
from nodetool.tray.worker_api.activity import Activity


class ActivitySection(QWidget):
    """Shows an `Activity`; owns nothing."""

    def __init__(self) -> None:
        super().__init__()
        self._sentence = theme.sentence_label()
        self._sentence.setObjectName("activity")
        self._callers = theme.sentence_label(quiet=True)
        self._callers.setObjectName("callers")
        self._plot = ActivityPlot()
        self._legend = PlotLegend()
        self._lay_out()
        self.show_activity(None)

    def show_activity(self, activity: Activity | None) -> None:
        """Show these minutes; nothing but an empty plot where nobody knows."""
        self._plot.show_activity(activity)
        self._sentence.setText(activity_sentence(activity) if activity else tr("Shown while the worker runs."))
        callers = callers_words(activity) if activity else ""
        self._callers.setText(tr("From {callers}").format(callers=callers) if callers else "")

    def _lay_out(self) -> None:
        below = QHBoxLayout()
        theme.spaced(below)
        below.addWidget(self._legend)
        below.addWidget(self._callers, 1)
        layout = QVBoxLayout(self)
        theme.spaced(layout)
        layout.addWidget(self._sentence)
        layout.addWidget(self._plot)
        layout.addLayout(below)
