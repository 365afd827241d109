"""A model of this machine in the list."""

from PySide6.QtCore import Signal

from nodetool.tray.gui.models.model_words import ModelItem
from nodetool.tray.gui.widgets.titled_row import TitledRow
from nodetool.tray.wording import tr


class ModelRow(TitledRow):
    """Shows what it is, and passes the wish to delete it on."""

    delete_wished = Signal(object)
    """Its `ModelItem`."""

    def __init__(self, key: str) -> None:
        super().__init__(f"model-{key}", lines=1)
        self._item: ModelItem | None = None
        self._delete = self.add_button(tr("Delete…"), "delete")
        self._delete.clicked.connect(lambda: self.delete_wished.emit(self._item))

    def show_item(self, item: ModelItem) -> None:
        """Bring every part up to date."""
        self._item = item
        self.say(item.id, item.detail, problem=item.problem)
        self._delete.setAccessibleName(tr("Delete {name}").format(name=item.id))
        self._delete.setVisible(bool(item.question))
