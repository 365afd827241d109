"""The second step: which models there are, and where there is none, three ways to one."""

from PySide6.QtWidgets import QVBoxLayout, QWidget

from nodetool.tray.first_run.suggested_models import SUGGESTED, SuggestedModel, machine_memory
from nodetool.tray.first_run.words import fetch_trouble, found_words
from nodetool.tray.gui import theme
from nodetool.tray.gui.aside import Answer
from nodetool.tray.gui.first_run.file_import import FileImport
from nodetool.tray.gui.first_run.offers import Offers
from nodetool.tray.gui.first_run.step import Step
from nodetool.tray.gui.models.download_words import DownloadItem
from nodetool.tray.gui.models.downloads_section import DownloadsSection
from nodetool.tray.gui.models.server_desk import ServerDesk
from nodetool.tray.gui.models.server_dialog import ServerDialog
from nodetool.tray.gui.models_bridge import ModelsBridge
from nodetool.tray.gui.pages.page import PageTools
from nodetool.tray.gui.try_it.help_line import HelpLine
from nodetool.tray.gui.widgets.note import problem_note
from nodetool.tray.gui.widgets.plain_button import plain_button
from nodetool.tray.gui.widgets.question import Question, ask_before
from nodetool.tray.gui.widgets.wrapping_row import WrappingRow
from nodetool.tray.model import Snapshot
from nodetool.tray.model_watch.view import ModelsView
from nodetool.tray.presenter import Action
from nodetool.tray.servers_view import ServersView
from nodetool.tray.try_it.chat_models import chat_models
from nodetool.tray.try_it.words import Advice, Help, advice
from nodetool.tray.wording import shown, tr
from nodetool.tray.worker_api.client import HUGGING_FACE
from nodetool.tray.worker_api.download import Download


class ModelsStep(Step):
    """Looks at the worker while it is in front."""

    def __init__(self, tools: PageTools) -> None:
        super().__init__(
            "first-models",
            tr("Which models are there?"),
            tr("Models come from GGUF files on this machine, from Ollama, and from servers that you name."),
        )
        self._tools = tools
        # Its own, so that the page behind goes on looking, or does not, as it was.
        self._bridge = ModelsBridge(tools.service)
        self._view, self._snapshot = ModelsView(), tools.service.snapshot()
        self._wanted = ""
        self._found = theme.sentence_label()
        self._found.setObjectName("found-models")
        self._help, self._trouble = HelpLine(), problem_note("models-trouble")
        self._downloads = DownloadsSection()
        self._offers = Offers(SUGGESTED, machine_memory())
        self._import = FileImport(tools)
        self._ways = QWidget()
        self._file = plain_button(tr("Choose a &GGUF file…"), "first-file")
        self._server = plain_button(tr("&Connect to a server…"), "first-server")
        self._lay_out()
        self._connect()
        self._show()

    @property
    def model(self) -> str:
        """Which one to try first: the one that was wished, which may be on its way; empty where there is none."""
        return self._wanted or next(iter(chat_models(self._view.models)), "")

    def show_snapshot(self, snapshot: Snapshot) -> None:
        """Say whether the worker can tell."""
        if snapshot.worker.phase is not self._snapshot.worker.phase:
            self._bridge.watch.hurry()
        self._snapshot = snapshot
        self._show()

    def begin(self) -> None:
        """Begin to look."""
        self._bridge.watch.look()

    def close_step(self) -> None:
        """Look no more; a download goes on, as the page *Models* shows, and so does the copy of a file."""
        self._bridge.close()

    def _on_view(self, view: ModelsView) -> None:
        self._view = view
        self._show()

    def _show(self) -> None:
        models = chat_models(self._view.models)
        told = advice(self._snapshot, self._view)
        is_missing = self._view.is_known and self._snapshot.worker.answers and not models
        self._found.setText(found_words(models) if models else "")
        self._found.setVisible(bool(models))
        self._help.show_advice(Advice(tr("There is no model yet. Here are three ways to one.")) if is_missing else told)
        self._downloads.show_view(self._view)
        self._ways.setVisible(is_missing)
        self._offers.download.setEnabled(not any(download.is_active for download in self._view.downloads))

    def _on_download_wished(self, model: SuggestedModel) -> None:
        self._trouble.say("")
        self._offers.download.setEnabled(False)
        self._tools.aside.ask(
            lambda: self._bridge.watch.fetch(HUGGING_FACE, model.wish),
            lambda answer: self._on_fetched(model, answer),
            asker=self,
        )

    def _on_fetched(self, model: SuggestedModel, answer: Answer[Download]) -> None:
        if answer.trouble:
            self._say_trouble(fetch_trouble(model, answer.trouble))
            self._offers.download.setEnabled(True)
        else:
            self._wanted = model.model_id

    def _on_arrived(self, model: str) -> None:
        self._wanted = model
        self._trouble.say("")
        self._bridge.watch.hurry()

    def _stop_download(self, download_id: str, *, discard: bool) -> None:
        stop = self._bridge.watch.stop
        self._tools.aside.ask(lambda: stop(download_id, discard=discard), self._on_done, asker=self)

    def _on_discard_wished(self, item: DownloadItem) -> None:
        if not item.loses:
            self._stop_download(item.id, discard=True)
            return
        asks = tr("Cancel the download of {name}?").format(name=item.name)
        question = Question(asks, item.loses, yes=tr("&Remove it"), no=tr("&Keep it"))
        ask_before(self.window(), "discard-question", question, lambda: self._stop_download(item.id, discard=True))

    def _on_resume_wished(self, download_id: str) -> None:
        resume = self._bridge.watch.resume
        self._tools.aside.ask(lambda: resume(download_id), self._on_done, asker=self)

    def _on_done(self, answer: Answer[object]) -> None:
        self._say_trouble(shown(answer.trouble) if answer.trouble else "")

    def _say_trouble(self, sentence: str) -> None:
        self._trouble.say(sentence)

    def _on_server_wished(self) -> None:
        desk = ServerDesk(self._tools.service, self._tools.aside)
        desk.look(lambda answer: self._open_server(desk, answer), asker=self)

    def _open_server(self, desk: ServerDesk, answer: Answer[ServersView]) -> None:
        if answer.value is None:
            self._on_done(answer)
            return
        dialog = ServerDialog(self.window(), desk, servers=answer.value, edited=None)
        # A worker that was started before knows nothing of it.
        dialog.accepted.connect(lambda: self._tools.actions.run(self._tools.service.restart))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _connect(self) -> None:
        self._bridge.changed.connect(self._on_view)
        self._help.wished.connect(self._on_help_wished)
        self._offers.wished.connect(self._on_download_wished)
        self._downloads.pause_wished.connect(lambda download: self._stop_download(download, discard=False))
        self._downloads.resume_wished.connect(self._on_resume_wished)
        self._downloads.discard_wished.connect(self._on_discard_wished)
        self._file.clicked.connect(self._import.choose)
        self._server.clicked.connect(self._on_server_wished)
        self._import.arrived.connect(self._on_arrived)
        self._import.failed.connect(self._say_trouble)

    def _on_help_wished(self, wished: Help) -> None:
        if wished is Help.START:
            self._tools.actions.perform(Action.START)

    def _lay_out(self) -> None:
        ways = QVBoxLayout(self._ways)
        theme.spaced(ways, gap=theme.MARGIN)
        ways.addWidget(self._offers)
        ways.addLayout(WrappingRow(self._offers.download, self._file, self._server))
        for widget in (self._help, self._found, self._downloads, self._ways, self._import, self._trouble):
            self.column.addWidget(widget)
        self.column.addStretch(1)
