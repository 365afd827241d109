"""The model servers: how they are, and how to declare further ones."""

from PySide6.QtCore import Signal

from nodetool.deploy.config.settings import NODETOOL_UPSTREAMS
from nodetool.tray.gui.models.server_row import ServerRow
from nodetool.tray.gui.models.server_words import server_items
from nodetool.tray.gui.widgets.note import information_note
from nodetool.tray.gui.widgets.plain_button import plain_button
from nodetool.tray.gui.widgets.row_list import RowList
from nodetool.tray.gui.widgets.section import Section
from nodetool.tray.model_watch.view import ModelsView
from nodetool.tray.servers_view import ServersView
from nodetool.tray.setting_words import fixed_words
from nodetool.tray.wording import shown, tr


class ServersSection(Section):
    """Shows views, and passes wishes on."""

    add_wished = Signal()
    edit_wished = Signal(str)
    remove_wished = Signal(str)
    setting_wished = Signal(str)

    def __init__(self) -> None:
        self._list = RowList(self._row)
        self._add = plain_button(tr("Add ser&ver…"), "add-server", hint=tr("Any server that speaks the OpenAI API"))
        super().__init__(tr("Model servers"), "servers", body=self._list, button=self._add)
        self._lock = information_note("servers-lock")
        self.add_below(self._lock)
        self._add.clicked.connect(self.add_wished)
        self._why = ""

    def show_view(self, view: ModelsView, servers: ServersView) -> None:
        """Bring every part up to date."""
        trouble = shown(servers.trouble)
        fixed = fixed_words(NODETOOL_UPSTREAMS.name) if servers.is_fixed else ""
        self._why = fixed or trouble
        items = server_items(view, servers)
        self._list.show_items({item.name: item for item in items})
        for row in self._list.findChildren(ServerRow):
            row.show_fixed(why=self._why)
        self.show_body(is_there=bool(items), otherwise=trouble)
        self._add.setEnabled(not self._why)
        self._lock.say(fixed)

    def _row(self, name: str) -> ServerRow:
        row = ServerRow(name)
        row.edit_wished.connect(self.edit_wished)
        row.remove_wished.connect(self.remove_wished)
        row.setting_wished.connect(self.setting_wished)
        return row
