"""The page shows answers as they come, stops them, and hands the call over; a real server streams them."""

import time
from collections.abc import Iterator
from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QComboBox, QLabel, QPlainTextEdit

from nodetool.tray.gui.application import Gui
from nodetool.tray.gui.pages.try_it import TryItPage
from nodetool.tray.gui.try_it.help_line import HelpLine
from nodetool.tray.model_watch.view import ModelsView
from nodetool.tray.service import TrayService
from nodetool.tray.supervisor.status import Phase
from nodetool.tray.window_pages import PageName
from nodetool.tray.worker_api.errors import WorkerUnreachableError
from tests.helpers.speaking_worker import PATIENCE, SpeakingWorker, speaking_worker, text
from tests.helpers.told_model import installed
from tests.helpers.widgets import click, every_text, find
from tests.tray.gui.conftest import Until

MODELS = (installed(id="zephyr"), installed(id="nomic-embed-text"), installed(id="tiny"))


@pytest.fixture
def worker() -> Iterator[SpeakingWorker]:
    with speaking_worker() as worker:
        yield worker


@pytest.fixture
def page(gui: Gui, service: TrayService, worker: SpeakingWorker, monkeypatch: pytest.MonkeyPatch) -> TryItPage:
    """The page before a worker with three models."""
    monkeypatch.setattr(service, "running_worker", lambda: worker.api)
    gui.window.open_page(PageName.TRY_IT)
    gui._models.watch.close()  # the speaking worker only speaks
    page = find(TryItPage, "page-try-it", gui.window)
    snapshot = service.snapshot()
    status = replace(snapshot.worker, phase=Phase.RUNNING, address=worker.api.address)
    gui.window.show_snapshot(replace(snapshot, worker=status))
    show(gui, ModelsView(time.time(), models=MODELS))
    return page


def show(gui: Gui, view: ModelsView) -> None:
    gui._models.changed.emit(view)


def box(page: TryItPage) -> QPlainTextEdit:
    return find(QPlainTextEdit, "question", page)


def ask(page: TryItPage, question: str = "How are you?") -> None:
    box(page).setPlainText(question)
    click("send", page)


def said(page: TryItPage) -> str:
    return find(QPlainTextEdit, "transcript", page).toPlainText()


def button(page: TryItPage, name: str) -> QAbstractButton:
    return find(QAbstractButton, name, page)


def wait_for_end(page: TryItPage, until: Until) -> None:
    until(lambda: button(page, "send").text() == "S&end", "the end of the answer")


def test_answer_is_shown_with_its_timing(page: TryItPage, until: Until) -> None:
    ask(page)
    wait_for_end(page, until)
    assert said(page) == "You\nHow are you?\n\ntiny\nAll is well."
    assert "3 tokens" in find(QLabel, "timing", page).text()
    assert box(page).toPlainText() == ""


def test_second_question_goes_with_what_was_said_before(page: TryItPage, worker: SpeakingWorker, until: Until) -> None:
    for question in ("One?", "Two?"):
        ask(page, question)
        wait_for_end(page, until)
    assert [message["content"] for message in worker.asked[-1]["body"]["messages"]] == ["One?", "All is well.", "Two?"]


@pytest.mark.parametrize(
    "modifier", [Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ControlModifier], ids=["Enter", "Ctrl+Enter"]
)
def test_enter_sends(page: TryItPage, worker: SpeakingWorker, until: Until, modifier: Qt.KeyboardModifier) -> None:
    box(page).setPlainText("How are you?")
    QTest.keyClick(box(page), Qt.Key.Key_Return, modifier)
    wait_for_end(page, until)
    assert len(worker.asked) == 1


def test_shift_and_enter_begin_a_new_line(page: TryItPage, worker: SpeakingWorker) -> None:
    box(page).setPlainText("One")
    QTest.keyClick(box(page), Qt.Key.Key_End)
    QTest.keyClick(box(page), Qt.Key.Key_Return, Qt.KeyboardModifier.ShiftModifier)
    assert box(page).toPlainText() == "One\n"
    assert not worker.asked


def test_what_a_model_writes_is_no_markup(page: TryItPage, worker: SpeakingWorker, until: Until) -> None:
    worker.pieces = [text("<b>bold</b> <img src='http://127.0.0.1/x'>")]
    ask(page)
    wait_for_end(page, until)
    assert "<b>bold</b> <img src='http://127.0.0.1/x'>" in said(page)


@pytest.mark.parametrize("by_key", [True, False])
def test_stop_ends_the_answer_at_the_worker_and_keeps_what_came(
    page: TryItPage, worker: SpeakingWorker, until: Until, *, by_key: bool
) -> None:
    worker.ends = False
    ask(page)
    until(lambda: said(page).endswith("well."), "the answer so far")
    if by_key:
        QTest.keyClick(box(page), Qt.Key.Key_Escape)
    else:
        click("send", page)
    assert worker.hung_up.wait(PATIENCE)
    assert button(page, "send").text() == "S&end"
    assert button(page, "copy-answer").isEnabled()
    assert page.window().isVisible()


def test_refused_question_can_be_sent_again(page: TryItPage, worker: SpeakingWorker, until: Until) -> None:
    worker.refusal = (503, {"error": {"message": "The machine has no memory for it."}})
    ask(page)
    wait_for_end(page, until)
    assert find(HelpLine, "", page).text == "The machine has no memory for it."
    assert box(page).toPlainText() == "How are you?"
    worker.refusal = None
    click("send", page)
    wait_for_end(page, until)
    assert said(page).endswith("All is well.")


def test_clear_forgets_what_was_said(page: TryItPage, worker: SpeakingWorker, until: Until) -> None:
    ask(page)
    wait_for_end(page, until)
    click("clear-conversation", page)
    assert said(page) == ""
    ask(page, "Two?")
    wait_for_end(page, until)
    assert [message["content"] for message in worker.asked[-1]["body"]["messages"]] == ["Two?"]


def test_answer_is_copied(page: TryItPage, until: Until) -> None:
    ask(page)
    wait_for_end(page, until)
    click("copy-answer", page)
    assert QGuiApplication.clipboard().text() == "All is well."


@pytest.mark.parametrize("language", ["curl", "python", "javascript"])
def test_same_call_is_copied_as_code_with_the_token_that_nobody_sees(
    page: TryItPage, service: TrayService, until: Until, language: str
) -> None:
    token = service.tokens.reveal()
    box(page).setPlainText("How are you?")
    click(f"copy-call-{language}", page)
    until(lambda: token in QGuiApplication.clipboard().text(), "the call")
    assert "How are you?" in QGuiApplication.clipboard().text()
    assert token not in every_text(page)


def test_models_that_chat_come_first_and_the_chosen_one_is_remembered(page: TryItPage, gui: Gui) -> None:
    models = find(QComboBox, "try-model", page)
    assert [models.itemText(at) for at in range(models.count())] == ["tiny", "zephyr", "nomic-embed-text"]
    models.setCurrentIndex(1)
    models.activated.emit(1)
    show(gui, ModelsView(time.time(), models=MODELS[:1]))
    show(gui, ModelsView(time.time(), models=MODELS))
    assert models.currentText() == "zephyr"
    assert gui._memory.state.model == "zephyr"


def test_missing_model_leads_to_the_models(page: TryItPage, gui: Gui) -> None:
    show(gui, ModelsView(time.time()))
    assert not button(page, "send").isEnabled()
    click("try-models", page)
    assert gui.window.current_page is PageName.MODELS


def test_worker_that_does_not_run_is_started_from_here(
    page: TryItPage, gui: Gui, service: TrayService, until: Until, monkeypatch: pytest.MonkeyPatch
) -> None:
    started: list[bool] = []
    monkeypatch.setitem(
        gui.actions._work, next(a for a in gui.actions._work if a == "start"), lambda: started.append(True)
    )
    gui.window.show_snapshot(service.snapshot())
    click("try-start", page)
    until(lambda: started, "the start")


def test_worker_that_went_meanwhile_is_told(
    page: TryItPage, service: TrayService, until: Until, monkeypatch: pytest.MonkeyPatch
) -> None:
    def gone() -> None:
        raise WorkerUnreachableError("The worker does not run.")

    monkeypatch.setattr(service, "running_worker", gone)
    ask(page)
    wait_for_end(page, until)
    assert find(HelpLine, "", page).text == "The worker does not run."
