"""The page shows what the worker says of its models, asks before it destroys, and edits servers without a worker."""

import threading
import time
from collections.abc import Callable, Iterator
from dataclasses import replace
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import TypeVar

import pytest
from PySide6.QtWidgets import QAbstractButton, QComboBox, QDialog, QLabel, QLineEdit, QMessageBox, QWidget

from nodetool.deploy.config import document
from nodetool.deploy.config.upstreams import DeclaredUpstream
from nodetool.tray.audited import Actor
from nodetool.tray.gui.application import Gui
from nodetool.tray.gui.models.download_row import DownloadRow
from nodetool.tray.gui.models.model_row import ModelRow
from nodetool.tray.gui.models.server_row import ServerRow
from nodetool.tray.gui.pages.models import ModelsPage
from nodetool.tray.gui.widgets.note import Note
from nodetool.tray.model_servers import ModelServers
from nodetool.tray.model_watch.view import ModelsView
from nodetool.tray.place import Place
from nodetool.tray.service import TrayService
from nodetool.tray.supervisor.status import Phase
from nodetool.tray.window_pages import PageName
from nodetool.tray.worker_api.download import download_of
from tests.helpers.memory_keyring import MemoryKeyring
from tests.helpers.model_server import unused_port
from tests.helpers.told_download import told_download
from tests.helpers.told_model import engine, installed, upstream
from tests.helpers.widgets import click, every_text, find
from tests.tray.gui.conftest import Until

W = TypeVar("W", bound=QWidget)
Show = Callable[[ModelsView], None]
KEY = "sk-of-the-window"
URL = "http://127.0.0.1:8001/v1"
VLLM = DeclaredUpstream("vllm", URL)
MODELS = "page-models"


def known(**parts: object) -> ModelsView:
    return replace(ModelsView(time.time()), **parts)  # type: ignore[arg-type]


def open_page(gui: Gui) -> ModelsPage:
    gui.window.open_page(PageName.MODELS)
    return find(ModelsPage, MODELS, gui.window)


@pytest.fixture
def page(gui: Gui, until: Until) -> Iterator[ModelsPage]:
    """The page as it is without a worker."""
    page = open_page(gui)
    until(lambda: "does not run" in find(Note, "models-note", page).text, "the first look")
    until(lambda: page.findChildren(ServerRow), "the servers")
    yield page
    for dialog in page.findChildren(QDialog):
        dialog.reject()


@pytest.fixture
def show(gui: Gui, page: ModelsPage, until: Until) -> Show:
    """Return a function that shows what a worker might say; the real one is not asked meanwhile."""
    gui._models.watch.look_away()

    def show(view: ModelsView) -> None:
        gui._models.changed.emit(view)
        until(lambda: page._view is view, "the view")

    return show


def stored(config_file: Path) -> dict[str, str]:
    return document.stored_environment(document.parse(config_file.read_text(), config_file))


def dialog(page: ModelsPage, name: str) -> QDialog:
    return next(each for each in page.findChildren(QDialog, name) if each.isVisible())


def note(page: QWidget, name: str) -> str:
    return find(Note, name, page).text


def lines(row: QWidget) -> str:
    return every_text(row)


def test_stopped_worker_is_told_and_nothing_can_be_downloaded(page: ModelsPage) -> None:
    assert "Models are listed and downloaded by the running worker." in note(page, "models-note")
    assert not find(QAbstractButton, "download", page).isEnabled()
    assert find(QAbstractButton, "add-server", page).isEnabled()
    assert [row.objectName() for row in page.findChildren(ServerRow)] == ["server-llama.cpp", "server-ollama"]


def test_models_and_servers_are_shown_with_their_state(page: ModelsPage, show: Show) -> None:
    show(
        known(
            models=(installed(), installed(id="llama3:latest", upstream="ollama")),
            engines=(engine("tiny", "ready"),),
            upstreams=(upstream("llama.cpp", "alive", models=1), upstream("ollama", "alive", models=1)),
        )
    )
    texts = [lines(row) for row in page.findChildren(ModelRow)]
    assert any("tiny\n" in text and "in memory" in text for text in texts)
    assert "Answers, and offers 1 model." in lines(find(ServerRow, "server-llama.cpp", page))
    assert find(QLabel, "models-beside", page).text() == "2 models, 8.8 GB"
    assert find(QAbstractButton, "download", page).isEnabled()


def test_rows_stay_while_what_they_show_changes(page: ModelsPage, show: Show) -> None:
    show(known(downloads=(download_of(told_download()),)))
    (row,) = page.findChildren(DownloadRow)
    pause = find(QAbstractButton, "pause-download-0123456789ab", page)
    pause.setFocus()
    show(known(downloads=(download_of(told_download(received=2_000_000)),)))
    assert page.findChildren(DownloadRow) == [row]
    assert "50% of 4.0 MB" in lines(row)
    assert page.window().focusWidget() is pause
    show(known(downloads=(download_of(told_download(state="paused")),)))
    assert (pause.text(), pause.hasFocus()) == ("Resume", True)
    show(known(downloads=(download_of(told_download(state="done")),)))
    assert find(QAbstractButton, "discard-download-0123456789ab", page).hasFocus()
    show(known())
    assert not find(QWidget, "downloads", page).isVisible()


def test_several_downloads_are_shown_each_with_the_buttons_that_fit(page: ModelsPage, show: Show) -> None:
    states = {"a": "running", "b": "paused", "c": "failed", "d": "done"}
    told = [
        told_download(id=name, state=state, error="It broke." * (state == "failed")) for name, state in states.items()
    ]
    show(known(downloads=tuple(map(download_of, told))))

    def offered(name: str) -> list[str]:
        buttons = find(DownloadRow, f"download-{name}", page).findChildren(QAbstractButton)
        return [button.text() for button in buttons if not button.isHidden()]

    assert {name: offered(name) for name in states} == {
        "a": ["Pause", "Cancel"],
        "b": ["Resume", "Cancel"],
        "c": ["Resume", "Cancel"],
        "d": ["Dismiss"],
    }
    assert note(page, "download-c-problem") == "It broke."


def test_nothing_is_destroyed_before_a_question_was_answered(
    page: ModelsPage, show: Show, gui: Gui, until: Until
) -> None:
    show(known(models=(installed(),), downloads=(download_of(told_download()),)))
    click("delete-model-llama.cpp tiny", page)
    question = find(QMessageBox, "delete-question", page)
    assert question.defaultButton() is question.escapeButton()
    assert "tiny.gguf is removed from the disk" in question.informativeText()
    question.reject()
    assert not note(gui.window, "warned")
    click("discard-download-0123456789ab", page)
    find(QMessageBox, "discard-question", page).defaultButton().click()
    assert not note(gui.window, "warned")
    until(lambda: not page.findChildren(QMessageBox), "the questions to go")
    click("delete-model-llama.cpp tiny", page)
    click("delete-question-yes", find(QMessageBox, "delete-question", page))
    until(lambda: note(gui.window, "warned") == "The worker does not run.", "the trouble")


def test_names_of_models_are_never_taken_for_markup(page: ModelsPage, show: Show) -> None:
    show(known(models=(installed(id="<b>bold</b>", files=["<i>x</i>.gguf"]),)))
    click("delete-model-llama.cpp <b>bold</b>", page)
    question = find(QMessageBox, "delete-question", page)
    written = [label for place in (question, find(QWidget, "models", page)) for label in place.findChildren(QLabel)]
    assert {label.textFormat().name for label in written if "<" in label.text()} == {"PlainText"}


@pytest.mark.usefixtures("page")
def test_page_that_cannot_be_seen_asks_nothing(gui: Gui, until: Until) -> None:
    def looks() -> bool:
        return gui._models.watch._rounds._is_wanted

    assert looks()
    gui.window.open_page(PageName.TOKEN)
    assert not looks()
    open_page(gui)
    assert looks()
    gui.window.showMinimized()
    until(lambda: not looks(), "the page to look away")
    gui.window.present()
    until(looks, "the page to look again")
    gui.window.hide()
    assert not looks()


def test_server_is_added_while_no_worker_runs(
    page: ModelsPage, config_file: Path, keyring: MemoryKeyring, until: Until
) -> None:
    click("add-server", page)
    adding = dialog(page, "server-dialog")
    assert not find(QAbstractButton, "server-save", adding).isEnabled()
    find(QLineEdit, "server-name", adding).setText("vllm")
    find(QLineEdit, "server-url", adding).setText(f"{URL}/")
    find(QLineEdit, "server-prefix", adding).setText("v/")
    find(QLineEdit, "NODETOOL_UPSTREAM_KEYS", adding).setText(KEY)
    until(lambda: find(QComboBox, "NODETOOL_UPSTREAM_KEYS-place", adding).currentData() == Place.KEYRING, "the keyring")
    click("server-save", adding)
    until(lambda: "server-vllm" in [row.objectName() for row in page.findChildren(ServerRow)], "the row")
    assert stored(config_file)["NODETOOL_UPSTREAMS"] == f"vllm={URL};prefix=v/"
    assert keyring.secrets == {"NODETOOL_UPSTREAM_KEYS": f"vllm={KEY}"}
    assert f"{URL} · prefix v/ · key in the system keyring" in lines(find(ServerRow, "server-vllm", page))
    until(lambda: not page.findChildren(QDialog), "the dialog to go")
    assert KEY not in every_text(page.window())


def test_what_cannot_be_meant_is_told_while_typing(page: ModelsPage) -> None:
    click("add-server", page)
    adding = dialog(page, "server-dialog")
    find(QLineEdit, "server-name", adding).setText("Two Words")
    find(QLineEdit, "server-url", adding).setText("here")
    assert "cannot be the name" in note(adding, "server-name-problem")
    assert "cannot be the address" in note(adding, "server-url-problem")
    find(QLineEdit, "server-name", adding).setText("vllm")
    find(QLineEdit, "server-url", adding).setText(URL)
    assert not note(adding, "server-name-problem") + note(adding, "server-url-problem")
    assert find(QAbstractButton, "server-save", adding).isEnabled()


def test_server_that_is_the_worker_itself_is_refused_in_the_dialog(page: ModelsPage, until: Until) -> None:
    click("add-server", page)
    adding = dialog(page, "server-dialog")
    find(QLineEdit, "server-name", adding).setText("loop")
    find(QLineEdit, "server-url", adding).setText("http://127.0.0.1:8000/v1")
    click("server-save", adding)
    until(lambda: "the worker's own address" in note(adding, "server-trouble"), "the trouble")
    assert adding.isVisible()


def declare(service: TrayService, page: ModelsPage, until: Until) -> None:
    ModelServers(service.preferences, by=Actor.WINDOW).add(VLLM, key=KEY, place=Place.FILE)
    service.refresh()
    until(lambda: "server-vllm" in [row.objectName() for row in page.findChildren(ServerRow)], "the row")


def test_server_is_renamed_and_keeps_its_key_which_is_never_shown(
    page: ModelsPage, service: TrayService, config_file: Path, until: Until
) -> None:
    declare(service, page, until)
    click("edit-server-vllm", page)
    editing = dialog(page, "server-dialog")
    key = find(QLineEdit, "NODETOOL_UPSTREAM_KEYS", editing)
    assert (key.text(), key.echoMode()) == ("", QLineEdit.EchoMode.Password)
    assert "Stored, not shown" in key.placeholderText()
    assert KEY not in every_text(editing)
    find(QLineEdit, "server-name", editing).setText("fast")
    click("server-save", editing)
    until(lambda: "fast" in stored(config_file)["NODETOOL_UPSTREAMS"], "the file")
    assert stored(config_file)["NODETOOL_UPSTREAM_KEYS"] == f"fast={KEY}"


def test_key_is_taken_away(page: ModelsPage, service: TrayService, config_file: Path, until: Until) -> None:
    declare(service, page, until)
    click("edit-server-vllm", page)
    editing = dialog(page, "server-dialog")
    click("NODETOOL_UPSTREAM_KEYS-remove", editing)
    click("server-save", editing)
    until(lambda: "NODETOOL_UPSTREAM_KEYS" not in stored(config_file), "the file")
    assert "vllm" in stored(config_file)["NODETOOL_UPSTREAMS"]


def test_server_is_removed_after_a_question(
    page: ModelsPage, service: TrayService, config_file: Path, until: Until
) -> None:
    declare(service, page, until)
    click("remove-server-vllm", page)
    click("remove-question-yes", find(QMessageBox, "remove-question", page))
    until(lambda: "NODETOOL_UPSTREAMS" not in stored(config_file), "the file")
    until(lambda: "server-vllm" not in [row.objectName() for row in page.findChildren(ServerRow)], "the row to go")


def test_test_asks_the_server_itself_and_says_what_it_answers(page: ModelsPage, until: Until) -> None:
    click("add-server", page)
    adding = dialog(page, "server-dialog")
    find(QLineEdit, "server-name", adding).setText("away")
    find(QLineEdit, "server-url", adding).setText(f"http://127.0.0.1:{unused_port()}/v1")
    click("server-test", adding)
    assert note(adding, "server-found") == "Asking the server…"
    assert not find(QAbstractButton, "server-test", adding).isEnabled()
    until(lambda: "away does not accept connections" in note(adding, "server-trouble"), "the answer")
    find(QLineEdit, "server-name", adding).setText("other")
    assert note(adding, "server-trouble") == ""


class KeyedServer(BaseHTTPRequestHandler):
    """Lists a model to whoever brings the key."""

    def do_GET(self) -> None:
        self._answer(200)

    def do_POST(self) -> None:
        self.rfile.read(int(self.headers["Content-Length"] or 0))
        self._answer(400)

    def log_message(self, *_: object) -> None:
        pass

    def _answer(self, status: int) -> None:
        body = b'{"data": [{"id": "a"}]}'
        self.send_response(status if self.headers["Authorization"] == f"Bearer {KEY}" else 401)
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)


@pytest.fixture
def keyed_url() -> Iterator[str]:
    server = ThreadingHTTPServer(("127.0.0.1", 0), KeyedServer)
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.02})
    thread.start()
    yield f"http://127.0.0.1:{server.server_port}/v1"
    server.shutdown()
    thread.join()
    server.server_close()


def test_test_of_a_declared_server_uses_the_stored_key_until_another_is_typed(
    page: ModelsPage, service: TrayService, keyed_url: str, until: Until
) -> None:
    declare(service, page, until)
    click("edit-server-vllm", page)
    editing = dialog(page, "server-dialog")
    find(QLineEdit, "server-url", editing).setText(keyed_url)
    click("server-test", editing)
    until(lambda: note(editing, "server-found") == "Answers, and offers 1 model.", "the answer")
    find(QLineEdit, "NODETOOL_UPSTREAM_KEYS", editing).setText("another")
    click("server-test", editing)
    until(lambda: "refuses the key" in note(editing, "server-trouble"), "the refusal")
    click("NODETOOL_UPSTREAM_KEYS-remove", editing)
    click("server-test", editing)
    until(lambda: note(editing, "server-trouble") == "vllm asks for a key.", "the wish for a key")


def test_servers_that_the_environment_names_are_locked(
    page: ModelsPage, service: TrayService, environ: dict[str, str], until: Until
) -> None:
    environ["NODETOOL_UPSTREAMS"] = f"fixed={URL}"
    service.refresh()
    until(lambda: note(page, "servers-lock"), "the lock")
    assert note(page, "servers-lock") == "Fixed by the environment variable NODETOOL_UPSTREAMS."
    assert not find(QAbstractButton, "add-server", page).isEnabled()
    assert not find(QAbstractButton, "edit-server-fixed", page).isEnabled()


def test_key_that_the_environment_names_is_locked(
    page: ModelsPage, service: TrayService, environ: dict[str, str], until: Until
) -> None:
    declare(service, page, until)
    environ["NODETOOL_UPSTREAM_KEYS"] = f"vllm={KEY}"
    service.refresh()
    until(lambda: "key in the environment" in lines(find(ServerRow, "server-vllm", page)), "the words")
    click("edit-server-vllm", page)
    editing = dialog(page, "server-dialog")
    assert not find(QLineEdit, "NODETOOL_UPSTREAM_KEYS", editing).isEnabled()
    assert "Fixed by the environment variable" in note(editing, "NODETOOL_UPSTREAM_KEYS-lock")


def test_server_with_a_setting_of_its_own_leads_to_it(gui: Gui, page: ModelsPage) -> None:
    click("settings-server-ollama", page)
    assert find(QWidget, "page-model-settings", gui.window).isVisible()
    assert gui.window.focusWidget() is find(QLineEdit, "OLLAMA_API_URL", gui.window)


def test_download_that_cannot_begin_is_told_in_its_dialog(page: ModelsPage, show: Show, until: Until) -> None:
    show(known())
    click("download", page)
    asking = dialog(page, "download-dialog")
    assert not find(QAbstractButton, "wish-download", asking).isEnabled()
    find(QLineEdit, "wish", asking).setText("org/name")
    click("wish-download", asking)
    assert note(asking, "wish-told") == "Asking…"
    until(lambda: note(asking, "wish-trouble") == "The worker does not run.", "the trouble")
    click("source-ollama", asking)
    assert note(asking, "wish-trouble") == ""
    assert find(QLineEdit, "wish", asking).placeholderText() == "llama3.2:1b"


@pytest.mark.usefixtures("page")
def test_end_of_a_download_is_told(gui: Gui, until: Until) -> None:
    gui._models.ended.emit(download_of(told_download(state="done", models=["tiny"])))
    until(lambda: "Call it tiny." in note(gui.window, "told"), "the news")


@pytest.mark.usefixtures("page")
def test_worker_that_starts_is_looked_at_at_once(gui: Gui, service: TrayService) -> None:
    hurried: list[None] = []
    gui._models.watch.hurry = lambda: hurried.append(None)  # type: ignore[method-assign]
    snapshot = service.snapshot()
    gui.window.show_snapshot(replace(snapshot, worker=replace(snapshot.worker, phase=Phase.RUNNING)))
    assert hurried
