from collections.abc import Iterator
from functools import partial

import pytest
from PySide6.QtCore import QLocale
from PySide6.QtWidgets import QAbstractButton, QComboBox, QDialogButtonBox

from nodetool.deploy.config.redact import Redactor
from nodetool.deploy.config.settings import NODETOOL_LANGUAGE, Language
from nodetool.tray.control.protocol import Request
from nodetool.tray.control.verbs import Verbs
from nodetool.tray.gui import speaking
from nodetool.tray.gui.application import Gui
from nodetool.tray.languages.catalogue import ENGLISH, Catalogue
from nodetool.tray.logfiles.files import LogFiles
from nodetool.tray.logs import LogRing
from nodetool.tray.service import TrayService
from nodetool.tray.window_pages import PageName
from nodetool.tray.wording import speak, tr
from tests.conftest import ExpectLog
from tests.helpers.pseudo_language import speaking_pseudo
from tests.helpers.widgets import click, find
from tests.tray.gui.conftest import Until

Offered = QDialogButtonBox.StandardButton


@pytest.fixture(autouse=True)
def _catalogues(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """Let each language say one word, and English nothing else than before in the tests to come."""
    locale = QLocale()
    monkeypatch.setattr(speaking, "catalogue_of", lambda language: Catalogue({"Stop": f"Stop ({language})"}))
    yield
    speak(ENGLISH)
    QLocale.setDefault(locale)


def choose(service: TrayService, language: str) -> None:
    service.change_settings({NODETOOL_LANGUAGE.name: language})


def says_cancel(word: str) -> bool:
    return cancel_button() == word


def cancel_button() -> str:
    box = QDialogButtonBox(Offered.Cancel)
    return box.button(Offered.Cancel).text().replace("&", "")


def test_language_changes_with_the_setting_in_window_and_dialogs_of_qt(
    gui: Gui, service: TrayService, until: Until
) -> None:
    window = gui.window
    for language, word in (("de", "Abbrechen"), ("fr", "Annuler"), ("en", "Cancel")):
        choose(service, language)
        until(partial(says_cancel, word), f"Qt in {language}")
        assert tr("Stop") == f"Stop ({language})"
        assert QLocale().name().startswith(language)
        assert gui.window.isVisible()
        assert gui.window is not window
        window = gui.window


@pytest.fixture
def _german_desktop(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("LC_ALL", "de_DE.UTF-8")


@pytest.mark.usefixtures("_german_desktop")
def test_language_of_the_desktop_is_spoken_from_the_beginning(gui: Gui, service: TrayService, until: Until) -> None:
    assert (tr("Stop"), cancel_button()) == ("Stop (de)", "Abbrechen")
    choose(service, "en")
    until(lambda: cancel_button() == "Cancel", "Qt in English")
    assert gui.window.isVisible()


@pytest.mark.usefixtures("_german_desktop")
def test_impossible_language_is_that_of_the_desktop(environ: dict[str, str], gui: Gui) -> None:
    environ[NODETOOL_LANGUAGE.name] = "klingon"
    assert tr("Stop") == "Stop (de)"
    assert gui.window.isVisible()


def test_window_with_unsaved_edits_is_not_taken_away(gui: Gui, service: TrayService, until: Until) -> None:
    gui.window.open_page(PageName.SERVER)
    window = gui.window
    box = find(QComboBox, "NODETOOL_LOG_LEVEL", window)
    box.setCurrentIndex(1)
    choose(service, "de")
    until(lambda: tr("Stop") == "Stop (de)", "German")
    assert gui.window is window
    click("discard", window)
    service.refresh()
    until(lambda: gui.window is not window, "a window in German")
    assert gui.window.current_page is PageName.SERVER


def test_command_line_is_answered_in_english(service: TrayService) -> None:
    files = LogFiles()
    verbs = Verbs(service, LogRing(redact=Redactor()), files)
    with speaking_pseudo():
        assert tr("Stopped") != "Stopped"
        assert verbs(Request("status")).text.startswith("Stopped\n")
    files.close()


def test_broken_catalogue_is_told_and_the_language_stays(
    gui: Gui, service: TrayService, until: Until, monkeypatch: pytest.MonkeyPatch, expect_log: ExpectLog
) -> None:
    def refuse(_: Language) -> Catalogue:
        raise OSError("gone")

    monkeypatch.setattr(speaking, "catalogue_of", refuse)
    expect_log("The translations into 'de' cannot be read: gone")
    before = tr("Stop")
    choose(service, "de")
    until(lambda: find(QAbstractButton, "quit", gui.window), "an event or two")
    assert tr("Stop") == before
