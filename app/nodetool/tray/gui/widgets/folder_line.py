"""A folder, and a button that opens it."""

from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from nodetool.tray.gui import theme
from nodetool.tray.gui.widgets.plain_button import plain_button
from nodetool.tray.home_path import home_path
from nodetool.tray.wording import tr


class FolderLine(QWidget):
    """Says where something is, and passes the wish to see it on."""

    wished = Signal(object)
    """The `Path` of the folder that somebody wants to see."""

    def __init__(self, object_name: str, *, says: str, opens: str = "") -> None:
        """Show nothing yet; `says` has a place for the `{folder}`, `opens` the mnemonic of its page."""
        super().__init__()
        self._says = says
        self._folder: Path | None = None
        self._sentence = theme.sentence_label()
        self._sentence.setObjectName(object_name)
        self._open = plain_button(
            opens or tr("Open &folder"), f"open-{object_name}", hint=tr("Creates it first where it is missing")
        )
        self._open.clicked.connect(lambda: self.wished.emit(self._folder))
        layout = QHBoxLayout(self)
        theme.spaced(layout)
        layout.addWidget(self._sentence, 1)
        layout.addWidget(self._open)

    def show_folder(self, folder: Path | None) -> None:
        """Show a folder; without one there is nothing to see."""
        self._folder = folder
        sentence = self._says.format(folder=home_path(folder, home=Path.home())) if folder else ""
        self._sentence.setText(sentence)
        self._open.setAccessibleDescription(sentence)  # buttons of this kind stand below each other
        self.setVisible(folder is not None)
