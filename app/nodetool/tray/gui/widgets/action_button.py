"""A button that does what a menu entry does."""

from collections.abc import Callable

from PySide6.QtWidgets import QPushButton

from nodetool.tray.gui import theme
from nodetool.tray.gui.mnemonics import with_mnemonic
from nodetool.tray.presenter import Action, Entry

_MNEMONICS = {
    Action.START: "t",
    Action.STOP: "t",
    Action.RESTART: "R",
    Action.COPY_HEADER: "B",
    Action.COPY_TOKEN: "C",
    Action.ROTATE: "o",
}


class ActionButton(QPushButton):
    """Shows an entry: its words, whether it is enabled, and why not."""

    def __init__(self, action: Action, perform: Callable[[Action], None]) -> None:
        super().__init__()
        self.action = action
        self.setAutoDefault(False)
        self.clicked.connect(lambda: perform(action))
        theme.name(self, action.value)

    def show_entry(self, entry: Entry, *, suffix: str = "") -> None:
        """Take over an entry; `suffix` is the ellipsis of a button that asks first."""
        self.setText(with_mnemonic(entry.label, _MNEMONICS.get(self.action, "")) + suffix)
        self.setAccessibleName(entry.label)
        self.setEnabled(entry.enabled)
        self.setToolTip(entry.hint)
