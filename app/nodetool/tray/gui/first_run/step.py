"""What each of the first steps can do."""

from collections.abc import Callable

from PySide6.QtWidgets import QVBoxLayout, QWidget

from nodetool.tray.gui import theme
from nodetool.tray.model import Snapshot


class Step(QWidget):
    """A heading, a sentence, and what can be chosen below; going on without a choice is always fine."""

    def __init__(self, object_name: str, title: str, sentence: str) -> None:
        super().__init__()
        self.setObjectName(object_name)
        self.title = title
        self.setAccessibleName(title)
        self.column = QVBoxLayout(self)
        theme.spaced(self.column, gap=theme.MARGIN)
        self.column.addWidget(theme.heading_label(title))
        self.column.addWidget(theme.sentence_label(sentence))

    def show_snapshot(self, snapshot: Snapshot) -> None:
        """Bring it up to date."""

    def begin(self) -> None:
        """Look at what it shows: it is in front now."""

    def leave(self, then: Callable[[], None]) -> None:
        """Put into force what was chosen, and go on; stay where that fails."""
        then()

    def close_step(self) -> None:
        """Leave off whatever runs: the steps are over."""
