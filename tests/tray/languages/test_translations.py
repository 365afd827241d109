"""What translators have written says the same as the English text, and nothing is missing."""

import string
from collections import Counter
from functools import cache

import pytest
from _pytest.mark import ParameterSet

from nodetool.deploy.config.settings import Language
from nodetool.tray.languages.choice import TRANSLATIONS
from nodetool.tray.languages.linguist_file import LinguistFile, Message
from tests.helpers.translated import INCOMPLETE
from tools.translations.source_texts import SourceText
from tools.translations.update import TRANSLATED, all_texts


@cache
def messages(language: Language) -> tuple[Message, ...]:
    return LinguistFile.read(TRANSLATIONS / f"{language.value}.ts").messages


@cache
def texts() -> tuple[SourceText, ...]:
    return tuple(all_texts())


def places(text: str) -> Counter[str]:
    """Return the names that `format` fills in; a text that is none of its patterns raises ValueError."""
    return Counter(name for _, name, _, _ in string.Formatter().parse(text) if name is not None)


def said(language: Language) -> list[tuple[str, str]]:
    """Return pairs of English and translated texts, unfinished ones as well."""
    pairs = [(message.source, text) for message in messages(language) for text in (message.translation, *message.forms)]
    return [(source, text) for source, text in pairs if text]


@pytest.mark.parametrize("language", TRANSLATED)
def test_translation_has_the_places_of_its_source(language: Language) -> None:
    wrong = [text for source, text in said(language) if set(places(text)) != set(places(source))]
    # The form for one thing may say it in words.
    singulars = {message.forms[0] for message in messages(language) if len(message.forms) > 1}
    assert [text for text in wrong if text not in singulars] == []


@pytest.mark.parametrize("language", TRANSLATED)
def test_translation_has_a_mnemonic_where_its_source_has_one(language: Language) -> None:
    assert [text for source, text in said(language) if text.count("&") != source.count("&")] == []


@pytest.mark.parametrize("language", TRANSLATED)
def test_translation_promises_a_dialog_where_its_source_does(language: Language) -> None:
    assert [text for source, text in said(language) if source.endswith("…") and "…" not in text] == []


@pytest.mark.parametrize("language", TRANSLATED)
def test_no_text_stands_twice_in_a_catalogue(language: Language) -> None:
    counted = Counter((message.source, message.comment) for message in messages(language))
    assert [key for key, count in counted.items() if count > 1] == []


def languages() -> list[ParameterSet]:
    incomplete = pytest.mark.xfail(reason="it is being translated")
    return [pytest.param(language, marks=[incomplete] if language in INCOMPLETE else []) for language in TRANSLATED]


@pytest.mark.parametrize("language", languages())
def test_language_is_complete(language: Language) -> None:
    finished = {(message.source, message.comment) for message in messages(language) if message.is_finished}
    missing = sorted(text.text for text in texts() if text.key not in finished)
    assert missing == [], "run `make translations`, then translate these"


def test_every_text_can_be_filled_in() -> None:
    for text in texts():
        assert not any(name.isdigit() or not name for name in places(text.text)), f"name the places of {text.text!r}"
        if text.singular:
            assert set(places(text.singular)) <= set(places(text.text))
