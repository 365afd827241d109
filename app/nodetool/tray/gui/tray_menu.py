"""The menu of the tray icon, kept in step with the presenter."""

from collections.abc import Callable

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu

from nodetool.tray.presenter import Action, Entry, Presentation


class TrayMenu(QMenu):
    """Entries are changed in place and hidden, never removed.

    A panel names them by number when it reports a click: an entry that was replaced meanwhile would lose it.
    """

    def __init__(self, perform: Callable[[Action], None]) -> None:
        super().__init__()
        self._perform = perform
        self._shown: dict[Action | None, tuple[QAction, QAction]] = {}
        self.setToolTipsVisible(True)

    def show_presentation(self, presentation: Presentation) -> None:
        """Show these entries, in this order, and no others."""
        before: QAction | None = None
        for entry in reversed(presentation.entries):
            if entry.action not in self._shown:
                self._add(entry.action, before)
            before = self._update(entry)
        offered = {entry.action for entry in presentation.entries}
        for action, pair in self._shown.items():
            if action not in offered:
                for part in pair:
                    part.setVisible(False)

    def _add(self, action: Action | None, before: QAction | None) -> None:
        line, separator = QAction(self), QAction(self)
        separator.setSeparator(True)
        if action is not None:
            line.setObjectName(f"menu-{action}")
            line.triggered.connect(lambda: self._perform(action))
        for part in (separator, line):
            if before is None:
                self.addAction(part)
            else:
                self.insertAction(before, part)
        self._shown[action] = (separator, line)

    def _update(self, entry: Entry) -> QAction:
        separator, line = self._shown[entry.action]
        separator.setVisible(entry.begins_group)
        line.setText(entry.label.replace("&", "&&"))
        line.setEnabled(entry.enabled)
        line.setToolTip(entry.hint)
        line.setVisible(True)
        return separator
