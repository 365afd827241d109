"""Replaces a secret without ever holding the old one."""

from typing import Any

from PySide6.QtWidgets import QLineEdit

from nodetool.deploy.config.options import Option
from nodetool.deploy.config.resolve import Origin
from nodetool.tray.gui.fields.editor import Editor
from nodetool.tray.gui.widgets.plain_button import plain_button
from nodetool.tray.preferences import WrittenSetting

_PLACEHOLDERS = {
    Origin.ENVIRONMENT: "Set, not shown",
    Origin.FILE: "Stored, not shown; type another one to replace it",
    Origin.DEFAULT: "Not set",
}
_GOING = "Will be removed when you save"


class SecretEditor(Editor):
    """A password field that begins empty; leaving it so keeps what is stored."""

    def __init__(self, option: Option[Any]) -> None:
        self._line = QLineEdit()
        super().__init__(option, self._line)
        self._origin = Origin.DEFAULT
        self._line.setEchoMode(QLineEdit.EchoMode.Password)
        self._remove = plain_button("Remove", f"{option.name}-remove")
        self._remove.setAccessibleName(f"Remove {option.label}")
        self._remove.setCheckable(True)
        self._line.textChanged.connect(lambda _: self.edited.emit())
        self._remove.toggled.connect(self._on_remove_toggled)
        self._lay_out(self._line, self._remove)

    def show_written(self, written: WrittenSetting) -> None:
        """Show that there is one, but not which."""
        self._origin = written.origin
        self._remove.setChecked(False)
        self._remove.setVisible(written.origin is Origin.FILE)
        self._line.clear()
        self._show_placeholder()

    def change(self) -> str | None:
        """Return the new secret, an empty text to remove the old one, or None to keep it."""
        return "" if self._remove.isChecked() else self.text() or None

    def text(self) -> str:
        """Return what was typed."""
        return self._line.text().strip()

    def _on_remove_toggled(self, _: bool) -> None:  # noqa: FBT001  the signal's own argument
        self._line.clear()
        self._line.setEnabled(not self._remove.isChecked())
        self._show_placeholder()
        self.edited.emit()

    def _show_placeholder(self) -> None:
        self._line.setPlaceholderText(_GOING if self._remove.isChecked() else _PLACEHOLDERS[self._origin])
