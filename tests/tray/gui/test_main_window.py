"""The window shows every state whole, by keyboard and to a screen reader too."""

import os
from collections import Counter
from dataclasses import replace

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QGuiApplication, QKeySequence
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QComboBox,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QRadioButton,
    QWidget,
)

from nodetool.deploy.config.settings import PORT
from nodetool.tray.audited import Actor
from nodetool.tray.gui import theme
from nodetool.tray.gui.application import Gui
from nodetool.tray.gui.models.server_row import ServerRow
from nodetool.tray.gui.widgets.note import Note
from nodetool.tray.gui.widgets.usage_line import UsageLine
from nodetool.tray.model import Snapshot
from nodetool.tray.presenter import Action
from nodetool.tray.service import TrayService
from nodetool.tray.supervisor.cause import Cause
from nodetool.tray.supervisor.status import Phase
from nodetool.tray.supervisor.usage import UsageMeter
from nodetool.tray.window_pages import PageName
from tests.helpers.widgets import click, find
from tests.tray.gui.conftest import Until

INTERACTIVE = (QAbstractButton, QComboBox, QLineEdit)
QT_INTERNAL = "qt_"


@pytest.fixture
def loaded(gui: Gui, until: Until) -> Gui:
    """The window, once it shows what it has to ask for elsewhere."""
    for name in PageName:
        gui.window.open_page(name)
    gui.window.open_page(PageName.MODELS)
    until(lambda: find(Note, "models-note", gui.window).text.startswith("The worker does not run."), "the models")
    until(lambda: gui.window.findChildren(ServerRow), "the servers")
    return gui


@pytest.fixture
def snapshot(service: TrayService) -> Snapshot:
    return service.snapshot()


def at(snapshot: Snapshot, phase: Phase, *, reason: str = "", last_lines: tuple[str, ...] = ()) -> Snapshot:
    return replace(snapshot, worker=replace(snapshot.worker, phase=phase, reason=reason, last_lines=last_lines))


def interactive(window: QWidget) -> list[QWidget]:
    found = [widget for widget in window.findChildren(QWidget) if isinstance(widget, INTERACTIVE)]
    return [widget for widget in found if widget.isVisible() and not widget.objectName().startswith(QT_INTERNAL)]


def mnemonics(gui: Gui) -> list[str]:
    texts = [widget.text() for widget in interactive(gui.window) if isinstance(widget, QAbstractButton)]
    return [QKeySequence.mnemonic(text).toString() for text in texts if not QKeySequence.mnemonic(text).isEmpty()]


@pytest.mark.parametrize("phase", Phase)
def test_no_two_mnemonics_clash_on_any_page(loaded: Gui, snapshot: Snapshot, phase: Phase) -> None:
    loaded.window.show_snapshot(replace(at(snapshot, phase), restart_needed=True))
    for name in PageName:
        loaded.window.open_page(name)
        counted = Counter(mnemonics(loaded))
        assert counted
        assert max(counted.values()) == 1, counted


def test_everything_that_reacts_has_a_name_for_tests_and_for_the_ear(loaded: Gui) -> None:
    for name in PageName:
        loaded.window.open_page(name)
        for widget in interactive(loaded.window):
            assert widget.objectName(), widget
            assert widget.accessibleName(), widget.objectName()
            # Tab goes to the chosen one of a group alone, and the arrow keys to the rest.
            policy = Qt.FocusPolicy.ClickFocus if isinstance(widget, QRadioButton) else Qt.FocusPolicy.TabFocus
            assert widget.focusPolicy() & policy, widget.objectName()


@pytest.mark.parametrize("phase", Phase)
def test_every_state_is_shown_with_the_buttons_that_fit_it(gui: Gui, snapshot: Snapshot, phase: Phase) -> None:
    gui.window.show_snapshot(at(snapshot, phase))
    start, stop = (find(QAbstractButton, name, gui.window) for name in ("start", "stop"))
    assert start.isVisible() != stop.isVisible()
    assert find(QLabel, "state", gui.window).text()


def test_failure_is_shown_with_its_reason_and_the_last_lines(gui: Gui, snapshot: Snapshot) -> None:
    failed = at(snapshot, Phase.FAILED, reason="It ended 5 times.", last_lines=("Traceback:", "It broke."))
    gui.window.show_snapshot(failed)
    assert find(Note, "reason", gui.window).text == "It ended 5 times."
    output = find(QPlainTextEdit, "output", gui.window)
    assert output.isVisible()
    assert output.isReadOnly()
    assert output.toPlainText() == "Traceback:\nIt broke."
    gui.window.show_snapshot(at(snapshot, Phase.RUNNING))
    assert not output.isVisible()
    assert not find(Note, "reason", gui.window).isVisible()


def test_busy_port_is_exchanged_for_a_free_one_with_one_button(
    gui: Gui, snapshot: Snapshot, service: TrayService, until: Until, monkeypatch: pytest.MonkeyPatch
) -> None:
    restarted: list[bool] = []
    monkeypatch.setattr(service, "restart", lambda: restarted.append(True))
    button = find(QAbstractButton, "use-another-port", gui.window)
    assert not button.isVisible()
    failed = at(snapshot, Phase.FAILED, reason="Port 8000 is taken.")
    gui.window.show_snapshot(replace(failed, worker=replace(failed.worker, cause=Cause.PORT_BUSY)))
    assert button.isVisible()
    button.click()
    until(lambda: restarted, "the restart")
    assert service.preferences.resolved()[PORT] != PORT.default
    gui.window.show_snapshot(at(snapshot, Phase.STARTING))
    assert not button.isVisible()


@pytest.mark.parametrize(
    ("reason", "page"),
    [
        ("LLAMA_THREADS is 'few' (deployment.yaml); it must be a whole number.", "page-model-settings"),
        ("deployment.yaml, line 3: no colon.", "page-authentication"),
    ],
)
def test_refused_setting_is_one_click_away(gui: Gui, snapshot: Snapshot, reason: str, page: str) -> None:
    failed = at(snapshot, Phase.FAILED, reason=reason)
    gui.window.show_snapshot(replace(failed, worker=replace(failed.worker, cause=Cause.CONFIGURATION)))
    assert not find(QAbstractButton, "use-another-port", gui.window).isVisible()
    find(QAbstractButton, "open-refused-setting", gui.window).click()
    assert find(QWidget, page, gui.window).isVisible()


def test_failure_of_the_supervision_itself_is_helped_by_a_fresh_tray_alone(gui: Gui, snapshot: Snapshot) -> None:
    failed = at(snapshot, Phase.FAILED, reason="See the log, then start the tray again.")
    gui.window.show_snapshot(replace(failed, worker=replace(failed.worker, cause=Cause.SUPERVISOR)))
    assert find(QAbstractButton, "quit-to-help", gui.window).isVisible()


def test_what_the_worker_uses_is_looked_at_while_the_window_is_seen(
    gui: Gui, service: TrayService, snapshot: Snapshot, until: Until, monkeypatch: pytest.MonkeyPatch
) -> None:
    meter = UsageMeter()
    monkeypatch.setattr(service, "usage", lambda: meter.look(os.getpid()))
    line = find(UsageLine, "usage", gui.window)
    gui.window.hide()
    line.clear()
    gui.window.show()
    until(lambda: line.text().startswith("Memory "), "the usage")
    gui.window.show_snapshot(at(snapshot, Phase.STOPPED))
    assert line.text() == ""


@pytest.mark.parametrize("phase", Phase)
def test_what_callers_need_is_said_where_somebody_could_call(gui: Gui, snapshot: Snapshot, phase: Phase) -> None:
    gui.window.show_snapshot(at(snapshot, phase))
    assert find(QLabel, "access", gui.window).isVisible() == (phase not in {Phase.STOPPED, Phase.FAILED})


def test_restart_is_offered_where_it_is_needed(gui: Gui, snapshot: Snapshot, until: Until) -> None:
    restarted: list[bool] = []
    gui.actions._work[Action.RESTART] = lambda: restarted.append(True)
    assert not find(Note, "restart-needed", gui.window).isVisible()
    gui.window.show_snapshot(replace(at(snapshot, Phase.RUNNING), restart_needed=True, undoable=("PORT",)))
    assert "in force after a restart" in find(Note, "restart-needed", gui.window).text
    assert not find(QAbstractButton, "undo-changes", gui.window).isVisible()
    click("restart-now", gui.window)
    until(lambda: restarted, "the restart")


def test_way_back_is_offered_after_a_restart_in_vain(
    gui: Gui, snapshot: Snapshot, service: TrayService, until: Until, monkeypatch: pytest.MonkeyPatch
) -> None:
    undone: list[Actor] = []
    monkeypatch.setattr(service, "undo_changes", lambda *, by: undone.append(by))
    running = replace(at(snapshot, Phase.RUNNING), restart_needed=True, undoable=("PORT",))
    gui.window.show_snapshot(replace(running, worker=replace(running.worker, cause=Cause.NOT_RESTARTED)))
    assert "cannot start with the new ones" in find(Note, "restart-needed", gui.window).text
    assert "PORT" in find(QAbstractButton, "undo-changes", gui.window).toolTip()
    click("undo-changes", gui.window)
    until(lambda: undone == [Actor.WINDOW], "the way back")


def test_refused_settings_are_explained_at_the_top(gui: Gui, snapshot: Snapshot) -> None:
    gui.window.show_snapshot(replace(snapshot, provider=None, settings_problem="PORT is wrong."))
    assert find(Note, "reason", gui.window).text == "PORT is wrong."
    assert not find(QLabel, "access", gui.window).isVisible()


def test_address_is_copied_with_one_button(gui: Gui) -> None:
    click("copy-address", gui.window)
    assert QGuiApplication.clipboard().text() == "http://127.0.0.1:8000"


def test_failed_action_is_told_in_the_window_and_stays(
    gui: Gui, environ: dict[str, str], service: TrayService, until: Until
) -> None:
    gui.window.open_page(PageName.TOKEN)
    gui.window.show_snapshot(service.snapshot())
    environ["WORKER_AUTH_TOKEN"] = "two words"
    click("copy-token", gui.window)
    until(lambda: find(Note, "warned", gui.window).text, "the warning")
    assert "white space" in find(Note, "warned", gui.window).text
    assert not find(Note, "told", gui.window).isVisible()


def test_what_is_told_moves_nothing(loaded: Gui, snapshot: Snapshot, application: QApplication) -> None:
    def places() -> dict[str, QPoint]:
        application.processEvents()
        return {widget.objectName(): widget.mapTo(loaded.window, QPoint()) for widget in interactive(loaded.window)}

    for name in PageName:
        loaded.window.open_page(name)
        loaded.window.show_snapshot(snapshot)
        before = places()
        for say in (loaded.window.tell, loaded.window.warn):
            say("A sentence that is long enough to need a second line in a window that is as wide as it is here.")
            assert places() == before
        loaded.window.tell("")
        assert places() == before


def test_saving_what_needs_a_restart_moves_nothing(gui: Gui, snapshot: Snapshot, application: QApplication) -> None:
    gui.window.open_page(PageName.SERVER)
    application.processEvents()
    buttons = [widget for widget in interactive(gui.window) if widget.objectName() in {"save", "start"}]
    before = [button.mapTo(gui.window, QPoint()) for button in buttons]
    assert len(before) == 2
    gui.window.show_snapshot(replace(at(snapshot, Phase.RUNNING), restart_needed=True))
    gui.window.tell("Saved.")
    application.processEvents()
    assert find(Note, "restart-needed", gui.window).isVisible()
    assert [button.mapTo(gui.window, QPoint()) for button in buttons] == before


def test_text_of_other_programs_is_never_taken_for_markup(gui: Gui, snapshot: Snapshot) -> None:
    gui.window.show_snapshot(at(snapshot, Phase.FAILED, reason="<b>bold</b>"))
    label = find(QLabel, "reason-sentence", gui.window)
    assert label.textFormat() is Qt.TextFormat.PlainText


def test_window_is_no_larger_than_the_screen(
    application: QApplication, service: TrayService, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(theme, "WINDOW_HEIGHT", 5000)
    gui = Gui(application, service)
    gui.open()
    assert gui.window.height() < gui.window.screen().availableSize().height()
    gui.close()
    application.processEvents()
