"""A button with a name of its own, reachable by keyboard, that Return presses only when it has the focus."""

from PySide6.QtWidgets import QPushButton

from nodetool.tray.gui import theme
from nodetool.tray.gui.mnemonics import spoken


def plain_button(label: str, object_name: str, *, hint: str = "") -> QPushButton:
    """Return a button; `&` in the label marks its mnemonic."""
    button = QPushButton(label)
    button.setAutoDefault(False)
    theme.name(button, object_name, accessible=spoken(label), hint=hint)
    return button
