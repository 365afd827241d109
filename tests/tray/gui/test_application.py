"""The parts together: no tray opens the window, quitting ends the worker first, and the session waits for it."""

import pytest
from PySide6.QtWidgets import QApplication, QMessageBox

from nodetool.tray.gui.application import Gui
from nodetool.tray.gui.widgets.note import Note
from nodetool.tray.notices import Kind, Notice, Occasion
from nodetool.tray.presenter import Action
from nodetool.tray.service import TrayService
from tests.helpers.widgets import find
from tests.tray.gui.conftest import PATIENCE, Until


@pytest.fixture
def left(gui: Gui, monkeypatch: pytest.MonkeyPatch) -> list[int]:
    """Note that the event loop was left: the one of the tests must go on."""
    left: list[int] = []
    monkeypatch.setattr(gui.surface, "_leave", lambda: left.append(1))
    return left


def test_without_a_tray_the_window_opens_by_itself(gui: Gui) -> None:
    assert not gui.tray.is_there
    assert gui.window.isVisible()


def test_without_a_tray_closing_asks_and_the_window_stays(gui: Gui) -> None:
    assert not gui.window.close()
    assert find(QMessageBox, "close-question", gui.window).isVisible()
    assert gui.window.isVisible()


def test_without_a_tray_a_notification_stands_in_the_window(gui: Gui, until: Until) -> None:
    gui.surface.notify(Notice(Kind.LOG, "Title", "What to know.", occasion=Occasion.ANSWER))
    until(lambda: find(Note, "told", gui.window).text == "Title. What to know.", "the notification")


def test_quit_ends_the_supervisor_and_then_the_event_loop(
    gui: Gui, service: TrayService, left: list[int], until: Until
) -> None:
    gui.actions.perform(Action.QUIT)
    until(lambda: left, "the end of the event loop")
    assert service.join(0)


def test_quit_from_elsewhere_is_not_held_up_by_an_open_window(
    gui: Gui, application: QApplication, service: TrayService
) -> None:
    assert gui.window.isVisible()
    assert not gui.tray.is_there
    service.quit()
    assert application.exec() == 0
    assert not gui.window.isVisible()


def test_end_of_the_session_waits_for_the_worker_and_asks_nothing(
    gui: Gui, application: QApplication, service: TrayService
) -> None:
    application.aboutToQuit.emit()
    assert service.join(PATIENCE)
    assert gui.window.close()


def test_second_start_raises_the_window(gui: Gui, service: TrayService, until: Until) -> None:
    gui.window.hide()
    service.show_window()
    until(gui.window.isVisible, "the window")


def test_menu_is_brought_up_to_date_when_it_opens(gui: Gui, environ: dict[str, str]) -> None:
    environ["WORKER_AUTH_TOKEN"] = "of-the-environment-0123456789"
    gui.menu.aboutToShow.emit()
    rotate = next(action for action in gui.menu.actions() if action.text() == "Rotate token")
    assert not rotate.isEnabled()


def test_unexpected_error_of_an_action_is_told_without_a_traceback(gui: Gui, until: Until, expect_log: object) -> None:
    def fail() -> None:
        raise ZeroDivisionError

    assert callable(expect_log)
    expect_log("An action failed")
    gui.actions.run(fail)
    until(lambda: find(Note, "warned", gui.window).text, "the warning")
    assert "the log of the tray" in find(Note, "warned", gui.window).text
