"""The page that is seen first: how the worker is, where, who calls, and what went wrong lately."""

import time

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QFormLayout, QLabel, QVBoxLayout

from nodetool.tray.activity_words import answers_words
from nodetool.tray.gui import clipboard, theme
from nodetool.tray.gui.aside import Answer
from nodetool.tray.gui.pages.page import Page, PageTools
from nodetool.tray.gui.widgets.activity_section import ActivitySection
from nodetool.tray.gui.widgets.output_box import OutputBox
from nodetool.tray.gui.widgets.plain_button import plain_button
from nodetool.tray.gui.widgets.problem_row import ProblemRow
from nodetool.tray.gui.widgets.row_list import RowList
from nodetool.tray.gui.widgets.usage_line import UsageLine
from nodetool.tray.gui.widgets.wrapping_row import WrappingRow
from nodetool.tray.gui.worker_look import WorkerLook
from nodetool.tray.log_views import LogView
from nodetool.tray.model import Snapshot
from nodetool.tray.overview_problems import Way, problem_items
from nodetool.tray.overview_words import NO_PROBLEMS, memory_words, uptime_words
from nodetool.tray.presenter import Presentation, telling_output, usage_line
from nodetool.tray.supervisor.usage import Usage
from nodetool.tray.surface import SurfaceError
from nodetool.tray.window_pages import PageName
from nodetool.tray.wording import shown, tr
from nodetool.tray.worker_api.worker_state import WorkerState

_MINUTE_MS = 60_000


class OverviewPage(Page):
    """Looks at the worker while it can be seen, and not otherwise."""

    def __init__(self, tools: PageTools) -> None:
        super().__init__()
        self.setObjectName("page-overview")
        self._tools = tools
        self._snapshot = tools.service.snapshot()
        self._state: WorkerState | None = None
        self._trouble = ""
        self._look = WorkerLook(tools.service, tools.aside, self)
        self._output = OutputBox()
        self._address, self._uptime = _fact("address"), _fact("uptime")
        self._memory, self._answers = _fact("in-memory"), _fact("answers")
        self._copy = plain_button(tr("Copy a&ddress"), "copy-address")
        self._usage = UsageLine(self._look_at_usage)
        self._activity = ActivitySection()
        self._no_problems = theme.sentence_label(tr(NO_PROBLEMS))
        self._problems = RowList(self._new_problem)
        self._clock = QTimer(self, interval=_MINUTE_MS)
        self._facts = self._fact_rows()
        self._lay_out()
        self._connect()

    def show_snapshot(self, snapshot: Snapshot, presentation: Presentation) -> None:  # noqa: ARG002  the header has it
        """Bring every part up to date."""
        changed = snapshot.worker.phase is not self._snapshot.worker.phase
        self._snapshot = snapshot
        self._address.setText(snapshot.worker.address)
        self._copy.setEnabled(bool(snapshot.worker.address))
        self._output.show_lines(telling_output(snapshot))
        if not (snapshot.worker.pid or snapshot.worker.foreign):
            self._usage.clear()
        if changed:
            self._look.look()
        self._show_time()
        self._show_problems()

    def on_shown(self) -> None:
        """Begin to look at the worker."""
        self._look.begin()
        self._clock.start()
        self._show_time()

    def on_hidden(self) -> None:
        """Let the worker alone."""
        self._look.end()
        self._clock.stop()

    def _show_time(self) -> None:
        words = uptime_words(self._snapshot, now=time.time())
        self._uptime.setText(words)
        self._facts.setRowVisible(self._uptime, bool(words))

    def _show_problems(self) -> None:
        items = problem_items(self._tools.service.problems.newest_first(), self._state)
        self._problems.show_items({item.key: item for item in items})
        self._problems.setVisible(bool(items))
        self._no_problems.setVisible(not items)

    def _on_seen(self, state: WorkerState | None) -> None:
        self._state = state
        activity = state.activity if state else None
        self._memory.setText(memory_words(state, trouble=self._trouble))
        self._answers.setText(answers_words(activity) if activity else "")
        self._activity.show_activity(activity)
        self._show_problems()

    def _on_troubled(self, trouble: str) -> None:
        self._trouble = trouble

    def _go(self, way: Way) -> None:
        match way:
            case Way.LOGS:
                self._tools.open_part(PageName.LOGS, LogView.WORKER)
            case Way.REFUSED:
                self._tools.open_part(PageName.LOGS, LogView.REFUSED)
            case Way.MODELS:
                self._tools.open_page(PageName.MODELS)

    def _new_problem(self, key: str) -> ProblemRow:
        row = ProblemRow(key)
        row.wished.connect(self._go)
        return row

    def _on_copy_address(self) -> None:
        try:
            clipboard.copy_plain(self._snapshot.worker.address)
        except SurfaceError as error:
            self._tools.actions.failed.emit(shown(error))
        else:
            self._tools.actions.told.emit(tr("The address is on the clipboard."))

    def _look_at_usage(self) -> None:
        self._tools.aside.ask(self._tools.service.usage, self._on_usage, asker=self)

    def _on_usage(self, answer: Answer[Usage | None]) -> None:
        self._usage.setText(usage_line(answer.value))

    def _connect(self) -> None:
        self._copy.clicked.connect(self._on_copy_address)
        self._clock.timeout.connect(self._show_time)
        self._look.troubled.connect(self._on_troubled)
        self._look.seen.connect(self._on_seen)

    def _lay_out(self) -> None:
        layout = QVBoxLayout(self)
        theme.spaced(layout, margin=theme.MARGIN, gap=theme.MARGIN)
        layout.addWidget(self._output)
        layout.addWidget(theme.heading_label(tr("Worker")))
        layout.addLayout(self._facts)
        layout.addWidget(theme.heading_label(tr("Callers")))
        layout.addWidget(self._activity)
        layout.addWidget(theme.heading_label(tr("Recent problems")))
        layout.addWidget(self._no_problems)
        layout.addWidget(self._problems)
        layout.addStretch(1)

    def _fact_rows(self) -> QFormLayout:
        self._address.setWordWrap(False)
        self._address.setMinimumHeight(self._copy.sizeHint().height())  # so that their words stand on one line
        address = QLabel(tr("Address:"))
        address.setBuddy(self._address)
        facts = QFormLayout()
        theme.spaced(facts)
        facts.addRow(address, WrappingRow(self._address, self._copy))
        facts.addRow(tr("Uptime:"), self._uptime)
        facts.addRow(tr("Models in memory:"), self._memory)
        facts.addRow(tr("Answers under way:"), self._answers)
        facts.addRow(tr("Use of the machine:"), self._usage)
        return facts


def _fact(object_name: str) -> QLabel:
    label = theme.sentence_label()
    label.setObjectName(object_name)
    return label
