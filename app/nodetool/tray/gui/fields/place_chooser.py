"""Chooses where a secret is kept."""

from PySide6.QtCore import Signal
from PySide6.QtGui import QStandardItemModel
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from nodetool.deploy.config.errors import KeyringError, KeyringUnavailableError
from nodetool.tray.gui import theme
from nodetool.tray.place import Place
from nodetool.tray.wording import shown, tr, translatable

_LABELS = {
    Place.KEYRING: translatable("System keyring"),
    Place.FILE: translatable("deployment.yaml (readable by you alone)"),
}


class PlaceChooser(QWidget):
    """The keyring comes first, as long as nothing else is chosen and there is one."""

    chosen = Signal()
    """Somebody chose; not where the choice was made for them."""

    def __init__(self, name: str, *, accessible: str) -> None:
        super().__init__()
        self._box = QComboBox()
        theme.name(self._box, f"{name}-place", accessible=accessible)
        self._box.setAccessibleDescription(accessible)  # on Linux its name is what is chosen
        for place, label in _LABELS.items():
            self._box.addItem(tr(label), place)
        self._note = theme.sentence_label(quiet=True)
        self._note.setObjectName(f"{name}-place-note")
        self._note.hide()
        self._is_open = True
        self._box.activated.connect(self._on_activated)
        self._lay_out()

    @property
    def place(self) -> Place:
        """What is chosen."""
        return Place(self._box.currentData())

    def show_place(self, place: Place | None) -> None:
        """Show where it is kept now; None where it is not kept yet."""
        self._is_open = place is None
        self._choose(place or (Place.KEYRING if self._offers_keyring() else Place.FILE))

    def show_trouble(self, trouble: KeyringError | None) -> None:
        """Offer the keyring, or say why it cannot be had. A locked one is offered: it can be unlocked."""
        self._note.setText(shown(trouble) if trouble else "")
        self._note.setVisible(trouble is not None)
        self._item_model().item(self._box.findData(Place.KEYRING)).setEnabled(
            not isinstance(trouble, KeyringUnavailableError)
        )
        if self._is_open:
            self.show_place(None)

    def _choose(self, place: Place) -> None:
        self._box.setCurrentIndex(self._box.findData(place))

    def _offers_keyring(self) -> bool:
        return self._item_model().item(self._box.findData(Place.KEYRING)).isEnabled()

    def _item_model(self) -> QStandardItemModel:
        model = self._box.model()
        assert isinstance(model, QStandardItemModel)  # noqa: S101  what a QComboBox makes for itself
        return model

    def _on_activated(self) -> None:
        self._is_open = False
        self.chosen.emit()

    def _lay_out(self) -> None:
        label = QLabel(tr("Kept in:"))
        label.setBuddy(self._box)
        line = QHBoxLayout()
        theme.spaced(line)
        line.addWidget(label)
        line.addWidget(self._box)
        line.addStretch(1)
        layout = QVBoxLayout(self)
        theme.spaced(layout, gap=2)
        layout.addLayout(line)
        layout.addWidget(self._note)
