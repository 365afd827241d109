"""The first steps: three questions with good answers already given, and the way to a first answer of a model."""

from PySide6.QtCore import QSize, Signal
from PySide6.QtWidgets import QDialog, QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from nodetool.tray.first_run.mark import FirstRunMark, first_run_mark_file
from nodetool.tray.first_run.words import step_words
from nodetool.tray.gui import theme
from nodetool.tray.gui.first_run.callers_step import CallersStep
from nodetool.tray.gui.first_run.login_step import LoginStep
from nodetool.tray.gui.first_run.models_step import ModelsStep
from nodetool.tray.gui.mnemonics import spoken
from nodetool.tray.gui.pages.page import PageTools
from nodetool.tray.gui.widgets.plain_button import plain_button
from nodetool.tray.gui.widgets.scrolling import scrolling
from nodetool.tray.window_pages import PageName
from nodetool.tray.wording import tr

_WIDTH, _HEIGHT = 40, 31
"""In lines of text, so that larger text gets more room."""
_LARGEST = QSize(960, 660)
"""What a small screen has room for; the steps scroll beyond."""


class FirstRunDialog(QDialog):
    """Each step can be gone past, back to, or left with all others."""

    _changed = Signal(object)
    """A `Snapshot`, from whichever thread."""

    def __init__(self, parent: QWidget, tools: PageTools) -> None:
        super().__init__(parent)
        self._tools = tools
        self._models = ModelsStep(tools)
        self._steps = (CallersStep(tools), self._models, LoginStep(tools))
        self._stack = QStackedWidget()
        self._progress = theme.sentence_label(quiet=True)
        self._progress.setObjectName("first-progress")
        self._skip = plain_button(tr("S&kip the rest"), "first-skip", hint=tr("All of it can be found in the window"))
        self._back = plain_button(tr("&Back"), "first-back")
        self._next = plain_button("", "first-next")
        self._end_listening = tools.service.subscribe(self._changed.emit)
        self.setObjectName("first-run")
        self.setWindowTitle(tr("Welcome to NodeTool"))
        self._lay_out()
        self._connect()
        self._show(0)

    def _on_next(self) -> None:
        step = self._stack.currentIndex()
        if step + 1 < len(self._steps):
            self._steps[step].leave(lambda: self._show(step + 1))
        else:
            self.accept()

    def _show(self, step: int) -> None:
        self._stack.setCurrentIndex(step)
        is_last = step == len(self._steps) - 1
        self._progress.setText(step_words(step + 1, len(self._steps)))
        self._back.setVisible(step > 0)
        self._skip.setVisible(not is_last)
        self._next.setText(tr("&Try it") if is_last else tr("&Next"))
        self._next.setAccessibleName(spoken(self._next.text()))
        self._next.setFocus()
        self._steps[step].begin()

    def _on_accepted(self) -> None:
        """Lead whoever went to the end to a first answer, which a model may have to arrive for."""
        if model := self._models.model:
            self._tools.memory.change(model=model)
        self._tools.open_page(PageName.TRY_IT)

    def _on_finished(self) -> None:
        """Note that a newcomer has seen enough."""
        for step in self._steps:
            step.close_step()
        self._end_listening()
        self._tools.actions.run(FirstRunMark(first_run_mark_file()).set_done)

    def _connect(self) -> None:
        self._changed.connect(self._models.show_snapshot)
        self._next.clicked.connect(self._on_next)
        self._back.clicked.connect(lambda: self._show(self._stack.currentIndex() - 1))
        self._skip.clicked.connect(self.reject)
        self.accepted.connect(self._on_accepted)
        self.finished.connect(lambda _: self._on_finished())

    def _lay_out(self) -> None:
        self._next.setDefault(True)
        for step in self._steps:
            self._stack.addWidget(scrolling(step))
        buttons = QHBoxLayout()
        buttons.addWidget(self._skip)
        buttons.addStretch(1)
        buttons.addWidget(self._back)
        buttons.addWidget(self._next)
        layout = QVBoxLayout(self)
        theme.spaced(layout, margin=theme.MARGIN * 2, gap=theme.MARGIN)
        layout.addWidget(self._progress)
        layout.addWidget(self._stack, 1)
        layout.addLayout(buttons)
        line = self.fontMetrics().lineSpacing()
        self.resize(QSize(_WIDTH * line, _HEIGHT * line).boundedTo(_LARGEST))


def open_first_run(parent: QWidget, tools: PageTools) -> FirstRunDialog:
    """Open the first steps over the window, and return at once."""
    dialog = FirstRunDialog(parent, tools)
    # Deleted by its parent's tree, not at once: Qt still uses a dialog whose button was clicked.
    dialog.finished.connect(dialog.deleteLater)
    dialog.open()
    return dialog
