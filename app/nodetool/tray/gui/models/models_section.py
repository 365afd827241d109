"""The models of this machine: what there is, and how to have more or fewer."""

from PySide6.QtCore import Signal

from nodetool.tray.gui.models.model_row import ModelRow
from nodetool.tray.gui.models.model_words import ModelItem, empty_words, model_items, sum_words
from nodetool.tray.gui.widgets.plain_button import plain_button
from nodetool.tray.gui.widgets.row_list import RowList
from nodetool.tray.gui.widgets.section import Section
from nodetool.tray.model_watch.view import ModelsView
from nodetool.tray.servers_view import ServersView
from nodetool.tray.wording import tr


class ModelsSection(Section):
    """Shows views, and passes wishes on."""

    download_wished = Signal()
    delete_wished = Signal(object)
    """A `ModelItem`."""

    def __init__(self) -> None:
        self._list = RowList(self._row)
        self._download = plain_button(tr("Do&wnload…"), "download")
        super().__init__(tr("On this machine"), "models", body=self._list, button=self._download)
        self._download.clicked.connect(self.download_wished)

    def show_view(self, view: ModelsView, servers: ServersView) -> None:
        """Bring every part up to date."""
        items = model_items(view)
        self._list.show_items({item.key: item for item in items})
        self.show_body(is_there=bool(items), otherwise=empty_words(view, servers))
        self.say_beside(sum_words(view))
        self._download.setEnabled(view.is_known)

    def _row(self, key: str) -> ModelRow:
        row = ModelRow(key)
        row.delete_wished.connect(self._on_delete_wished)
        return row

    def _on_delete_wished(self, item: ModelItem) -> None:
        self.delete_wished.emit(item)
