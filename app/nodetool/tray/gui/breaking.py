"""Lets long names continue on the next line: pure."""

import re

MAY_BREAK_HERE = "\u200b"
_AFTER = re.compile(r"(?<=[/_=@-])(?=[^/_=@\s-])")
_LONG_WORD = re.compile(r"\S{25,}")


def breakable(text: str) -> str:
    """Return `text` in which a long word may be broken after the signs that such words are made of."""
    return _LONG_WORD.sub(lambda word: _AFTER.sub(MAY_BREAK_HERE, word[0]), text)
