"""Something that went wrong, and the button that leads to what helps."""

from PySide6.QtCore import Signal

from nodetool.tray.gui.widgets.titled_row import TitledRow
from nodetool.tray.overview_problems import ProblemItem, Way
from nodetool.tray.wording import tr, translatable

_LABELS = {
    Way.LOGS: translatable("Show logs"),
    Way.REFUSED: translatable("Who was refused"),
    Way.MODELS: translatable("Show models"),
}


class ProblemRow(TitledRow):
    """Shows a `ProblemItem`."""

    wished = Signal(object)
    """The `Way` that somebody wants to go."""

    def __init__(self, key: str) -> None:
        super().__init__(f"problem-{key}", lines=1)
        self._way: Way | None = None
        self._go = self.add_button("", "go")
        self._go.clicked.connect(self._on_clicked)

    def show_item(self, item: ProblemItem) -> None:
        """Bring every part up to date."""
        self._way = item.way
        self.say(item.title, item.text)
        self._go.setVisible(item.way is not None)
        if item.way is not None:
            label = tr(_LABELS[item.way])
            self._go.setText(label)
            self._go.setAccessibleName(tr("{label}: {problem}").format(label=label, problem=item.title))

    def _on_clicked(self) -> None:
        self.wished.emit(self._way)
