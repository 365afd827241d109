"""The downloads: those under way, and those that wait for a person."""

from PySide6.QtCore import Signal

from nodetool.tray.gui.models.download_row import DownloadRow
from nodetool.tray.gui.models.download_words import download_items
from nodetool.tray.gui.widgets.row_list import RowList
from nodetool.tray.gui.widgets.section import Section
from nodetool.tray.model_watch.view import ModelsView
from nodetool.tray.wording import tr


class DownloadsSection(Section):
    """Shows views, and passes wishes on; takes no room while there are none."""

    pause_wished = Signal(str)
    resume_wished = Signal(str)
    discard_wished = Signal(object)
    """A `DownloadItem`."""

    def __init__(self) -> None:
        self._list = RowList(self._row)
        super().__init__(tr("Downloads"), "downloads", body=self._list)
        self.hide()

    def show_view(self, view: ModelsView) -> None:
        """Bring every part up to date."""
        items = download_items(view.downloads)
        self._list.show_items({item.id: item for item in items})
        self.setVisible(bool(items))

    def _row(self, download_id: str) -> DownloadRow:
        row = DownloadRow(download_id)
        row.pause_wished.connect(self.pause_wished)
        row.resume_wished.connect(self.resume_wished)
        row.discard_wished.connect(self.discard_wished)
        return row
