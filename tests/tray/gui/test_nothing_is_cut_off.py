"""Every page and every dialog shows all of its words at 150 % text size, in a language longer than English."""

import ast
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from functools import partial
from pathlib import Path

import pytest
from _pytest.mark import ParameterSet
from PySide6.QtCore import QSize
from PySide6.QtWidgets import QApplication, QDialog, QWidget

from nodetool.deploy.config.settings import Language, Provider
from nodetool.deploy.config.upstreams import DeclaredUpstream
from nodetool.tray.gui.application import Gui
from nodetool.tray.gui.first_run.dialog import open_first_run
from nodetool.tray.gui.models.download_dialog import DownloadDialog
from nodetool.tray.gui.models.server_desk import ServerDesk
from nodetool.tray.gui.models.server_dialog import ServerDialog
from nodetool.tray.gui.widgets.question import Question, ask_before
from nodetool.tray.gui.widgets.rotate_dialog import RotateDialog
from nodetool.tray.languages.catalogue import ENGLISH
from nodetool.tray.languages.choice import catalogue_of
from nodetool.tray.model_servers import KeyPlace, ModelServer
from nodetool.tray.model_watch.view import ModelsView
from nodetool.tray.servers_view import ServersView
from nodetool.tray.supervisor.cause import Cause
from nodetool.tray.supervisor.status import Phase
from nodetool.tray.window_pages import PageName
from nodetool.tray.wording import speak, tr
from nodetool.tray.worker_api.download import download_of
from tests.helpers.cut_off import cut_off
from tests.helpers.pseudo_language import speaking_pseudo
from tests.helpers.told_download import told_download
from tests.helpers.told_model import engine, installed, upstream
from tests.helpers.translated import COMPLETE

TEXT_SIZE = 1.5
SMALLEST = QSize(1024, 700)
LAYOUT_ROUNDS = 10
VLLM = ModelServer(DeclaredUpstream("vllm", "http://127.0.0.1:8001/v1", "vllm/"), KeyPlace.KEYRING)
MODELS = ModelsView(
    seen_at=time.time(),
    models=(installed(), installed(id="llama3:latest", upstream="ollama", problem="It is no GGUF file.")),
    engines=(engine("tiny", "busy"),),
    upstreams=(upstream("llama.cpp", "alive", models=2), upstream("ollama", "resting", reason="Refused.")),
    downloads=(download_of(told_download()), download_of(told_download(id="1", state="failed", error="No room."))),
)


@contextmanager
def speaking(language: Language) -> Iterator[None]:
    speak(catalogue_of(language))
    yield
    speak(ENGLISH)


@pytest.fixture(params=[None, *COMPLETE], ids=lambda language: language or "pseudo")
def _long_words(application: QApplication, request: pytest.FixtureRequest) -> Iterator[None]:
    font = application.font()
    larger = application.font()
    larger.setPointSizeF(font.pointSizeF() * TEXT_SIZE)
    application.setFont(larger)
    with speaking(request.param) if request.param else speaking_pseudo():
        yield
    application.setFont(font)


def words_cut_off(root: QWidget, application: QApplication) -> list[str]:
    """Return what is cut off once the layout has come to rest, which takes it some rounds."""
    for _ in range(LAYOUT_ROUNDS):
        application.processEvents()
        if not cut_off(root):
            return []
    return cut_off(root)


@pytest.fixture
def large(_long_words: None, gui: Gui, application: QApplication) -> Gui:
    gui.window.resize(SMALLEST)
    application.processEvents()
    return gui


NOT_YET: frozenset[str] = frozenset()
"""Pages that do not fit yet; whoever makes one fit takes it from this list, which has to become empty."""


def pages() -> list[ParameterSet]:
    wide = pytest.mark.xfail(reason="it is too wide")
    return [pytest.param(name, marks=[wide] if name in NOT_YET else []) for name in PageName]


@pytest.mark.parametrize("name", pages())
def test_page_shows_all_of_its_words(large: Gui, application: QApplication, name: PageName) -> None:
    large._models.watch.look_away()
    large.window.open_page(name)
    large._models.changed.emit(MODELS)
    assert words_cut_off(large.window, application) == []
    assert large.window.size() == SMALLEST, "the window does not fit"


@pytest.mark.parametrize("phase", Phase)
def test_state_shows_all_of_its_words(large: Gui, application: QApplication, phase: Phase) -> None:
    snapshot = large._service.snapshot()
    reason = "The worker was started by another program (process 12345), and goes on when the tray ends."
    worker = replace(snapshot.worker, phase=phase, reason=reason, cause=Cause.PORT_BUSY, last_lines=("It broke.",))
    large.window.open_page(PageName.ABOUT)
    large.window.show_snapshot(
        replace(snapshot, worker=worker, provider=Provider.SUPABASE, is_exposed=True, restart_needed=True)
    )
    assert words_cut_off(large.window, application) == []


def download(gui: Gui) -> QDialog:
    return DownloadDialog(gui.window, lambda *_: None)


def server(gui: Gui) -> QDialog:
    desk = ServerDesk(gui._service, gui._aside)
    return ServerDialog(gui.window, desk, servers=ServersView(declared=(VLLM,)), edited=VLLM)


def rotation(gui: Gui) -> QDialog:
    return RotateDialog(gui.window, lambda _: None)


def question(gui: Gui) -> QDialog:
    asked = Question(tr("Delete {name}?").format(name="tiny"), tr("This cannot be undone."), yes=tr("&Delete"))
    return ask_before(gui.window, "question", asked, lambda: None)


def first_steps(gui: Gui, step: int = 0) -> QDialog:
    dialog = open_first_run(gui.window, gui.window._tools())
    models = dialog._models
    models._bridge.watch.close()
    snapshot = gui._service.snapshot()
    models.show_snapshot(replace(snapshot, worker=replace(snapshot.worker, phase=Phase.RUNNING)))
    models._on_view(replace(MODELS, models=()))
    dialog._show(step)
    return dialog


DIALOGS: dict[str, Callable[[Gui], QDialog]] = {
    "DownloadDialog": download,
    "ServerDialog": server,
    "RotateDialog": rotation,
    "QMessageBox": question,
    "FirstRunDialog": first_steps,
    "FirstRunDialog, models": partial(first_steps, step=1),
    "FirstRunDialog, login": partial(first_steps, step=2),
}
WITHOUT_WORDS = {"CopyWindow"}


@pytest.mark.parametrize("build", DIALOGS.values(), ids=DIALOGS.keys())
def test_dialog_shows_all_of_its_words(large: Gui, application: QApplication, build: Callable[[Gui], QDialog]) -> None:
    dialog = build(large)
    dialog.open()
    found = words_cut_off(dialog, application)
    fits = dialog.width() <= SMALLEST.width() and dialog.height() <= SMALLEST.height()
    dialog.reject()
    assert found == []
    assert fits, f"{dialog.size()} does not fit on a small screen"


def test_every_dialog_is_looked_at() -> None:
    folder = Path(__file__).parents[3] / "app" / "nodetool" / "tray" / "gui"
    classes = (
        node
        for path in folder.rglob("*.py")
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.ClassDef)
    )
    dialogs = {node.name for node in classes if any(getattr(base, "id", "") == "QDialog" for base in node.bases)}
    assert dialogs - WITHOUT_WORDS <= DIALOGS.keys(), "say in DIALOGS how each is built"
