"""Parse JSON that a stranger wrote, with bounds on what it may cost.

orjson bounds the depth alone. Sixty megabytes of `[],[],…` take it twelve seconds, in which nobody else is served, and
two gigabytes of memory; and it reads what is nested more deeply than it writes.
"""

from typing import Any

import orjson

MOST_MARKS = 1_000_000
"""Brackets and commas, in texts as well, where counting them costs the least. A model's whole context has fewer."""
_MARKS = (b"[", b"{", b",")
_OPENING = (b"[", b"{")
_SURELY_FLAT = 200
"""orjson writes 254 levels; some are left for what is put around."""
_AROUND = 16


class TooManyMarksError(ValueError):
    """The document is made of so many parts that to read it would hold up everybody."""

    def __init__(self, most: int) -> None:
        super().__init__(f"more than {most:,} brackets and commas")


def parse(data: bytes, *, most_marks: int = MOST_MARKS) -> Any:
    """Return what `data` says; ValueError where it is not JSON, or too much of it."""
    # It cannot have more marks than bytes, so nearly nothing is ever counted.
    if len(data) > most_marks and sum(map(data.count, _MARKS)) > most_marks:
        raise TooManyMarksError(most_marks)
    return orjson.loads(data)


def parse_rewritable(data: bytes, *, most_marks: int = MOST_MARKS) -> Any:
    """Return what `data` says, for somebody who is going to write it, or part of it, again; ValueError as `parse`."""
    value = parse(data, most_marks=most_marks)
    if sum(map(data.count, _OPENING)) > _SURELY_FLAT:
        _check_depth(value)
    return value


def _check_depth(value: Any) -> None:
    for _ in range(_AROUND):
        value = [value]
    try:
        orjson.dumps(value)
    except TypeError:
        raise ValueError("too many levels of nesting") from None
