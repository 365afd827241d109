"""The translations of one language, read from the file that Qt Linguist writes.

The file is read as it is, without being compiled: 650 messages take 6 ms at the start, and English reads none.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from nodetool.tray.languages.numbers import ENGLISH_NUMBERS, Numbers

_SEPARATOR = "\x04"
"""Between a text and the comment that tells it from the same text with another meaning, as in gettext."""


def key(text: str, comment: str = "") -> str:
    """Return what a catalogue calls a text."""
    return f"{text}{_SEPARATOR}{comment}" if comment else text


@dataclass(frozen=True, slots=True)
class Catalogue:
    """What is said in place of each English text; what is missing is said in English."""

    texts: Mapping[str, str] = field(default_factory=dict)
    forms: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    """The same for what is counted, by the English plural: one text for each form that the language has."""
    form_of: Callable[[int], int] = lambda count: int(count != 1)
    """Which of the forms a count takes."""
    numbers: Numbers = ENGLISH_NUMBERS


ENGLISH = Catalogue()


def read_messages(path: Path) -> tuple[dict[str, str], dict[str, tuple[str, ...]]]:
    """Return the finished texts and forms of a `.ts` file. Raises `OSError`, and `ExpatError` for what is no XML."""
    from nodetool.tray.languages.linguist_file import LinguistFile  # noqa: PLC0415  English needs no XML

    texts: dict[str, str] = {}
    forms: dict[str, tuple[str, ...]] = {}
    for message in LinguistFile.read(path).messages:
        if not message.is_finished:
            continue
        if message.forms:
            forms[message.source] = message.forms
        else:
            texts[key(message.source, message.comment)] = message.translation
    return texts, forms
