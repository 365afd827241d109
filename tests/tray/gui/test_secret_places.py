"""Where a secret is kept is chosen in the form; the keyring is asked about it beside the thread that draws."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtGui import QStandardItemModel
from PySide6.QtWidgets import QAbstractButton, QComboBox, QLabel, QLineEdit

from nodetool.deploy.config import document
from nodetool.deploy.config.audit import AuditEvent
from nodetool.deploy.config.errors import KeyringUnavailableError
from nodetool.deploy.config.options import Group
from nodetool.tray.gui.application import Gui
from nodetool.tray.gui.pages.settings import SettingsPage
from nodetool.tray.gui.widgets.note import Note
from nodetool.tray.place import Place
from nodetool.tray.service import TrayService
from nodetool.tray.window_pages import PageName
from tests.helpers.memory_keyring import MemoryKeyring
from tests.helpers.widgets import click, every_text, find
from tests.tray.gui.conftest import Until

KEY = "OPENAI_COMPATIBLE_KEY"
SECRET = "hunter2-hunter2-hunter2"
LOCKED = "The system keyring is locked; unlock it, then try again."


@pytest.fixture
def page(gui: Gui, service: TrayService) -> Iterator[SettingsPage]:
    """The models page, not yet open."""
    page = SettingsPage(Group.MODELS, service=service, actions=gui.actions)
    yield page
    page.close()
    page.deleteLater()


def opened(page: SettingsPage, keyring: MemoryKeyring, until: Until) -> SettingsPage:
    asked = keyring.asked
    page.show()
    until(lambda: keyring.asked > asked, "the question")
    until(lambda: not page._keyring._asking, "the answer")
    return page


def box(page: SettingsPage) -> QComboBox:
    return find(QComboBox, f"{KEY}-place", page)


def line(page: SettingsPage) -> QLineEdit:
    return find(QLineEdit, KEY, page)


def choose(page: SettingsPage, place: Place) -> None:
    index = box(page).findData(place)
    box(page).setCurrentIndex(index)
    box(page).activated.emit(index)


def save(page: SettingsPage, until: Until) -> None:
    click("save", page)
    until(lambda: not page.is_changed, "the form to be clean")


def stored(config_file: Path) -> str | None:
    config = document.parse(config_file.read_text(), config_file)
    return document.stored_environment(config).get(KEY)


def test_new_secret_goes_to_the_keyring_where_there_is_one(
    page: SettingsPage,
    keyring: MemoryKeyring,
    until: Until,
    config_file: Path,
    events: list[AuditEvent],
) -> None:
    opened(page, keyring, until)
    assert box(page).currentText() == "System keyring"
    assert not page.is_changed
    line(page).setText(SECRET)
    save(page, until)
    assert (stored(config_file), keyring.secrets) == ("keyring", {KEY: SECRET})
    assert "Stored in the system keyring" in line(page).placeholderText()
    assert "hunter2" not in every_text(page)
    assert (events[-1].by, events[-1].what) == ("window", KEY)


def test_secret_moves_to_the_file_and_back_without_being_typed_again(
    page: SettingsPage, keyring: MemoryKeyring, until: Until, config_file: Path, service: TrayService
) -> None:
    service.preferences.change({KEY: SECRET}, places={KEY: Place.KEYRING})
    opened(page, keyring, until)
    choose(page, Place.FILE)
    save(page, until)
    assert (stored(config_file), keyring.secrets) == (SECRET, {})
    assert "hunter2" not in every_text(page)
    choose(page, Place.KEYRING)
    save(page, until)
    assert (stored(config_file), keyring.secrets) == ("keyring", {KEY: SECRET})


def test_choice_that_is_taken_back_is_nothing_to_save(
    page: SettingsPage, keyring: MemoryKeyring, until: Until, service: TrayService
) -> None:
    service.preferences.change({KEY: SECRET}, places={KEY: Place.KEYRING})
    opened(page, keyring, until)
    choose(page, Place.FILE)
    assert page.new_places() == {KEY: Place.FILE}
    assert find(QAbstractButton, "save", page).isEnabled()
    choose(page, Place.KEYRING)
    assert page.new_places() == {}
    assert not find(QAbstractButton, "save", page).isEnabled()


def test_removed_secret_leaves_file_and_keyring(
    page: SettingsPage, keyring: MemoryKeyring, until: Until, config_file: Path, service: TrayService
) -> None:
    service.preferences.change({KEY: SECRET}, places={KEY: Place.KEYRING})
    opened(page, keyring, until)
    click(f"{KEY}-remove", page)
    save(page, until)
    assert (stored(config_file), keyring.secrets) == (None, {})


def test_without_a_keyring_the_file_is_chosen_and_the_reason_told(
    page: SettingsPage, keyring: MemoryKeyring, until: Until, config_file: Path
) -> None:
    keyring.trouble = KeyringUnavailableError("there is no system keyring here")
    opened(page, keyring, until)
    assert box(page).currentData() == Place.FILE
    assert find(QLabel, f"{KEY}-place-note", page).text() == "There is no system keyring here."
    model = box(page).model()
    assert isinstance(model, QStandardItemModel)
    assert not model.item(box(page).findData(Place.KEYRING)).isEnabled()
    line(page).setText(SECRET)
    save(page, until)
    assert stored(config_file) == SECRET


def test_locked_keyring_stays_the_choice_and_takes_the_secret_once_it_is_unlocked(
    page: SettingsPage, keyring: MemoryKeyring, until: Until, config_file: Path
) -> None:
    keyring.lock()
    opened(page, keyring, until)
    assert box(page).currentData() == Place.KEYRING
    assert find(QLabel, f"{KEY}-place-note", page).text() == LOCKED
    line(page).setText(SECRET)
    click("save", page)
    until(lambda: find(Note, f"{KEY}-problem", page).text, "the sentence at the field")
    assert find(Note, f"{KEY}-problem", page).text == f"{KEY}: the system keyring is locked; unlock it, then try again."
    assert (stored(config_file), line(page).text()) == (None, SECRET)
    keyring.trouble = None
    save(page, until)
    assert (stored(config_file), keyring.secrets) == ("keyring", {KEY: SECRET})


def test_leftover_in_the_keyring_is_told_and_the_change_is_shown(
    page: SettingsPage, keyring: MemoryKeyring, until: Until, config_file: Path, service: TrayService
) -> None:
    service.preferences.change({KEY: "old-secret"}, places={KEY: Place.KEYRING})
    keyring.lock()
    opened(page, keyring, until)
    choose(page, Place.FILE)
    line(page).setText(SECRET)
    save(page, until)
    assert stored(config_file) == SECRET
    assert "old entry is still in the keyring" in find(Note, f"{KEY}-problem", page).text


def test_keyring_that_takes_its_time_holds_nothing_up(
    gui: Gui, page: SettingsPage, keyring: MemoryKeyring, until: Until, service: TrayService, config_file: Path
) -> None:
    keyring.answers.clear()
    page.show()
    until(lambda: keyring.asked, "the question")
    find(QLineEdit, "LLAMA_PARALLEL", page).setText("2")
    save(page, until)
    assert "LLAMA_PARALLEL: '2'" in config_file.read_text()
    old = service.tokens.reveal()
    gui.window.open_page(PageName.TOKEN)
    click("copy-token", gui.window)
    until(lambda: "clipboard" in find(Note, "told", gui.window).text, "another errand to be done")
    assert service.tokens.reveal() == old
    keyring.answers.set()
    until(lambda: not page._keyring._asking, "the late answer")


def test_keyring_is_not_asked_before_a_secret_can_be_seen(gui: Gui, keyring: MemoryKeyring, until: Until) -> None:
    gui.window.show()
    until(gui.window.isVisible, "the window")
    assert keyring.asked == 0


def test_secret_of_the_environment_has_no_place_to_choose(
    page: SettingsPage, keyring: MemoryKeyring, until: Until, environ: dict[str, str]
) -> None:
    environ[KEY] = SECRET
    opened(page, keyring, until)
    assert not box(page).isVisible()
    assert "hunter2" not in every_text(page)
