"""The clipboard holds what was copied, marked as a secret, whichever thread wished it."""

from concurrent.futures import ThreadPoolExecutor

import pytest
from PySide6.QtGui import QClipboard, QGuiApplication
from PySide6.QtWidgets import QApplication

from nodetool.tray.clipboard.formats import PASSWORD_HINT
from nodetool.tray.gui import clipboard
from nodetool.tray.gui.application import Gui
from nodetool.tray.service import TrayService
from nodetool.tray.surface import SurfaceError
from tests.tray.gui.conftest import Until


def hint() -> bytes:
    return bytes(QGuiApplication.clipboard().mimeData().data(PASSWORD_HINT).data())


@pytest.mark.usefixtures("gui")
def test_token_is_copied_for_another_thread_and_marked(service: TrayService, until: Until) -> None:
    with ThreadPoolExecutor(max_workers=1) as elsewhere:
        future = elsewhere.submit(service.copy_token)
        until(future.done, "the copy")
        future.result()
    assert QGuiApplication.clipboard().text() == service.tokens.reveal()
    assert hint() == b"secret"


@pytest.mark.usefixtures("gui")
def test_header_is_copied_for_the_drawing_thread_without_a_deadlock(service: TrayService) -> None:
    service.copy_header()
    assert QGuiApplication.clipboard().text() == f"Authorization: Bearer {service.tokens.reveal()}"


@pytest.mark.usefixtures("gui")
def test_selection_of_the_middle_button_is_left_alone(service: TrayService) -> None:
    service.copy_token()
    assert service.tokens.reveal() not in QGuiApplication.clipboard().text(QClipboard.Mode.Selection)


@pytest.mark.usefixtures("application")
def test_address_is_no_secret() -> None:
    clipboard.copy_plain("http://127.0.0.1:8000")
    assert QGuiApplication.clipboard().text() == "http://127.0.0.1:8000"
    assert hint() == b""


def test_nothing_is_promised_after_the_end(gui: Gui, service: TrayService) -> None:
    gui.surface.retire()
    with pytest.raises(SurfaceError, match="ending"):
        service.copy_token()
    with pytest.raises(SurfaceError, match="ending"):
        service.show_window()


def test_wish_that_comes_before_the_screen_waits_for_it(
    application: QApplication, service: TrayService, until: Until
) -> None:
    with ThreadPoolExecutor(max_workers=1) as elsewhere:
        early = elsewhere.submit(service.show_window)
        gui = Gui(application, service)
        until(early.done, "the window")
        early.result()
    until(gui.window.isVisible, "the window")
    gui.close()
    application.processEvents()


def test_wish_is_refused_in_words_where_the_screen_does_not_come(
    service: TrayService, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("nodetool.tray.service.SURFACE_SECONDS", 0)
    with pytest.raises(SurfaceError, match="still starting"):
        service.show_window()
