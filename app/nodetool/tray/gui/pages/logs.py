"""The logs of worker and tray, and who was refused: live, while the page can be seen."""

from PySide6.QtCore import Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QLabel, QVBoxLayout
from shiboken6 import isValid

from nodetool.deploy.config.errors import ConfigError
from nodetool.deploy.config.redact import Redactor
from nodetool.tray.gui import clipboard, theme
from nodetool.tray.gui.logs.details_box import DetailsBox
from nodetool.tray.gui.logs.log_filter import LogFilter
from nodetool.tray.gui.logs.log_model import LogModel
from nodetool.tray.gui.logs.log_table import LogTable
from nodetool.tray.gui.pages.page import Page, PageTools
from nodetool.tray.gui.widgets.note import information_note
from nodetool.tray.gui.widgets.plain_button import plain_button
from nodetool.tray.gui.widgets.wrapping_row import WrappingRow
from nodetool.tray.log_views import LogView, empty_words
from nodetool.tray.logfiles.book import Wanted
from nodetool.tray.logfiles.tail import LogPart, LogTail
from nodetool.tray.service import TrayService
from nodetool.tray.surface import SurfaceError
from nodetool.tray.wording import number, plural, shown, tr


class LogsPage(Page):
    """Reads nothing while it is hidden or paused."""

    scrolls = False
    read = Signal(object)
    """A `LogPart`, from the thread that reads."""

    def __init__(self, tools: PageTools) -> None:
        super().__init__()
        self.setObjectName("page-logs")
        self._tools = tools
        self._tail = LogTail(self._publish, redact=lambda: _redactor(tools.service))
        self._look = 0
        self._is_seen = False
        self._unseen = 0
        self._model = LogModel(self)
        self._filter, self._table, self._details = LogFilter(), LogTable(self._model), DetailsBox()
        self._note = information_note("log-note")
        self._count = QLabel()
        self._to_end = plain_button(
            tr("To the &end"), "to-end", hint=tr("Shows the newest lines as they come (Ctrl+End)")
        )
        self._pause = plain_button(tr("&Pause"), "pause-log", hint=tr("Lets nothing move (Space)"))
        self._all = plain_button(tr("Sho&w all lines"), "all-lines")
        self._copy = plain_button(
            tr("Copy l&ines"), "copy-lines", hint=tr("The chosen lines, or all that are shown (Ctrl+C)")
        )
        self._folder = plain_button(tr("Open f&older"), "open-log-folder", hint=tr("Where the log files are"))
        self._lay_out()
        self._connect()
        self._to_end.hide()
        self._show_counts()

    def on_shown(self) -> None:
        """Begin to read, unless nothing is to move."""
        self._is_seen = True
        self._begin()

    def on_hidden(self) -> None:
        """Read no more, and keep nothing in memory that can be read again."""
        self._is_seen = False
        self._tail.end()
        if not (self._pause.isChecked() or self.window().isVisible()):
            self._model.begin(())

    def show_part(self, name: str) -> None:
        """Show one of the logs, and what one looks for in it."""
        self._pause.setChecked(False)
        self._filter.show_view(LogView(name))
        self._table.setFocus()

    def _publish(self, part: LogPart) -> None:
        """Hand on what was read, on the thread that read it; the window may have been built anew meanwhile."""
        if isValid(self):
            self.read.emit(part)

    def _begin(self) -> None:
        if self._is_seen and not self._pause.isChecked():
            self._look = self._tail.begin(self._filter.view)

    def _on_read(self, part: LogPart) -> None:
        if part.look != self._look or self._pause.isChecked():
            return
        if part.problem or part.is_beginning:
            self._model.begin(part.entries)
            self._table.go_to_end()
        else:
            self._append(part)
        self._show_counts(shown(part.problem) if part.problem else "")

    def _append(self, part: LogPart) -> None:
        follows, before = self._table.follows, self._model.rowCount()
        dropped = self._model.append(part.entries)
        if not follows:
            self._unseen += max(0, self._model.rowCount() + dropped - before)
            self._table.keep_place(dropped)

    def _on_wanted(self, wanted: Wanted) -> None:
        self._model.want(wanted)
        self._table.go_to_end()
        self._show_counts()

    def _on_view(self) -> None:
        self._model.begin(())
        self._pause.setChecked(False)
        self._begin()

    def _on_pause(self, is_paused: bool) -> None:  # noqa: FBT001  Qt's signal
        self._pause.setText(tr("Contin&ue") if is_paused else tr("&Pause"))
        self._pause.setAccessibleName(tr("Continue") if is_paused else tr("Pause"))
        if is_paused:
            self._tail.end()
        else:
            self._begin()
        self._show_counts()

    def _on_end_left(self, is_left: bool) -> None:  # noqa: FBT001  Qt's signal
        if not is_left:
            self._unseen = 0
        self._to_end.setVisible(is_left)
        self._show_counts()

    def _show_counts(self, problem: str = "") -> None:
        rows, kept = self._model.rowCount(), self._model.kept
        words = empty_words(self._filter.view) if not kept else tr("No line matches.")
        self._note.say(problem or ("" if rows else words))
        self._all.setVisible(bool(kept) and not rows)
        self._table.setVisible(bool(rows))
        self._copy.setEnabled(bool(rows))
        self._count.setText(self._count_words(rows, kept))

    def _count_words(self, rows: int, kept: int) -> str:
        if self._pause.isChecked():
            return tr("Paused: new lines are shown when you continue.")
        if self._unseen:
            return plural("{count} new line below", "{count} new lines below", self._unseen).format(count=self._unseen)
        if rows == kept:
            return plural("{count} line", "{count} lines", kept).format(count=number(kept))
        return tr("{count} of {all} lines").format(count=number(rows), all=number(kept))

    def _on_copy(self) -> None:
        rows = self._table.chosen_rows() or list(range(self._model.rowCount()))
        try:
            clipboard.copy_plain(self._model.text(rows))
        except SurfaceError as error:
            self._tools.actions.failed.emit(shown(error))
            return
        words = plural("{count} line is on the clipboard.", "{count} lines are on the clipboard.", len(rows))
        self._tools.actions.told.emit(words.format(count=number(len(rows))))

    def _connect(self) -> None:
        self.read.connect(self._on_read)
        self._filter.changed.connect(self._on_wanted)
        self._filter.view_changed.connect(lambda _: self._on_view())
        self._table.chosen.connect(self._details.show_text)
        self._table.copy_wished.connect(self._on_copy)
        self._table.pause_wished.connect(self._pause.toggle)
        self._table.end_left.connect(self._on_end_left)
        self._pause.toggled.connect(self._on_pause)
        self._to_end.clicked.connect(self._table.go_to_end)
        self._all.clicked.connect(self._filter.reset)
        self._copy.clicked.connect(self._on_copy)
        self._folder.clicked.connect(lambda: self._tools.actions.run(self._tools.service.open_log_folder))
        QShortcut(QKeySequence(QKeySequence.StandardKey.Find), self).activated.connect(self._search)
        QShortcut(QKeySequence("Ctrl+End"), self).activated.connect(self._table.go_to_end)

    def _search(self) -> None:
        self._filter.search.setFocus()
        self._filter.search.selectAll()

    def _lay_out(self) -> None:
        self._pause.setCheckable(True)
        self._count.setObjectName("log-count")
        theme.make_quiet(self._count)
        layout = QVBoxLayout(self)
        theme.spaced(layout, margin=theme.MARGIN)
        layout.addWidget(self._filter)
        layout.addWidget(self._note)
        layout.addWidget(self._table, 4)
        layout.addWidget(self._details)
        layout.addStretch(0)
        layout.addWidget(self._count)
        layout.addLayout(WrappingRow(self._pause, self._copy, self._folder, self._to_end, self._all))


def _redactor(service: TrayService) -> Redactor:
    """Return what takes every secret out that the tray knows; the files hold none, but for what was not known then."""
    redact = Redactor()
    try:
        redact.learn(service.preferences.resolved())
        redact.add(service.tokens.reveal())
    except ConfigError:
        pass  # what cannot be read is no longer in force, and was taken out when it was written
    return redact
