"""The page of the models: what is on this machine, what is being fetched, and which servers there are."""

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout

from nodetool.tray.gui import theme
from nodetool.tray.gui.actions import Actions
from nodetool.tray.gui.aside import Answer, Aside
from nodetool.tray.gui.models.download_dialog import DownloadDialog
from nodetool.tray.gui.models.download_words import DownloadItem
from nodetool.tray.gui.models.downloads_section import DownloadsSection
from nodetool.tray.gui.models.model_words import ModelItem
from nodetool.tray.gui.models.models_section import ModelsSection
from nodetool.tray.gui.models.server_desk import ServerDesk
from nodetool.tray.gui.models.server_dialog import ServerDialog
from nodetool.tray.gui.models.server_words import REMOVAL
from nodetool.tray.gui.models.servers_section import ServersSection
from nodetool.tray.gui.models_bridge import ModelsBridge
from nodetool.tray.gui.pages.page import Page
from nodetool.tray.gui.widgets.plain_button import plain_button
from nodetool.tray.gui.widgets.question import Question, ask_before
from nodetool.tray.model import Snapshot
from nodetool.tray.model_watch.view import ModelsView
from nodetool.tray.presenter import Presentation
from nodetool.tray.servers_view import ServersView
from nodetool.tray.wording import shown, tr
from nodetool.tray.worker_api.download import Download

if TYPE_CHECKING:
    from nodetool.tray.supervisor.status import Phase


class ModelsPage(Page):
    """Looks at the worker while it can be seen, and not otherwise."""

    setting_wished = Signal(str)
    """Somebody wants to change this setting; empty where any of them."""

    def __init__(self, *, bridge: ModelsBridge, desk: ServerDesk, aside: Aside, actions: Actions) -> None:
        super().__init__()
        self.setObjectName("page-models")
        self._watch = bridge.watch
        self._desk = desk
        self._aside = aside
        self._actions = actions
        self._view, self._servers = ModelsView(), ServersView()
        self._phase: Phase | None = None
        self._models, self._downloads, self._section = ModelsSection(), DownloadsSection(), ServersSection()
        self._settings = plain_button(
            tr("Model sett&ings…"), "open-model-settings", hint=tr("Folder, memory and model servers")
        )
        self._lay_out()
        self._connect(bridge)

    def show_snapshot(self, snapshot: Snapshot, presentation: Presentation) -> None:  # noqa: ARG002  only how it is
        """Look again where something may have changed."""
        if self._phase is not snapshot.worker.phase:
            self._phase = snapshot.worker.phase
            self._watch.hurry()
        if self.isVisible():
            self._desk.look(self._on_servers, asker=self)

    def on_shown(self) -> None:
        """Look at everything afresh, and go on looking."""
        self._desk.look(self._on_servers, asker=self)
        self._watch.look()

    def on_hidden(self) -> None:
        """Let the worker alone."""
        self._watch.look_away()

    def _on_view(self, view: ModelsView) -> None:
        self._view = view
        self._show()

    def _on_servers(self, answer: Answer[ServersView]) -> None:
        if answer.value is not None:
            self._servers = answer.value
            self._show()

    def _show(self) -> None:
        self._models.show_view(self._view, self._servers)
        self._downloads.show_view(self._view)
        self._section.show_view(self._view, self._servers)

    def _on_download_wished(self) -> None:
        _open(DownloadDialog(self, self._fetch))

    def _fetch(
        self, source: str, wish: Mapping[str, str], then: Callable[[Answer[Download]], None], asker: QObject
    ) -> None:
        self._aside.ask(lambda: self._watch.fetch(source, wish), then, asker=asker)

    def _on_discard_wished(self, item: DownloadItem) -> None:
        if not item.loses:
            self._discard(item.id)
            return
        asks = tr("Cancel the download of {name}?").format(name=item.name)
        question = Question(asks, item.loses, yes=tr("&Remove it"), no=tr("&Keep it"))
        ask_before(self, "discard-question", question, lambda: self._discard(item.id))

    def _discard(self, download_id: str) -> None:
        self._do(lambda: self._watch.stop(download_id, discard=True))

    def _on_delete_wished(self, item: ModelItem) -> None:
        question = Question(tr("Delete {name}?").format(name=item.id), item.question, yes=tr("&Delete"))
        ask_before(self, "delete-question", question, lambda: self._delete(item.id))

    def _delete(self, model: str) -> None:
        self._do(lambda: self._watch.remove(model), done=tr("{name} is deleted.").format(name=model))

    def _on_add_wished(self) -> None:
        _open(ServerDialog(self, self._desk, servers=self._servers, edited=None))

    def _on_edit_wished(self, name: str) -> None:
        edited = next((server for server in self._servers.declared if server.upstream.name == name), None)
        if edited:
            _open(ServerDialog(self, self._desk, servers=self._servers, edited=edited))

    def _on_remove_wished(self, name: str) -> None:
        question = Question(tr("Remove {name}?").format(name=name), tr(REMOVAL), yes=tr("&Remove"))
        ask_before(self, "remove-question", question, lambda: self._desk.remove(name, self._on_done, asker=self))

    def _do(self, work: Callable[[], object], *, done: str = "") -> None:
        self._aside.ask(work, lambda answer: self._on_done(answer, done=done), asker=self)

    def _on_done(self, answer: Answer[object], *, done: str = "") -> None:
        if answer.trouble is not None:
            self._actions.failed.emit(shown(answer.trouble))
        elif done:
            self._actions.told.emit(done)

    def _connect(self, bridge: ModelsBridge) -> None:
        bridge.changed.connect(self._on_view)
        self._models.download_wished.connect(self._on_download_wished)
        self._models.delete_wished.connect(self._on_delete_wished)
        self._downloads.pause_wished.connect(lambda name: self._do(lambda: self._watch.stop(name, discard=False)))
        self._downloads.resume_wished.connect(lambda name: self._do(lambda: self._watch.resume(name)))
        self._downloads.discard_wished.connect(self._on_discard_wished)
        self._section.add_wished.connect(self._on_add_wished)
        self._section.edit_wished.connect(self._on_edit_wished)
        self._section.remove_wished.connect(self._on_remove_wished)
        self._section.setting_wished.connect(self.setting_wished)
        self._settings.clicked.connect(lambda: self.setting_wished.emit(""))

    def _lay_out(self) -> None:
        layout = QVBoxLayout(self)
        theme.spaced(layout, margin=theme.MARGIN, gap=theme.MARGIN * 2)
        for section in (self._downloads, self._models, self._section):
            layout.addWidget(section)
        end = QHBoxLayout()
        end.addStretch(1)
        end.addWidget(self._settings)
        layout.addLayout(end)
        layout.addStretch(1)


def _open(dialog: DownloadDialog | ServerDialog) -> None:
    # Deleted by its parent's tree, not at once: Qt still uses a dialog whose button was clicked.
    dialog.finished.connect(dialog.deleteLater)
    dialog.open()
