"""How hard a token is to guess, estimated from the token alone.

An upper bound: nobody can see in a token whether it was drawn or made up. So words count as words, and repetition does
not count. 32 random bytes in base64 come out above 200 bits, `my-secret-token` at 39.
"""

import math
import re
from collections import Counter

WEAK_BITS = 100
"""Below, a warning: long enough to be safe only if it was drawn at random."""
GUESSABLE_BITS = 45
"""Below, a problem: a dictionary and patience find it."""

_BITS_PER_WORD = 13.0
"""One of some 8,000 words that people choose from."""
_WORD = re.compile(r"[A-Za-z]?[a-z]{2,}|[A-Z]{3,}|(?:19|20)\d\d|\d{1,3}")
_SEPARATOR = re.compile(r"[-_.~+/=]+")


def estimated_bits(token: str) -> float:
    """Return the bits of surprise in `token`, at most."""
    return min(_by_characters(token), _by_parts(token))


def _by_characters(text: str) -> float:
    """Shannon's entropy of the characters as they are distributed in the text itself, times its length."""
    length = len(text)
    return sum(-count * math.log2(count / length) for count in Counter(text).values())


def _by_parts(token: str) -> float:
    parts = [part for part in _SEPARATOR.split(token) if part]
    if not all(_WORD.fullmatch(part) for part in parts):
        return math.inf
    return _BITS_PER_WORD * len(set(parts))
