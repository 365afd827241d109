"""Asks before the token is replaced, and how long the old one may go on working."""

from collections.abc import Callable

from PySide6.QtWidgets import QButtonGroup, QDialog, QDialogButtonBox, QLabel, QRadioButton, QVBoxLayout, QWidget

from nodetool.tray.grace import Grace
from nodetool.tray.gui import theme
from nodetool.tray.wording import shown, tr, translatable

Rotate = Callable[[Grace], None]

_WIDTH = 420

CHOICES = {
    Grace.NONE: translatable("At &once"),
    Grace.FIVE_MINUTES: translatable("After &5 minutes"),
    Grace.HOUR: translatable("After 1 &hour"),
    Grace.DAY: translatable("After &24 hours"),
}


def ask_to_rotate(parent: QWidget, rotate: Rotate) -> QDialog:
    """Open the question and return at once; `rotate` is called if the answer is yes."""
    dialog = RotateDialog(parent, rotate)
    # Deleted by its parent's tree, not at once: Qt still uses a dialog whose button was clicked.
    dialog.finished.connect(dialog.deleteLater)
    dialog.open()
    return dialog


def consequence(grace: Grace) -> str:
    """Say what becomes of the old token, and what that means for those who use it."""
    if grace is Grace.NONE:
        return tr(
            "The old token stops working at once and cannot be brought back; so does every earlier one, and what they "
            "have opened is closed. Everyone needs the new one. Choose this if somebody may have the old one who "
            "should not."
        )
    words = tr(
        "Both tokens work for {period}, so that callers can change over; then the old one stops and cannot be brought "
        "back. Whoever has the old one gets in for {period} more."
    )
    return words.format(period=shown(grace.words))


class RotateDialog(QDialog):
    """The safest choice is made, and Cancel has the focus."""

    def __init__(self, parent: QWidget, rotate: Rotate) -> None:
        super().__init__(parent)
        self._rotate = rotate
        self._choices = {grace: _choice(grace, label) for grace, label in CHOICES.items()}
        self._group = QButtonGroup(self)
        self._consequence = theme.sentence_label()
        self._consequence.setObjectName("rotate-consequence")
        self._buttons = QDialogButtonBox()
        self.setObjectName("rotate-question")
        self.setWindowTitle(tr("Rotate the token"))
        self._add_buttons()
        self._lay_out()
        self._show_consequence()
        self._group.buttonToggled.connect(lambda *_: self._show_consequence())

    @property
    def grace(self) -> Grace:
        """What is chosen."""
        return next((grace for grace, button in self._choices.items() if button.isChecked()), Grace.NONE)

    def _show_consequence(self) -> None:
        self._consequence.setText(consequence(self.grace))
        self._consequence.setAccessibleName(consequence(self.grace))

    def _on_rotate(self) -> None:
        self._rotate(self.grace)
        self.accept()

    def _add_buttons(self) -> None:
        yes = self._buttons.addButton(tr("&Rotate"), QDialogButtonBox.ButtonRole.DestructiveRole)
        theme.name(yes, "rotate-yes", accessible=tr("Rotate"))
        yes.setAutoDefault(False)
        yes.clicked.connect(self._on_rotate)
        cancel = self._buttons.addButton(QDialogButtonBox.StandardButton.Cancel)
        cancel.setObjectName("rotate-no")
        cancel.setDefault(True)
        self._buttons.rejected.connect(self.reject)

    def _lay_out(self) -> None:
        layout = QVBoxLayout(self)
        theme.spaced(layout, margin=theme.MARGIN)
        layout.addWidget(theme.heading_label(tr("Rotate the token?")))
        layout.addWidget(QLabel(tr("The old token stops working:")))
        for grace, button in self._choices.items():
            self._group.addButton(button)
            layout.addWidget(button)
            button.setChecked(grace is Grace.NONE)
        layout.addWidget(self._consequence)
        layout.addWidget(self._buttons)
        self._consequence.setMinimumWidth(_WIDTH)
        self._consequence.setMinimumHeight(self._tallest())
        self._buttons.button(QDialogButtonBox.StandardButton.Cancel).setFocus()

    def _tallest(self) -> int:
        """Return the room for the longest sentence, so that nothing jumps when another choice is made."""
        heights = []
        for grace in CHOICES:
            self._consequence.setText(consequence(grace))
            heights.append(self._consequence.heightForWidth(_WIDTH))
        return max(heights)


def _choice(grace: Grace, label: str) -> QRadioButton:
    button = QRadioButton(tr(label))
    spoken = tr("The old token stops working: {when}").format(when=tr(label).replace("&", ""))
    theme.name(button, f"grace-{grace}", accessible=spoken)
    return button
