"""Replaces a secret without ever holding the old one, and says where it is kept."""

from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout

from nodetool.deploy.config.errors import KeyringError
from nodetool.deploy.config.options import Option
from nodetool.deploy.config.resolve import Origin
from nodetool.tray.gui import theme
from nodetool.tray.gui.fields.editor import Editor
from nodetool.tray.gui.fields.place_chooser import PlaceChooser
from nodetool.tray.gui.widgets.plain_button import plain_button
from nodetool.tray.place import Place
from nodetool.tray.preferences import WrittenSetting
from nodetool.tray.setting_words import label_words
from nodetool.tray.wording import tr, translatable

_PLACEHOLDERS = {
    Origin.ENVIRONMENT: translatable("Set, not shown"),
    Origin.FILE: translatable("Stored, not shown; type another one to replace it"),
    Origin.KEYRING: translatable("Stored in the system keyring, not shown; type another one to replace it"),
    Origin.DEFAULT: translatable("Not set"),
}
_PLACES = {Origin.FILE: Place.FILE, Origin.KEYRING: Place.KEYRING}
_GOING = translatable("Will be removed when you save")


class SecretEditor(Editor):
    """A password field that begins empty; leaving it so keeps what is stored."""

    shown = Signal()
    """It has come into sight, so that it matters now which places there are."""

    def __init__(self, option: Option[Any]) -> None:
        self._line = QLineEdit()
        super().__init__(option, self._line)
        self._origin = Origin.DEFAULT
        self._line.setEchoMode(QLineEdit.EchoMode.Password)
        self._remove = plain_button(tr("Remove"), f"{option.name}-remove")
        label = label_words(option)
        self._remove.setAccessibleName(tr("Remove {name}").format(name=label))
        self._remove.setCheckable(True)
        self._chooser = PlaceChooser(option.name, accessible=tr("Where {setting} is kept").format(setting=label))
        self._line.textChanged.connect(lambda _: self.edited.emit())
        self._remove.toggled.connect(self._on_remove_toggled)
        self._chooser.chosen.connect(self.edited)
        self._lay_out_lines()

    def show_written(self, written: WrittenSetting) -> None:
        """Show that there is one, but not which."""
        self._origin = written.origin
        self._remove.setChecked(False)
        self._remove.setVisible(written.origin in _PLACES)
        self._chooser.setVisible(written.origin is not Origin.ENVIRONMENT)
        self._chooser.show_place(_PLACES.get(written.origin))
        self._line.clear()
        self._show_placeholder()

    def show_keyring(self, trouble: KeyringError | None) -> None:
        """Offer the keyring, or say why it cannot be had."""
        self._chooser.show_trouble(trouble)

    def prefer(self, place: Place) -> None:
        """Choose where a first secret is kept, until somebody chooses."""
        self._chooser.show_place(place)

    def change(self) -> str | None:
        """Return the new secret, an empty text to remove the old one, or None to keep it."""
        return "" if self._remove.isChecked() else self.text() or None

    def new_place(self) -> Place | None:
        """Return where the secret is to be kept, if that changes; None where nothing is to be kept."""
        if self._remove.isChecked() or (self._origin not in _PLACES and not self.text()):
            return None
        place = self._chooser.place
        return None if place is _PLACES.get(self._origin) else place

    def text(self) -> str:
        """Return what was typed."""
        return self._line.text().strip()

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802  Qt's name
        """Tell that it can be seen."""
        super().showEvent(event)
        self.shown.emit()

    def _on_remove_toggled(self, _: bool) -> None:  # noqa: FBT001  the signal's own argument
        self._line.clear()
        for widget in (self._line, self._chooser):
            widget.setEnabled(not self._remove.isChecked())
        self._show_placeholder()
        self.edited.emit()

    def _show_placeholder(self) -> None:
        self._line.setPlaceholderText(tr(_GOING if self._remove.isChecked() else _PLACEHOLDERS[self._origin]))

    def _lay_out_lines(self) -> None:
        line = QHBoxLayout()
        theme.spaced(line)
        line.addWidget(self._line, 1)
        line.addWidget(self._remove)
        layout = QVBoxLayout(self)
        theme.spaced(layout, gap=3)
        layout.addLayout(line)
        layout.addWidget(self._chooser)
