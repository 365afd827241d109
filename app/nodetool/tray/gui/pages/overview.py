"""The page that is seen first: how the worker is, where, what it has in memory, and what went wrong lately."""

import time

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QFormLayout, QHBoxLayout, QLabel, QVBoxLayout

from nodetool.tray.gui import clipboard, theme
from nodetool.tray.gui.aside import Answer
from nodetool.tray.gui.pages.page import Page, PageTools
from nodetool.tray.gui.widgets.output_box import OutputBox
from nodetool.tray.gui.widgets.plain_button import plain_button
from nodetool.tray.gui.widgets.usage_line import UsageLine
from nodetool.tray.model import Snapshot
from nodetool.tray.model_watch.view import ModelsView
from nodetool.tray.overview_words import NO_PROBLEMS, memory_words, problem_words, uptime_words
from nodetool.tray.presenter import Presentation, telling_output, usage_line
from nodetool.tray.supervisor.usage import Usage
from nodetool.tray.surface import SurfaceError
from nodetool.tray.wording import shown, tr

_MINUTE_MS = 60_000
_PROBLEMS_SHOWN = 5


class OverviewPage(Page):
    """Looks at the worker while it can be seen, and not otherwise."""

    def __init__(self, tools: PageTools) -> None:
        super().__init__()
        self.setObjectName("page-overview")
        self._tools = tools
        self._snapshot = tools.service.snapshot()
        self._view = ModelsView()
        self._output = OutputBox()
        self._address, self._uptime, self._memory = _fact("address"), _fact("uptime"), _fact("in-memory")
        self._copy = plain_button(tr("Copy a&ddress"), "copy-address")
        self._usage = UsageLine(self._look_at_usage)
        self._problems = theme.sentence_label()
        self._problems.setObjectName("problems")
        self._clock = QTimer(self, interval=_MINUTE_MS)
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
            self._tools.models.watch.hurry()
        self._show_time()
        self._show_problems()

    def on_shown(self) -> None:
        """Begin to look at the models."""
        self._tools.models.watch.look()
        self._clock.start()
        self._show_time()

    def on_hidden(self) -> None:
        """Let the worker alone."""
        self._tools.models.watch.look_away()
        self._clock.stop()

    def _show_time(self) -> None:
        self._uptime.setText(uptime_words(self._snapshot, now=time.time()))

    def _show_problems(self) -> None:
        problems = self._tools.service.problems.newest_first()[:_PROBLEMS_SHOWN]
        self._problems.setText("\n".join(problem_words(problem) for problem in problems) or tr(NO_PROBLEMS))

    def _on_view(self, view: ModelsView) -> None:
        self._view = view
        self._memory.setText(memory_words(view))

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
        self._tools.models.changed.connect(self._on_view)

    def _lay_out(self) -> None:
        layout = QVBoxLayout(self)
        theme.spaced(layout, margin=theme.MARGIN, gap=theme.MARGIN)
        layout.addWidget(self._output)
        layout.addWidget(theme.heading_label(tr("Worker")))
        layout.addLayout(self._facts())
        layout.addWidget(theme.heading_label(tr("Recent problems")))
        layout.addWidget(self._problems)
        layout.addStretch(1)

    def _facts(self) -> QFormLayout:
        address = QHBoxLayout()
        address.addWidget(self._address, 1)
        address.addWidget(self._copy)
        facts = QFormLayout()
        theme.spaced(facts)
        facts.addRow(tr("Address:"), address)
        facts.addRow(tr("Uptime:"), self._uptime)
        facts.addRow(tr("Models in memory:"), self._memory)
        facts.addRow(tr("Use of the machine:"), self._usage)
        return facts


def _fact(object_name: str) -> QLabel:
    label = theme.sentence_label()
    label.setObjectName(object_name)
    return label
