"""The table of a log: stays at the end while one is there, and where one is otherwise."""

from PySide6.QtCore import QItemSelection, QItemSelectionModel, Qt, Signal
from PySide6.QtGui import QFontMetrics, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView

from nodetool.tray.gui import theme
from nodetool.tray.gui.logs.found_delegate import FoundDelegate
from nodetool.tray.gui.logs.log_model import Column, LogModel
from nodetool.tray.log_views import level_word
from nodetool.tray.wording import tr

_PADDING = 16
_ROW_PADDING = 4


class LogTable(QTableView):
    """Rows can be chosen and copied; nothing is edited."""

    copy_wished = Signal()
    pause_wished = Signal()
    end_left = Signal(bool)
    """Whether one has left the last line, or is there again."""
    chosen = Signal(str)
    """All lines that belong to the chosen one; empty where none is."""

    def __init__(self, model: LogModel) -> None:
        super().__init__()
        self._rows = model
        self.setModel(model)
        self.setItemDelegateForColumn(Column.MESSAGE, FoundDelegate(self, model))
        theme.name(self, "log-lines", accessible=tr("Lines of the log"))
        self._follows = True
        self._set_up()
        self.verticalScrollBar().valueChanged.connect(self._on_moved)
        self.verticalScrollBar().rangeChanged.connect(self._on_grown)

    @property
    def follows(self) -> bool:
        """Whether the last line stays in sight, whatever comes."""
        return self._follows

    def chosen_rows(self) -> list[int]:
        """Return the rows that are chosen, in order."""
        return sorted(index.row() for index in self.selectionModel().selectedRows())

    def go_to_end(self) -> None:
        """Bring the last line into sight, and begin there with the keyboard, unless lines are chosen."""
        self._set_follows(follows=True)
        self.scrollToBottom()
        if not self.selectionModel().hasSelection():
            last = self._rows.index(self._rows.rowCount() - 1, 0)
            self.selectionModel().setCurrentIndex(last, QItemSelectionModel.SelectionFlag.NoUpdate)

    def keep_place(self, dropped: int) -> None:
        """Keep the same lines in sight where some above them went."""
        bar = self.verticalScrollBar()
        bar.setValue(bar.value() - dropped)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802  Qt's name
        """Copy and pause; the rest is Qt's."""
        if event.matches(QKeySequence.StandardKey.Copy):
            self.copy_wished.emit()
        elif event.key() == Qt.Key.Key_Space and event.modifiers() == Qt.KeyboardModifier.NoModifier:
            self.pause_wished.emit()
        else:
            super().keyPressEvent(event)

    def selectionChanged(self, selected: QItemSelection, deselected: QItemSelection) -> None:  # noqa: N802  Qt's name
        """Tell what is chosen now."""
        super().selectionChanged(selected, deselected)
        rows = self.chosen_rows()
        self.chosen.emit(self._rows.together(rows[-1]) if len(rows) == 1 else "")

    def _on_moved(self, value: int) -> None:
        self._set_follows(follows=value >= self.verticalScrollBar().maximum())

    def _on_grown(self, _least: int, most: int) -> None:
        if self._follows:
            self.verticalScrollBar().setValue(most)

    def _set_follows(self, *, follows: bool) -> None:
        if follows is not self._follows:
            self._follows = follows
            self.end_left.emit(not follows)

    def _set_up(self) -> None:
        self.setFont(theme.monospace())
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerItem)
        self.setWordWrap(False)
        self.setShowGrid(False)
        self.setTabKeyNavigation(False)
        self.setCornerButtonEnabled(False)
        metrics = QFontMetrics(theme.monospace())
        rows, columns = self.verticalHeader(), self.horizontalHeader()
        rows.hide()
        rows.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        rows.setMinimumSectionSize(1)
        rows.setDefaultSectionSize(metrics.height() + _ROW_PADDING)
        columns.setHighlightSections(False)
        columns.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        columns.setStretchLastSection(True)
        widest = max((level_word(level) for level in ("info", "warning", "error", "critical")), key=len)
        for column, text in (
            (Column.TIME, "00-00 00:00:00"),
            (Column.LEVEL, widest),
        ):
            columns.resizeSection(column, metrics.horizontalAdvance(text) + _PADDING)
