"""The first steps change nothing unasked, offer a way to a model where there is none, and lead to a first answer."""

import os
import time
from collections.abc import Iterator, Mapping
from dataclasses import replace
from pathlib import Path
from threading import Event

import pytest
from PySide6.QtWidgets import QAbstractButton, QLabel, QMessageBox, QWidget
from shiboken6 import isValid

from nodetool.deploy.config.settings import AUTH_PROVIDER, NODETOOL_MODELS_FOLDER, Provider
from nodetool.tray.first_run.mark import FirstRunMark, first_run_mark_file
from nodetool.tray.first_run.model_file import plan_import
from nodetool.tray.first_run.suggested_models import SUGGESTED
from nodetool.tray.gui.application import Gui
from nodetool.tray.gui.first_run.dialog import FirstRunDialog
from nodetool.tray.gui.first_run.models_step import ModelsStep
from nodetool.tray.gui.widgets.note import Note
from nodetool.tray.model_watch.view import ModelsView
from nodetool.tray.opening import Opening
from nodetool.tray.service import TrayService
from nodetool.tray.supervisor.status import Phase
from nodetool.tray.window_pages import PageName
from nodetool.tray.worker_api.client import HUGGING_FACE
from nodetool.tray.worker_api.download import Download, download_of
from nodetool.tray.worker_api.errors import WorkerRefusedError
from tests.helpers.told_download import told_download
from tests.helpers.told_model import installed
from tests.helpers.widgets import click, every_text, find
from tests.tray.gui.conftest import PATIENCE, Until

GGUF = b"GGUF" + bytes(1000)


@pytest.fixture
def mark() -> FirstRunMark:
    mark = FirstRunMark(first_run_mark_file())
    mark.set_due()
    return mark


@pytest.fixture
def steps(gui: Gui, mark: FirstRunMark) -> Iterator[FirstRunDialog]:
    """The first steps over the window, as somebody sees them who has just installed it."""
    assert mark.is_due
    gui.open(Opening.FIRST_RUN)
    dialog = find(FirstRunDialog, "first-run", gui.window)
    yield dialog
    if isValid(dialog) and dialog.isVisible():
        dialog.reject()


@pytest.fixture
def models(steps: FirstRunDialog, service: TrayService, until: Until) -> ModelsStep:
    """The second step; the real worker is not asked, `show` says what it might."""
    step = find(ModelsStep, "first-models", steps)
    go_on(steps, until, to="2")
    until(lambda: step._view.seen_at, "the first look")
    step._bridge.watch.close()
    snapshot = service.snapshot()
    step.show_snapshot(replace(snapshot, worker=replace(snapshot.worker, phase=Phase.RUNNING)))
    return step


def go_on(steps: FirstRunDialog, until: Until, *, to: str) -> None:
    click("first-next", steps)
    until(lambda: f"Step {to}" in find(QLabel, "first-progress", steps).text(), f"step {to}")


def show(step: ModelsStep, *models: str) -> None:
    step._bridge.changed.emit(ModelsView(time.time(), models=tuple(installed(id=name) for name in models)))


def is_seen(name: str, inside: QWidget) -> bool:
    return find(QWidget, name, inside).isVisible()


def test_newcomers_see_them_once(gui: Gui, steps: FirstRunDialog, mark: FirstRunMark, until: Until) -> None:
    assert steps.isVisible()
    steps.reject()
    until(lambda: not mark.is_due, "the mark")
    gui.open(Opening.FIRST_RUN)
    assert not any(dialog.isVisible() for dialog in gui.window.findChildren(FirstRunDialog))


def test_nobody_is_shown_them_at_login(gui: Gui) -> None:
    FirstRunMark(first_run_mark_file()).set_due()
    gui.open(Opening.BACKGROUND)
    assert not gui.window.findChildren(FirstRunDialog)


def test_they_can_be_seen_again(gui: Gui) -> None:
    gui.window.open_page(PageName.ABOUT)
    click("show-first-steps", gui.window)
    dialog = find(FirstRunDialog, "first-run", gui.window)
    assert dialog.isVisible()
    dialog.reject()


def test_going_on_changes_nothing(steps: FirstRunDialog, config_file: Path, until: Until) -> None:
    before = config_file.read_text()
    until(lambda: find(QAbstractButton, "callers-static", steps).isChecked(), "what is written")
    go_on(steps, until, to="2")
    go_on(steps, until, to="3")
    assert find(QAbstractButton, "first-next", steps).text() == "&Try it"
    click("first-next", steps)
    assert not steps.isVisible()
    assert config_file.read_text() == before


def test_other_callers_are_let_in_where_that_is_chosen(
    steps: FirstRunDialog, service: TrayService, until: Until
) -> None:
    until(lambda: find(QAbstractButton, "callers-static", steps).isChecked(), "what is written")
    click("callers-local", steps)
    go_on(steps, until, to="2")
    assert service.preferences.provider() is Provider.LOCAL


def test_refused_choice_is_told_where_it_was_made(steps: FirstRunDialog, environ: dict[str, str], until: Until) -> None:
    until(lambda: find(QAbstractButton, "callers-static", steps).isChecked(), "what is written")
    environ["ENV"] = "production"
    click("callers-local", steps)
    click("first-next", steps)
    until(lambda: find(Note, "callers-trouble", steps).text, "the reason")
    assert find(QLabel, "first-progress", steps).text() == "Step 1 of 3"


def test_choice_that_the_environment_fixes_is_locked(gui: Gui, environ: dict[str, str], until: Until) -> None:
    environ[AUTH_PROVIDER.name] = "static"
    gui.window.show_first_steps()
    steps = find(FirstRunDialog, "first-run", gui.window)
    until(lambda: AUTH_PROVIDER.name in find(Note, "callers-note", steps).text, "the lock")
    assert not find(QAbstractButton, "callers-local", steps).isEnabled()
    steps.reject()


def test_found_models_lead_to_trying_one(gui: Gui, steps: FirstRunDialog, models: ModelsStep, until: Until) -> None:
    show(models, "zephyr", "tiny")
    assert "•  tiny\n•  zephyr" in find(QLabel, "found-models", models).text()
    assert not is_seen("offers", models)
    go_on(steps, until, to="3")
    click("first-next", steps)
    assert gui.window.current_page is PageName.TRY_IT
    assert gui._memory.state.model == "tiny"


def test_without_a_model_three_ways_are_shown(models: ModelsStep) -> None:
    show(models)
    assert is_seen("offers", models)
    said = every_text(find(QWidget, "offers", models))
    assert all(model.licence in said and model.name in said for model in SUGGESTED[:2])
    assert is_seen("first-file", models)
    assert is_seen("first-server", models)


def test_chosen_model_is_fetched_and_becomes_the_one_to_try(
    models: ModelsStep, until: Until, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[tuple[str, Mapping[str, str]]] = []

    def fetch(source: str, wish: Mapping[str, str]) -> Download:
        asked.append((source, wish))
        return download_of(told_download())

    monkeypatch.setattr(models._bridge.watch, "fetch", fetch)
    show(models)
    click(f"offer-{SUGGESTED[0].model_id}", models)
    click("first-download", models)
    until(lambda: models._wanted, "the download")
    assert asked == [(HUGGING_FACE, SUGGESTED[0].wish)]
    show(models, "another", SUGGESTED[0].model_id)
    assert models.model == SUGGESTED[0].model_id


def test_model_that_vanished_is_told_and_another_can_be_chosen(
    models: ModelsStep, until: Until, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fetch(*_: object) -> Download:
        raise WorkerRefusedError(404, {"detail": "There is no such repository."})

    monkeypatch.setattr(models._bridge.watch, "fetch", fetch)
    show(models)
    click("first-download", models)
    until(lambda: "does not have" in find(Note, "models-trouble", models).text, "the sentence")
    assert find(QAbstractButton, "first-download", models).isEnabled()


def test_progress_is_shown_and_a_cancelled_download_leaves_the_choice(
    models: ModelsStep, until: Until, monkeypatch: pytest.MonkeyPatch
) -> None:
    stopped: list[tuple[str, bool]] = []
    monkeypatch.setattr(models._bridge.watch, "stop", lambda name, *, discard: stopped.append((name, discard)))
    running = download_of(told_download())
    models._bridge.changed.emit(ModelsView(time.time(), downloads=(running,)))
    assert is_seen(f"progress-{running.id}", models)
    assert not find(QAbstractButton, "first-download", models).isEnabled()
    click(f"discard-download-{running.id}", models)
    click("discard-question-yes", find(QMessageBox, "discard-question", models.window()))
    until(lambda: stopped == [(running.id, True)], "the end of it")
    show(models)
    assert find(QAbstractButton, "first-download", models).isEnabled()


def test_file_is_taken_after_saying_what_becomes_of_it(
    models: ModelsStep, environ: dict[str, str], tmp_path: Path, until: Until
) -> None:
    environ[NODETOOL_MODELS_FOLDER.name] = str(tmp_path / "models")
    chosen = tmp_path / "mine.gguf"
    chosen.write_bytes(GGUF)
    show(models)
    models._import.take(chosen)
    until(lambda: models.window().findChildren(QMessageBox, "import-question"), "the question")
    question = find(QMessageBox, "import-question", models.window())
    assert "takes no further room" in question.informativeText()
    click("import-question-yes", question)
    until(lambda: models._wanted == "mine", "the model")
    assert (tmp_path / "models" / "mine.gguf").samefile(chosen)


def test_copy_goes_on_when_the_steps_are_closed(
    models: ModelsStep, tmp_path: Path, until: Until, monkeypatch: pytest.MonkeyPatch
) -> None:
    chosen, folder = tmp_path / "mine.gguf", tmp_path / "models"
    chosen.write_bytes(GGUF)
    plan = plan_import(chosen, folder)
    may_go_on = Event()

    def held(*_: object) -> None:
        may_go_on.wait(PATIENCE)
        raise OSError("no second name on this disk")

    monkeypatch.setattr(os, "link", held)
    models._import._begin(plan)
    dialog = models.window()
    dialog.close()
    until(lambda: not isValid(dialog), "the end of the dialog")
    may_go_on.set()
    until((folder / "mine.gguf").exists, "the copy")


def test_file_that_is_no_model_is_told(
    models: ModelsStep, environ: dict[str, str], tmp_path: Path, until: Until
) -> None:
    environ[NODETOOL_MODELS_FOLDER.name] = str(tmp_path / "models")
    (tmp_path / "mine.gguf").write_bytes(b"no")
    models._import.take(tmp_path / "mine.gguf")
    until(lambda: find(Note, "models-trouble", models).text == "mine.gguf is no GGUF file.", "the sentence")


def test_what_was_wrong_is_forgotten_when_a_model_arrives(models: ModelsStep) -> None:
    models._import.failed.emit("mine.gguf is no GGUF file.")
    models._import.arrived.emit("other")
    assert not find(Note, "models-trouble", models).text


def test_everything_that_reacts_has_a_name_for_the_ear(steps: FirstRunDialog, models: ModelsStep) -> None:
    show(models)
    nameless = [
        button.objectName()
        for button in steps.findChildren(QAbstractButton)
        if button.isVisible() and not button.accessibleName()
    ]
    assert nameless == []
