"""A button that has somebody asked, and what came of it."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from nodetool.tray.examination import Finding
from nodetool.tray.gui import theme
from nodetool.tray.gui.widgets.note import information_note, problem_note
from nodetool.tray.gui.widgets.plain_button import plain_button
from nodetool.tray.wording import tr

_OK = "ok"


class ConnectionTest(QWidget):
    """One question at a time; what was found is forgotten when somebody types."""

    wished = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._is_allowed = self._is_busy = False
        self._button = plain_button(
            tr("&Test connection"), "test-connection", hint=tr("With what stands here, saved or not")
        )
        self._found, self._trouble = information_note("test-found"), problem_note("test-trouble")
        self._button.clicked.connect(self.wished)
        self._lay_out()

    def allow(self, allowed: bool) -> None:  # noqa: FBT001  the one thing it says
        """Let it be pressed, or not."""
        self._is_allowed = allowed
        self._button.setEnabled(allowed and not self._is_busy)

    def begin(self, sentence: str) -> None:
        """Say that somebody is being asked."""
        self._is_busy = True
        self.allow(self._is_allowed)
        self._say(found=sentence)

    def forget(self) -> None:
        """Say nothing of what was asked with other words."""
        if not self._is_busy:
            self._say()

    def show_outcome(self, findings: Sequence[Finding], *, trouble: str = "") -> None:
        """Show what was found, or why nothing could be."""
        self._is_busy = False
        self.allow(self._is_allowed)
        wrong = [finding for finding in findings if finding.level != _OK]
        says = "\n".join(f"{finding.says} {finding.do}".strip() for finding in wrong or findings)
        is_well = not trouble and not wrong
        self._say(found=says if is_well else "", trouble=trouble or ("" if is_well else says))

    def _say(self, *, found: str = "", trouble: str = "") -> None:
        self._found.say(found)
        self._trouble.say(trouble)

    def _lay_out(self) -> None:
        line = QHBoxLayout()
        line.addWidget(self._button)
        line.addStretch(1)
        layout = QVBoxLayout(self)
        theme.spaced(layout)
        layout.addLayout(line)
        layout.addWidget(self._found)
        layout.addWidget(self._trouble)
