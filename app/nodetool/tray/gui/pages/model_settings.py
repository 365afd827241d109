"""The settings of the models, and the folder in which GGUF files are looked for."""

from pathlib import Path

from nodetool.deploy.config.errors import ConfigError
from nodetool.deploy.config.options import Group
from nodetool.deploy.config.settings import NODETOOL_MODELS_FOLDER, models_folder
from nodetool.tray.gui.actions import Actions
from nodetool.tray.gui.errands import Trouble
from nodetool.tray.gui.folders import make_folder, open_folder
from nodetool.tray.gui.pages.settings import SettingsPage
from nodetool.tray.gui.widgets.folder_line import FolderLine
from nodetool.tray.service import TrayService
from nodetool.tray.surface import SurfaceError
from nodetool.tray.wording import shown, tr


class ModelSettingsPage(SettingsPage):
    """Where models come from."""

    def __init__(self, *, service: TrayService, actions: Actions) -> None:
        super().__init__(Group.MODELS, service=service, actions=actions)
        self.setObjectName("page-model-settings")
        self._folder = FolderLine("models-folder", says=tr("Models are looked for in {folder}"))
        self._folder.wished.connect(self._on_folder_wished)
        self.rows[NODETOOL_MODELS_FOLDER.name].add_below(self._folder)

    def load(self) -> None:
        """Show what is written now, and the folder that follows from it."""
        super().load()
        try:
            chosen = self._service.preferences.resolved()[NODETOOL_MODELS_FOLDER]
        except ConfigError:
            self._folder.show_folder(None)  # what is wrong is said elsewhere
        else:
            self._folder.show_folder(models_folder(chosen))

    def _on_folder_wished(self, folder: Path) -> None:
        self._actions.run(lambda: make_folder(folder), then=lambda trouble: self._on_made(folder, trouble))

    def _on_made(self, folder: Path, trouble: Trouble | None) -> None:
        if trouble is not None:
            self._actions.failed.emit(shown(trouble))
            return
        try:
            open_folder(folder)
        except SurfaceError as error:
            self._actions.failed.emit(shown(error))
