"""Which language is spoken: the chosen one, or the first of the system's that there is."""

from collections.abc import Callable, Iterable
from pathlib import Path

from nodetool.deploy.config.settings import Language
from nodetool.tray.languages.catalogue import ENGLISH, Catalogue, read_messages
from nodetool.tray.languages.numbers import (
    ENGLISH_NUMBERS,
    FRENCH_NUMBERS,
    GERMAN_NUMBERS,
    SPANISH_NUMBERS,
    Numbers,
)

TRANSLATIONS = Path(__file__).parents[1] / "translations"

_BY_TAG = {language.value: language for language in Language if language is not Language.SYSTEM}
_TRADITIONAL_CHINESE = {"hant", "tw", "hk", "mo"}
_NUMBERS: dict[Language, Numbers] = {
    Language.GERMAN: GERMAN_NUMBERS,
    Language.SPANISH: SPANISH_NUMBERS,
    Language.FRENCH: FRENCH_NUMBERS,
}


def chosen_language(wish: Language, system: Iterable[str]) -> Language:
    """Return the wish; for the system's language the first of its tags (RFC 5646) that is spoken here, else English."""
    return _first_spoken(system) if wish is Language.SYSTEM else wish


def catalogue_of(language: Language, folder: Path = TRANSLATIONS) -> Catalogue:
    """Read what a language says. Raises `OSError`, and `ExpatError` for a file that is broken."""
    if language is Language.ENGLISH:
        return ENGLISH
    texts, forms = read_messages(folder / f"{language.value}.ts")
    return Catalogue(texts, forms, _form_rule(language), _NUMBERS.get(language, ENGLISH_NUMBERS))


def _first_spoken(tags: Iterable[str]) -> Language:
    skipped = ""
    for tag in tags:
        main, *rest = tag.lower().replace("_", "-").split("-")
        if main == "zh" and _TRADITIONAL_CHINESE.intersection(rest):
            skipped = main  # and its last tag is "zh" alone, which means the other script everywhere else
        elif main in _BY_TAG and main != skipped:
            return _BY_TAG[main]
    return Language.ENGLISH


def _form_rule(language: Language) -> Callable[[int], int]:
    """Return the rule of Qt Linguist for a language (https://doc.qt.io/qt-6/i18n-plural-rules.html)."""
    if language in {Language.JAPANESE, Language.CHINESE}:
        return lambda _: 0
    if language is Language.FRENCH:
        return lambda count: int(count > 1)
    return lambda count: int(count != 1)
