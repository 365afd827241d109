"""A language that no person speaks: each text in brackets, and 40 % longer, as a long-winded translation is.

What stands on the screen without brackets has not been asked of a catalogue.
"""

from collections.abc import Iterator, Mapping
from contextlib import contextmanager

from nodetool.tray.languages.catalogue import ENGLISH, Catalogue
from nodetool.tray.wording import speak

BEGIN, END = "⟦", "⟧"
_LONGER = 0.4
_FILLING = "óð äßend wort "


def pseudo(text: str) -> str:
    """Return what the language says for an English text."""
    words = text.split("\x04", maxsplit=1)[0]  # without the comment
    if not words:
        return ""
    length = round(len(words) * _LONGER)
    filling = (_FILLING * (length // len(_FILLING) + 1))[:length].strip()
    return f"{BEGIN}{words} {filling}{END}"


class _Texts(Mapping[str, str]):
    def __getitem__(self, text: str) -> str:
        return pseudo(text)

    def __iter__(self) -> Iterator[str]:
        return iter(())

    def __len__(self) -> int:
        return 0


class _Forms(Mapping[str, tuple[str, ...]]):
    def __getitem__(self, many: str) -> tuple[str, ...]:
        return pseudo(many), pseudo(many)

    def __iter__(self) -> Iterator[str]:
        return iter(())

    def __len__(self) -> int:
        return 0


@contextmanager
def speaking_pseudo() -> Iterator[None]:
    """Speak it for a while."""
    speak(Catalogue(_Texts(), _Forms()))
    try:
        yield
    finally:
        speak(ENGLISH)
