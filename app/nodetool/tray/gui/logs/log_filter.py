"""Which log, how grave, and with which words: what stands above the lines."""

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QComboBox, QLabel, QWidget

from nodetool.deploy.config.settings import LogLevel
from nodetool.tray.gui import theme
from nodetool.tray.gui.logs.search_field import SearchField
from nodetool.tray.gui.widgets.wrapping_row import WrappingRow
from nodetool.tray.log_views import LogView, level_title, usual_level, view_title
from nodetool.tray.logfiles.book import Wanted
from nodetool.tray.wording import tr

_TYPING_MS = 120


class LogFilter(QWidget):
    """Tells what is wanted; a search begins when the typing rests for a moment."""

    view_changed = Signal(object)
    """A `LogView`."""
    changed = Signal(object)
    """A `Wanted`."""

    def __init__(self) -> None:
        super().__init__()
        self._views, self._levels = QComboBox(), QComboBox()
        self.search = SearchField()
        self._typing = QTimer(self, singleShot=True, interval=_TYPING_MS)
        self._fill()
        self._lay_out()
        self._connect()

    @property
    def view(self) -> LogView:
        """Which log."""
        return LogView(self._views.currentData())

    @property
    def wanted(self) -> Wanted:
        """Which of its lines."""
        return Wanted(LogLevel(self._levels.currentData()), self.search.text())

    def show_view(self, view: LogView) -> None:
        """Choose a log, and all that one looks for in it."""
        self.search.clear()
        if view is self.view:
            self._levels.setCurrentIndex(self._levels.findData(usual_level(view)))
        self._views.setCurrentIndex(self._views.findData(view))

    def reset(self) -> None:
        """Want all lines of this log."""
        self.search.clear()
        self._levels.setCurrentIndex(0)
        self._tell()

    def _on_view(self) -> None:
        self._levels.setCurrentIndex(self._levels.findData(usual_level(self.view)))
        self._tell()
        self.view_changed.emit(self.view)

    def _tell(self) -> None:
        self._typing.stop()
        self.changed.emit(self.wanted)

    def _fill(self) -> None:
        for view in LogView:
            self._views.addItem(view_title(view), view.value)
        for level in LogLevel:
            self._levels.addItem(level_title(level), level.value)
        theme.name(self._views, "log-view", accessible=tr("Which log"))
        theme.name(self._levels, "log-level", accessible=tr("Which lines"))
        self._levels.setAccessibleDescription(tr("Which lines"))  # on Linux its name is what is chosen

    def _connect(self) -> None:
        self._views.currentIndexChanged.connect(self._on_view)
        self._levels.currentIndexChanged.connect(self._tell)
        self.search.textChanged.connect(lambda _: self._typing.start())
        self._typing.timeout.connect(self._tell)

    def _lay_out(self) -> None:
        label = QLabel(tr("&Log:"))
        label.setBuddy(self._views)
        label.setMinimumHeight(self._views.sizeHint().height())  # so that their words stand on one line
        self.setLayout(WrappingRow(label, self._views, self._levels, self.search))
