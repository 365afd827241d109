"""A model server in the list."""

from PySide6.QtCore import Signal

from nodetool.tray.gui.icons import state_icon
from nodetool.tray.gui.models.server_words import ServerItem
from nodetool.tray.gui.widgets.titled_row import TitledRow
from nodetool.tray.wording import tr


class ServerRow(TitledRow):
    """Shows how it is, and passes wishes on."""

    edit_wished = Signal(str)
    """Its name."""
    remove_wished = Signal(str)
    """Its name."""
    setting_wished = Signal(str)
    """The setting that changes it."""

    def __init__(self, name: str) -> None:
        super().__init__(f"server-{name}", lines=2)
        self._set_by = ""
        self.icon.show()
        self._edit = self.add_button(tr("Edit…"), "edit")
        self._edit.setAccessibleName(tr("Edit {name}").format(name=name))
        self._remove = self.add_button(tr("Remove…"), "remove")
        self._remove.setAccessibleName(tr("Remove {name}").format(name=name))
        self._settings = self.add_button(tr("Settings…"), "settings")
        self._settings.setAccessibleName(tr("Settings of {name}").format(name=name))
        self._edit.clicked.connect(lambda: self.edit_wished.emit(name))
        self._remove.clicked.connect(lambda: self.remove_wished.emit(name))
        self._settings.clicked.connect(lambda: self.setting_wished.emit(self._set_by))

    def show_item(self, item: ServerItem) -> None:
        """Bring every part up to date."""
        self.say(item.name, item.state, item.detail)
        self.icon.setPixmap(state_icon(item.mark.value).pixmap(self.icon.size()))
        self.icon.setAccessibleName(item.state)
        self._set_by = item.set_by
        for button in (self._edit, self._remove):
            button.setVisible(item.is_declared)
        self._settings.setVisible(bool(item.set_by))

    def show_fixed(self, *, why: str) -> None:
        """Let it be changed, or say why it cannot be."""
        for button in (self._edit, self._remove):
            button.setEnabled(not why)
            button.setToolTip(why)
