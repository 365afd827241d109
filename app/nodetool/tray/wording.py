"""Says what people read in the language that was chosen; English until then, and where a translation is missing.

`tr("One of {count} models")` returns the text to be filled in by `format`, with the same names in every language.
What is extracted for translators: the texts that stand in calls of `tr`, `plural`, `translatable` and `Sentence`.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar

from nodetool.deploy.config.errors import KeyringError
from nodetool.deploy.config.sentence import Sentence, said_by
from nodetool.tray.languages.catalogue import ENGLISH, Catalogue, key

_spoken = ENGLISH
_in_english: ContextVar[bool] = ContextVar("in_english", default=False)


def speak(catalogue: Catalogue) -> None:
    """Say everything in this language from now on; what is shown already stays as it is."""
    global _spoken  # noqa: PLW0603  an application speaks one language
    _spoken = catalogue


@contextmanager
def in_english() -> Iterator[None]:
    """Speak English in this thread for a while: to the command line, which programs read, and to logs."""
    before = _in_english.set(True)
    try:
        yield
    finally:
        _in_english.reset(before)


def tr(text: str, comment: str = "") -> str:
    """Return what stands for an English text; `comment` tells it from the same text with another meaning."""
    return _catalogue().texts.get(key(text, comment), text)


def plural(one: str, many: str, count: int) -> str:
    """Return what stands for the text about `count` things."""
    catalogue = _catalogue()
    forms = catalogue.forms.get(many)
    if forms is None:
        return one if count == 1 else many
    return forms[catalogue.form_of(count)]


def translatable(text: str, comment: str = "") -> str:  # noqa: ARG001  the comment is for translators
    """Mark a constant that `tr` is asked for later, when the language is known."""
    return text


def shown(text: str | Exception) -> str:
    """Return a sentence, or what an error says, as people are to read it.

    What is no `Sentence`, such as the words of a server or of the system, stays as it is.
    """
    if isinstance(text, KeyringError) and not text.name:
        return _beginning_with(text.clause)
    if isinstance(text, Exception):
        text = said_by(text)
    if not isinstance(text, Sentence):
        return tr(text)
    return tr(text.pattern).format(**{name: _shown_value(value) for name, value in text.values.items()})


def number(value: float, decimals: int = 0) -> str:
    """Write a number as the language does, as in `1,234.5`."""
    return _catalogue().numbers.write(value, decimals)


def percent(share: float) -> str:
    """Write a share of the whole as the language does, as in `45%`."""
    return _catalogue().numbers.percent(share)


def _beginning_with(clause: str) -> str:
    words = shown(clause)
    return tr("{clause}.").format(clause=words[:1].upper() + words[1:])


def _shown_value(value: object) -> object:
    if isinstance(value, Sentence):
        return shown(value)
    if isinstance(value, float) and not value.is_integer():
        return number(value, 1)
    return value


def _catalogue() -> Catalogue:
    return ENGLISH if _in_english.get() else _spoken
