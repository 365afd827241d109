"""What was saved and is not in force yet: a sentence, and the one button that brings it into force."""

from collections.abc import Callable

from PySide6.QtWidgets import QHBoxLayout, QWidget

from nodetool.tray.gui import theme
from nodetool.tray.gui.announcing import announce
from nodetool.tray.gui.widgets.note import information_note
from nodetool.tray.gui.widgets.plain_button import plain_button
from nodetool.tray.model import Snapshot
from nodetool.tray.presenter import Action, Presentation
from nodetool.tray.supervisor.cause import Cause
from nodetool.tray.wording import tr


class RestartOffer(QWidget):
    """Takes no room while the worker runs with the settings that there are."""

    def __init__(self, *, restart: Callable[[], object], undo: Callable[[], object]) -> None:
        super().__init__()
        self._note = information_note("restart-needed")
        self._restart = plain_button(
            tr("Restart now"), "restart-now", hint=tr("Callers wait for a moment; answers under way are finished")
        )
        self._undo = plain_button(tr("Undo changes"), "undo-changes")
        self._restart.clicked.connect(restart)
        self._undo.clicked.connect(undo)
        layout = QHBoxLayout(self)
        theme.spaced(layout)
        layout.addWidget(self._note, 1)
        for button in (self._undo, self._restart):
            layout.addWidget(button)
        self.hide()

    def show_snapshot(self, snapshot: Snapshot, presentation: Presentation) -> None:
        """Offer a restart where one is needed, and the way back where one was tried in vain."""
        is_offered = snapshot.restart_needed and not snapshot.worker.switching
        has_failed = snapshot.worker.cause is Cause.NOT_RESTARTED
        self._restart.setEnabled(presentation.entry(Action.RESTART).enabled)
        self._undo.setVisible(has_failed and bool(snapshot.undoable))
        hint = tr("Stores what the running worker has again: {settings}")
        self._undo.setToolTip(hint.format(settings=", ".join(snapshot.undoable)))
        self.setVisible(is_offered)
        self._say(_words(has_failed=has_failed) if is_offered else "")

    def _say(self, line: str) -> None:
        if line != self._note.text:
            self._note.say(line)
            announce(line, at=self)


def _words(*, has_failed: bool) -> str:
    if has_failed:
        return tr("The worker still runs with the old settings, as it cannot start with the new ones.")
    return tr("Saved, and in force after a restart of the worker.")
