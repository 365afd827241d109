from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QLocale
from PySide6.QtWidgets import QApplication, QDialogButtonBox

from nodetool.deploy.config.settings import NODETOOL_LANGUAGE, Language
from nodetool.deploy.config.store import DeploymentStore
from nodetool.tray.gui import speaking
from nodetool.tray.gui.speaking import Speech
from nodetool.tray.languages.catalogue import Catalogue
from nodetool.tray.preferences import Preferences
from nodetool.tray.wording import tr
from tests.conftest import ExpectLog

Offered = QDialogButtonBox.StandardButton


@pytest.fixture
def speech(application: QApplication) -> Iterator[Speech]:
    speech = Speech(application)
    yield speech
    speech.follow(wish("en"))
    assert speech.language is Language.ENGLISH


@pytest.fixture(autouse=True)
def _short_catalogue(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(speaking, "catalogue_of", lambda language: Catalogue({"Stop": f"Stop in {language}"}))


def wish(language: str) -> Preferences:
    return Preferences(DeploymentStore(Path("unused.yaml")), {NODETOOL_LANGUAGE.name: language})


def cancel_button() -> str:
    box = QDialogButtonBox(Offered.Cancel)
    return box.button(Offered.Cancel).text().replace("&", "")


def test_window_and_dialogs_of_qt_speak_the_chosen_language(speech: Speech) -> None:
    assert speech.follow(wish("de"))
    assert (tr("Stop"), cancel_button()) == ("Stop in de", "Abbrechen")
    assert QLocale().language() is QLocale.Language.German


def test_language_changes_while_the_application_runs(speech: Speech) -> None:
    speech.follow(wish("de"))
    assert speech.follow(wish("fr"))
    assert cancel_button() == "Annuler"
    assert not speech.follow(wish("fr"))
    assert speech.follow(wish("en"))
    assert (tr("Stop"), cancel_button()) == ("Stop in en", "Cancel")


def test_language_of_the_system_is_spoken_unless_another_is_chosen(
    speech: Speech, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("LC_ALL", "ja_JP.UTF-8")
    for refused_or_unset in ("", "Klingon"):
        speech.follow(wish(refused_or_unset))
        assert speech.language is Language.JAPANESE


def test_broken_catalogue_is_told_and_english_spoken(
    speech: Speech, monkeypatch: pytest.MonkeyPatch, expect_log: ExpectLog
) -> None:
    def refuse(_: Language) -> Catalogue:
        raise OSError("gone")

    monkeypatch.setattr(speaking, "catalogue_of", refuse)
    expect_log("The translations of de cannot be read, so English is spoken: gone")
    assert not speech.follow(wish("de"))
    assert speech.language is Language.ENGLISH
    assert "de" not in tr("Stop")
