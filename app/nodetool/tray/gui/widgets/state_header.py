"""The upper part of the window: what the worker does, why, and how to change it; small, above every page."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from nodetool.tray.gui import theme
from nodetool.tray.gui.announcing import announce
from nodetool.tray.gui.icons import state_icon
from nodetool.tray.gui.widgets.action_button import ActionButton
from nodetool.tray.gui.widgets.note import problem_note
from nodetool.tray.gui.widgets.remedy_button import RemedyButton
from nodetool.tray.model import Snapshot
from nodetool.tray.presenter import Action, Presentation, access_line, explanation
from nodetool.tray.remedies import Remedy
from nodetool.tray.supervisor.status import Phase

_NOBODY_CALLS = {Phase.STOPPED, Phase.FAILED}


class StateHeader(QWidget):
    """Shows a snapshot; owns nothing."""

    def __init__(self, *, perform: Callable[[Action], None], apply: Callable[[Remedy], None]) -> None:
        super().__init__()
        self._icon = QLabel()
        self._state = theme.heading_label()
        self._access = theme.sentence_label(quiet=True)
        self._reason = problem_note("reason")
        self._buttons = [ActionButton(action, perform) for action in (Action.START, Action.STOP, Action.RESTART)]
        self._remedy = RemedyButton(apply)
        self._state.setObjectName("state")
        self._access.setObjectName("access")
        _keep_room(self._access)
        self._lay_out()

    def show_snapshot(self, snapshot: Snapshot, presentation: Presentation) -> None:
        """Bring every part up to date."""
        self._icon.setPixmap(state_icon(presentation.icon).pixmap(theme.STATE_ICON, theme.STATE_ICON))
        self._icon.setAccessibleName(presentation.phase.value)
        self._say_state(presentation.state_line)
        self._access.setText("" if snapshot.settings_problem else access_line(snapshot))
        self._access.setVisible(not snapshot.settings_problem and presentation.phase not in _NOBODY_CALLS)
        self._reason.say(explanation(snapshot))
        self._remedy.show_worker(snapshot.worker)
        self._show_buttons(presentation)

    def _say_state(self, line: str) -> None:
        if line != self._state.text():
            self._state.setText(line)
            announce(line, at=self)

    def _show_buttons(self, presentation: Presentation) -> None:
        offered = {entry.action: entry for entry in presentation.entries}
        for button in self._buttons:
            entry = offered.get(button.action)
            button.setVisible(entry is not None)
            if entry:
                button.show_entry(entry)

    def _lay_out(self) -> None:
        words = QVBoxLayout()
        theme.spaced(words, gap=0)
        words.addWidget(self._state)
        words.addWidget(self._access)
        line = QHBoxLayout()
        theme.spaced(line)
        line.addWidget(self._icon)
        line.addSpacing(theme.GAP)
        line.addLayout(words, 1)
        for button in (*self._buttons, self._remedy):
            line.addWidget(button, 0, Qt.AlignmentFlag.AlignVCenter)
        layout = QVBoxLayout(self)
        theme.spaced(layout)
        layout.addLayout(line)
        layout.addWidget(self._reason)


def _keep_room(label: QLabel) -> None:
    policy = label.sizePolicy()
    policy.setRetainSizeWhenHidden(True)
    label.setSizePolicy(policy)
