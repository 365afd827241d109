"""The letters with `&` before them, by which a label is reached from the keyboard."""

import re

_BEHIND = re.compile(r"\s?\(&.\)")
"""Where the words of a language have no such letters: `保存(&S)`."""


def spoken(label: str) -> str:
    """Return a label as it is read out."""
    return _BEHIND.sub("", label).replace("&", "")


def with_mnemonic(label: str, letter: str) -> str:
    """Return a label without a mnemonic with `letter` for one: within it, or behind words that are not Latin."""
    label = label.replace("&", "&&")
    if not letter:
        return label
    before, found, after = label.partition(letter)
    if found:
        return f"{before}&{found}{after}"
    is_latin = any(sign.isascii() and sign.isalpha() for sign in label)
    return label if is_latin else f"{label}(&{letter.upper()})"
