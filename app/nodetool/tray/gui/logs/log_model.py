"""The wanted lines of a log as Qt's tables see them: the rows of a bounded book."""

from bisect import bisect_left
from collections.abc import Sequence
from enum import IntEnum

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt
from PySide6.QtGui import QFont

from nodetool.tray.log_views import level_word
from nodetool.tray.logfiles.book import LogBook, Wanted
from nodetool.tray.logfiles.entry import LogEntry
from nodetool.tray.wording import tr

_Index = QModelIndex | QPersistentModelIndex
_NOWHERE = QModelIndex()
_SHOWN_CHARACTERS = 1000
"""Of a long line; what is chosen is shown in full below the table."""
_YEAR = len("2026-")
"""What the table leaves out of a time."""
_BOLD = frozenset({"warning", "error", "critical"})


class Column(IntEnum):
    """A column of the table."""

    TIME = 0
    """When it was written, as this machine's clock shows it."""
    LEVEL = 1
    """How grave it is."""
    MESSAGE = 2
    """What it says."""


class LogModel(QAbstractTableModel):
    """Shows what is wanted of its book; grows at the end, and shrinks at the beginning when there is too much."""

    def __init__(self, parent: QObject | None = None, *, book: LogBook | None = None) -> None:
        super().__init__(parent)
        self._book = book or LogBook()
        self._wanted = Wanted()
        self._shown: list[int] = []
        """Their numbers, in order."""
        self._bold = QFont()
        self._bold.setBold(True)

    @property
    def wanted(self) -> Wanted:
        """Which lines are shown."""
        return self._wanted

    @property
    def kept(self) -> int:
        """How many lines there are, shown or not."""
        return len(self._book)

    def want(self, wanted: Wanted) -> None:
        """Show these lines and no others."""
        self._wanted = wanted
        self._renew()

    def begin(self, entries: Sequence[LogEntry]) -> None:
        """Show these in place of all before."""
        self._book.clear()
        self._book.add(entries)
        self._renew()

    def append(self, entries: Sequence[LogEntry]) -> int:
        """Show these below; return how many rows went at the beginning."""
        since = self._book.last_beginning()
        self._book.add(entries)
        dropped = self._drop()
        since = max(since, self._book.first)
        at, added = bisect_left(self._shown, since), self._book.matching(self._wanted, since=since)
        known = len(self._shown) - at
        if self._shown[at:] != added[:known]:
            self._renew()  # a line that is wanted has come to older ones that were not
        elif added[known:]:
            self.beginInsertRows(_NOWHERE, len(self._shown), at + len(added) - 1)
            self._shown += added[known:]
            self.endInsertRows()
        return dropped

    def text(self, rows: Sequence[int]) -> str:
        """Return lines in full, as they are copied."""
        return "\n".join(_copied(self._book[self._shown[row]]) for row in rows)

    def together(self, row: int) -> str:
        """Return all lines that belong to the one in that row."""
        return "\n".join(_copied(self._book[number]) for number in self._book.together(self._shown[row]))

    def rowCount(self, parent: _Index = _NOWHERE) -> int:  # noqa: N802  Qt's name
        """Return how many lines are shown."""
        return 0 if parent.isValid() else len(self._shown)

    def columnCount(self, parent: _Index = _NOWHERE) -> int:  # noqa: N802  Qt's name
        """Return how many columns there are."""
        return 0 if parent.isValid() else len(Column)

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Return what a cell shows."""
        if not index.isValid():
            return None
        entry = self._book[self._shown[index.row()]]
        if role == Qt.ItemDataRole.DisplayRole:
            return _cell(entry, Column(index.column()))
        return self._bold if role == Qt.ItemDataRole.FontRole and _is_bold(entry, index) else None

    def headerData(  # noqa: N802  Qt's name
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        """Return what a column is called."""
        if orientation is Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return (tr("Time"), tr("Level"), tr("Message"))[section]
        return None

    def _renew(self) -> None:
        self.beginResetModel()
        self._shown = self._book.matching(self._wanted)
        self.endResetModel()

    def _drop(self) -> int:
        """Take away the rows of lines that the book no longer keeps."""
        gone = bisect_left(self._shown, self._book.first)
        if gone:
            self.beginRemoveRows(_NOWHERE, 0, gone - 1)
            del self._shown[:gone]
            self.endRemoveRows()
        return gone


def _cell(entry: LogEntry, column: Column) -> str:
    match column:
        case Column.TIME:
            return entry.time[_YEAR:]
        case Column.LEVEL:
            return level_word(entry.level)
        case Column.MESSAGE:
            return entry.message[:_SHOWN_CHARACTERS]


def _is_bold(entry: LogEntry, index: _Index) -> bool:
    return index.column() == Column.LEVEL and entry.level in _BOLD


def _copied(entry: LogEntry) -> str:
    if not entry.is_head:
        return entry.message
    head = " ".join(word for word in (entry.time, entry.level.upper(), entry.logger) if word)
    return f"{head}: {entry.message}"
