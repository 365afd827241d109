"""Each page is one key away, built when it is first seen, and not left with unsaved edits unasked."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QShortcut
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QLineEdit, QMessageBox, QStackedWidget

from nodetool.deploy.config import document
from nodetool.tray.gui.application import Gui
from nodetool.tray.gui.icons import icons_folder
from nodetool.tray.gui.navigation import Navigation
from nodetool.tray.gui.page_icons import page_icon
from nodetool.tray.gui.pages.registry import PAGES
from nodetool.tray.service import TrayService
from nodetool.tray.window_memory import WindowMemory, window_file
from nodetool.tray.window_pages import PageName, page_title
from tests.helpers.widgets import click, find
from tests.tray.gui.conftest import Until

PORT = "8123"


def navigation(gui: Gui) -> Navigation:
    return find(Navigation, "navigation", gui.window)


def question(gui: Gui) -> QMessageBox:
    return find(QMessageBox, "unsaved-question", gui.window)


def entry(gui: Gui, name: PageName) -> str:
    return navigation(gui).item(list(PAGES).index(name)).text()


def said(gui: Gui, name: PageName) -> str:
    return str(navigation(gui).item(list(PAGES).index(name)).data(Qt.ItemDataRole.AccessibleTextRole))


@pytest.fixture
def typed(gui: Gui) -> Gui:
    """Somebody has typed a port, and not saved it."""
    gui.window.open_page(PageName.SERVER)
    find(QLineEdit, "PORT", gui.window).setText(PORT)
    return gui


def stored(config_file: Path) -> dict[str, str]:
    return document.stored_environment(document.parse(config_file.read_text(), config_file))


def test_every_page_is_registered_has_a_title_and_a_drawing(application: QApplication) -> None:
    assert list(PAGES) == list(PageName)
    for name in PageName:
        assert page_title(name)
        assert (icons_folder() / "pages" / f"{name}.svg").is_file()
        assert not page_icon(name, application.palette()).pixmap(20, 20).isNull()


def test_page_is_built_when_it_is_first_shown(gui: Gui) -> None:
    pages = find(QStackedWidget, "pages", gui.window)
    assert pages.count() == 1
    gui.window.open_page(PageName.ABOUT)
    gui.window.open_page(PageName.ABOUT)
    assert pages.count() == 2


def test_arrow_keys_go_from_page_to_page(gui: Gui) -> None:
    QTest.keyClick(navigation(gui), Qt.Key.Key_Down)
    assert gui.window.current_page is PageName.TOKEN


def test_each_page_has_a_number_on_the_keyboard(gui: Gui) -> None:
    keys = {shortcut.key().toString(): shortcut for shortcut in gui.window.findChildren(QShortcut)}
    for number, name in enumerate(PAGES, 1):
        keys[f"Ctrl+{number}"].activated.emit()
        assert gui.window.current_page is name
        assert navigation(gui).currentRow() == number - 1


def test_unsaved_edits_are_marked_for_eye_and_ear(typed: Gui) -> None:
    assert entry(typed, PageName.SERVER) == "Server •"
    assert said(typed, PageName.SERVER) == "Server, unsaved changes"
    click("discard", typed.window.page(PageName.SERVER))
    assert entry(typed, PageName.SERVER) == said(typed, PageName.SERVER) == "Server"


def test_page_with_unsaved_edits_is_left_after_one_question(typed: Gui) -> None:
    typed.window.open_page(PageName.TOKEN)
    typed.window.open_page(PageName.ABOUT)
    assert len(typed.window.findChildren(QMessageBox)) == 1
    assert typed.window.current_page is PageName.SERVER
    assert navigation(typed).currentRow() == list(PAGES).index(PageName.SERVER)


def test_save_stores_the_edits_and_goes_on(typed: Gui, config_file: Path, until: Until) -> None:
    typed.window.open_page(PageName.TOKEN)
    click("unsaved-save", question(typed))
    until(lambda: typed.window.current_page is PageName.TOKEN, "the other page")
    assert stored(config_file)["PORT"] == PORT


def test_discard_does_not_speak_of_closing(typed: Gui) -> None:
    typed.window.open_page(PageName.TOKEN)
    assert find(QAbstractButton, "unsaved-discard", question(typed)).text() == "D&iscard"
    click("unsaved-cancel", question(typed))


def test_discard_forgets_the_edits_and_goes_on(typed: Gui, config_file: Path) -> None:
    typed.window.open_page(PageName.TOKEN)
    click("unsaved-discard", question(typed))
    assert typed.window.current_page is PageName.TOKEN
    assert "PORT" not in stored(config_file)
    assert entry(typed, PageName.SERVER) == "Server"


def test_cancel_stays_with_the_edits(typed: Gui, until: Until) -> None:
    typed.window.open_page(PageName.TOKEN)
    click("unsaved-cancel", question(typed))
    until(lambda: not typed.window.findChildren(QMessageBox), "the end of the question")
    assert typed.window.current_page is PageName.SERVER
    assert find(QLineEdit, "PORT", typed.window).text() == PORT


def test_edits_that_are_refused_cannot_be_saved_on_the_way_out(typed: Gui) -> None:
    find(QLineEdit, "PORT", typed.window).setText("many")
    typed.window.open_page(PageName.TOKEN)
    assert not question(typed).button(QMessageBox.StandardButton.Save).isEnabled()
    assert "says what is wrong" in question(typed).informativeText()


def test_closing_the_window_asks_about_edits_first(typed: Gui) -> None:
    assert not typed.window.close()
    assert typed.window.isVisible()
    click("unsaved-discard", question(typed))
    assert find(QMessageBox, "close-question", typed.window).isVisible()


def test_quitting_asks_about_edits_first(typed: Gui, service: TrayService) -> None:
    typed.quit_wished()
    assert question(typed).isVisible()
    assert not service.join(0)


def test_end_of_the_session_asks_nothing(typed: Gui, application: QApplication) -> None:
    application.aboutToQuit.emit()
    assert typed.window.close()
    assert not typed.window.findChildren(QMessageBox)


def test_setting_of_another_page_is_one_call_away(gui: Gui) -> None:
    gui.window.open_setting("OLLAMA_API_URL")
    assert gui.window.current_page is PageName.MODELS
    assert find(QLineEdit, "OLLAMA_API_URL", gui.window).isVisible()


def test_last_page_and_place_are_kept(service: TrayService, application: QApplication) -> None:
    size = (787, 651)  # the screen of these tests has 800 by 800
    before = Gui(application, service)
    before.open()
    before.window.resize(*size)
    before.window.open_page(PageName.TOKEN)
    before.close()
    assert WindowMemory(window_file()).state.page == "token"
    after = Gui(application, service)
    assert after.window.current_page is PageName.TOKEN
    assert (after.window.width(), after.window.height()) == size
    after.close()
