"""Asks once about unsaved edits before a page is left, the window closed or the application quit."""

from collections.abc import Callable

from PySide6.QtWidgets import QMessageBox, QWidget

from nodetool.tray.gui.pages.page import Edits
from nodetool.tray.wording import tr


class Leaving:
    """`edits` returns what would be lost, if anything."""

    def __init__(self, window: QWidget, edits: Callable[[], Edits | None]) -> None:
        self._window = window
        self._edits = edits
        self._box: QMessageBox | None = None

    @property
    def would_lose(self) -> bool:
        """Whether something is typed and not saved."""
        return self._edits() is not None

    def before(self, go: Callable[[], object]) -> None:
        """Call `go`, at once where nothing would be lost, else after the answer; not at all if it is to stay."""
        edits = self._edits()
        if edits is None:
            go()
        elif self._box is None:
            self._ask(edits, go)
        else:
            self._box.raise_()

    def _ask(self, edits: Edits, go: Callable[[], object]) -> None:
        box = self._box = QMessageBox(self._window)
        box.setObjectName("unsaved-question")
        box.setIcon(QMessageBox.Icon.Question)
        box.setWindowTitle(tr("Unsaved changes"))
        box.setText(tr("Save your changes?"))
        if not edits.may_save:
            box.setInformativeText(tr("They cannot be saved as they are: the page says what is wrong."))
        save = box.addButton(QMessageBox.StandardButton.Save)
        discard = box.addButton(QMessageBox.StandardButton.Discard)
        # Some desktops say "Close without saving", also where nothing is closed.
        discard.setText(tr("D&iscard"))
        cancel = box.addButton(QMessageBox.StandardButton.Cancel)
        for button, name in ((save, "save"), (discard, "discard"), (cancel, "cancel")):
            button.setObjectName(f"unsaved-{name}")
        save.setEnabled(edits.may_save)
        save.clicked.connect(lambda: _save(edits, go))
        discard.clicked.connect(lambda: _discard(edits, go))
        box.setDefaultButton(save if edits.may_save else cancel)
        box.setEscapeButton(cancel)
        box.finished.connect(self._on_finished)
        box.open()

    def _on_finished(self) -> None:
        if self._box:
            # Deleted by its parent's tree, not at once: Qt still uses a dialog whose button was clicked.
            self._box.deleteLater()
            self._box = None


def _save(edits: Edits, go: Callable[[], object]) -> None:
    def then(is_stored: bool) -> None:  # noqa: FBT001  the protocol's own argument
        if is_stored:
            go()

    edits.save(then)


def _discard(edits: Edits, go: Callable[[], object]) -> None:
    edits.discard()
    go()
