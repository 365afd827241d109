"""The upper part of the window: what the worker does, where, why, and how to change it."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPlainTextEdit, QVBoxLayout, QWidget

from nodetool.tray.gui import theme
from nodetool.tray.gui.icons import state_icon
from nodetool.tray.gui.widgets.action_button import ActionButton
from nodetool.tray.gui.widgets.note import problem_note
from nodetool.tray.gui.widgets.plain_button import plain_button
from nodetool.tray.gui.widgets.remedy_button import RemedyButton
from nodetool.tray.gui.widgets.usage_line import UsageLine
from nodetool.tray.model import Snapshot
from nodetool.tray.presenter import Action, Presentation, access_line, explanation, telling_output
from nodetool.tray.remedies import Remedy
from nodetool.tray.supervisor.status import Phase

_LINES_SHOWN = 7
_NOBODY_CALLS = {Phase.STOPPED, Phase.FAILED}


class StateHeader(QWidget):
    """Shows a snapshot; owns nothing."""

    def __init__(
        self,
        *,
        perform: Callable[[Action], None],
        copy_address: Callable[[], None],
        apply: Callable[[Remedy], None],
        look_at_usage: Callable[[], None],
    ) -> None:
        super().__init__()
        self._icon = QLabel()
        self._state = theme.heading_label()
        self._access = theme.sentence_label(quiet=True)
        self._reason = problem_note("reason")
        self._output = _output_box()
        self._buttons = [ActionButton(action, perform) for action in (Action.START, Action.STOP, Action.RESTART)]
        self._copy_address = plain_button("Copy a&ddress", "copy-address")
        self._copy_address.clicked.connect(copy_address)
        self._remedy = RemedyButton(apply)
        self._usage = UsageLine(look_at_usage)
        self._state.setObjectName("state")
        self._access.setObjectName("access")
        _keep_room(self._access)
        self._lay_out()

    def show_snapshot(self, snapshot: Snapshot, presentation: Presentation) -> None:
        """Bring every part up to date."""
        self._icon.setPixmap(state_icon(presentation.icon).pixmap(theme.STATE_ICON, theme.STATE_ICON))
        self._icon.setAccessibleName(presentation.phase.value)
        self._state.setText(presentation.state_line)
        self._access.setText("" if snapshot.settings_problem else access_line(snapshot))
        self._access.setVisible(not snapshot.settings_problem and presentation.phase not in _NOBODY_CALLS)
        self._reason.say(explanation(snapshot))
        self._copy_address.setToolTip(snapshot.worker.address)
        self._copy_address.setEnabled(bool(snapshot.worker.address))
        self._remedy.show_worker(snapshot.worker)
        if not (snapshot.worker.pid or snapshot.worker.foreign):
            self._usage.clear()
        self._show_output(telling_output(snapshot))
        self._show_buttons(presentation)

    def show_usage(self, words: str) -> None:
        """Say what the worker uses of the machine."""
        self._usage.setText(words)

    def _show_output(self, lines: tuple[str, ...]) -> None:
        text = "\n".join(lines)
        self._output.setVisible(bool(lines))
        if text != self._output.toPlainText():
            self._output.setPlainText(text)
            self._output.setFixedHeight(_height(self._output, lines=len(lines)))
            self._output.verticalScrollBar().setValue(self._output.verticalScrollBar().maximum())

    def _show_buttons(self, presentation: Presentation) -> None:
        offered = {entry.action: entry for entry in presentation.entries}
        for button in self._buttons:
            entry = offered.get(button.action)
            button.setVisible(entry is not None)
            if entry:
                button.show_entry(entry)

    def _lay_out(self) -> None:
        buttons = QHBoxLayout()
        for button in (*self._buttons, self._remedy):
            buttons.addWidget(button)
        buttons.addStretch(1)  # before a button that would move when the words of the others change
        buttons.addWidget(self._copy_address)
        words = QVBoxLayout()
        theme.spaced(words)
        for label in (self._state, self._access, self._usage):
            words.addWidget(label)
        words.addLayout(buttons)
        line = QHBoxLayout()
        line.setSpacing(theme.MARGIN)
        line.addWidget(self._icon, 0, Qt.AlignmentFlag.AlignTop)
        line.addLayout(words, 1)
        layout = QVBoxLayout(self)
        theme.spaced(layout)
        layout.addLayout(line)
        layout.addWidget(self._reason)
        layout.addWidget(self._output)


def _keep_room(label: QLabel) -> None:
    policy = label.sizePolicy()
    policy.setRetainSizeWhenHidden(True)
    label.setSizePolicy(policy)


def _output_box() -> QPlainTextEdit:
    box = QPlainTextEdit()
    box.setReadOnly(True)
    box.setTabChangesFocus(True)
    box.setFont(theme.monospace())
    theme.name(box, "output", accessible="Last lines of the worker")
    box.hide()
    return box


def _height(box: QPlainTextEdit, *, lines: int) -> int:
    """Leave room for one more than there are, because a long one continues on the next."""
    return box.fontMetrics().lineSpacing() * min(lines + 1, _LINES_SHOWN) + 2 * theme.GAP
