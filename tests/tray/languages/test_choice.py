from pathlib import Path
from xml.parsers.expat import ExpatError

import pytest

from nodetool.deploy.config.settings import Language
from nodetool.tray.languages.catalogue import ENGLISH, Catalogue
from nodetool.tray.languages.choice import TRANSLATIONS, catalogue_of, chosen_language
from nodetool.tray.wording import plural, speak, tr

HEAD = '<?xml version="1.0" encoding="utf-8"?><!DOCTYPE TS><TS version="2.1" language="de"><context><name>a</name>'
TRANSLATED = sorted(set(Language) - {Language.SYSTEM, Language.ENGLISH})


@pytest.mark.parametrize(
    ("tags", "language"),
    [
        (["de-Latn-AT", "de-AT", "de"], Language.GERMAN),
        (["en-GB", "en", "de"], Language.ENGLISH),
        (["nl-NL", "nl", "fr-FR", "fr"], Language.FRENCH),
        (["zh-Hans-CN", "zh-CN", "zh"], Language.CHINESE),
        (["zh-Hant-TW", "zh-TW", "zh-Hant", "zh"], Language.ENGLISH),
        (["zh-Hant-TW", "zh-TW", "zh-Hant", "zh", "ja-JP", "ja"], Language.JAPANESE),
        (["es_MX"], Language.SPANISH),
        (["C"], Language.ENGLISH),
        ([], Language.ENGLISH),
    ],
)
def test_system_speaks_the_first_of_its_languages_that_there_is(tags: list[str], language: Language) -> None:
    assert chosen_language(Language.SYSTEM, tags) is language


def test_chosen_language_beats_that_of_the_system() -> None:
    assert chosen_language(Language.JAPANESE, ["de-DE"]) is Language.JAPANESE


def test_english_reads_no_file(tmp_path: Path) -> None:
    assert catalogue_of(Language.ENGLISH, tmp_path / "gone") is ENGLISH


@pytest.mark.parametrize("language", TRANSLATED)
def test_every_language_has_a_catalogue_that_can_be_read(language: Language) -> None:
    assert isinstance(catalogue_of(language), Catalogue)
    assert f'language="{language}"' in (TRANSLATIONS / f"{language}.ts").read_text(encoding="utf-8")


def test_german_counts_and_fills_in() -> None:
    speak(catalogue_of(Language.GERMAN))
    try:
        assert tr("Running at {address}").format(address="127.0.0.1:8000") == "Läuft unter 127.0.0.1:8000"
        assert plural("{count} model", "{count} models", 2).format(count=2) == "2 Modelle"
    finally:
        speak(ENGLISH)


def test_only_finished_translations_are_said(tmp_path: Path) -> None:
    write(
        tmp_path,
        "<message><source>Stop</source><translation>Anhalten</translation></message>"
        '<message><source>Start</source><translation type="unfinished">Beginnen?</translation></message>'
        "<message><source>Quit</source><translation></translation></message>"
        '<message numerus="yes"><source>{count} files</source><translation>'
        "<numerusform>{count} Datei</numerusform><numerusform>{count} Dateien</numerusform></translation></message>",
    )
    catalogue = catalogue_of(Language.GERMAN, tmp_path)
    assert catalogue.texts == {"Stop": "Anhalten"}
    assert catalogue.forms == {"{count} files": ("{count} Datei", "{count} Dateien")}


def test_signs_of_xml_and_lines_are_read_as_they_were_meant(tmp_path: Path) -> None:
    write(
        tmp_path,
        "<message><source>&lt;a&gt; &amp; &quot;b&quot;\nc</source><translation>ä &lt;\nö</translation></message>",
    )
    assert catalogue_of(Language.GERMAN, tmp_path).texts == {'<a> & "b"\nc': "ä <\nö"}


def test_broken_catalogue_is_an_error(tmp_path: Path) -> None:
    (tmp_path / "de.ts").write_text(f"{HEAD}<message>")
    with pytest.raises(ExpatError):
        catalogue_of(Language.GERMAN, tmp_path)


@pytest.mark.parametrize(
    ("language", "forms"),
    [(Language.GERMAN, [1, 0, 1]), (Language.FRENCH, [0, 0, 1]), (Language.JAPANESE, [0, 0, 0])],
)
def test_count_takes_the_form_that_linguist_has_for_it(language: Language, forms: list[int]) -> None:
    assert [catalogue_of(language).form_of(count) for count in (0, 1, 2)] == forms


def write(folder: Path, messages: str) -> None:
    (folder / "de.ts").write_text(f"{HEAD}{messages}</context></TS>", encoding="utf-8")
