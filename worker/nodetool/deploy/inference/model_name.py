"""Change the `model` of a request, and no other byte of it."""

import re
from collections.abc import Iterator

import orjson

_KEY = b'"model"'
_ESCAPED_LETTER = b"\\u006"
"""How every escape begins that can stand for a letter of `model`."""
_LONG = 256 * 1024
"""Bytes, of which the least favourable take a few milliseconds."""
_TOKEN = re.compile(rb'"[^"\\]*+(?:\\.[^"\\]*+)*+"|[{}\[\]]', re.DOTALL)
_STRING_VALUE = re.compile(rb'\s*:\s*("[^"\\]*+(?:\\.[^"\\]*+)*+")', re.DOTALL)

Span = tuple[int, int]


def with_model(body: bytes, name: str, *, instead_of: str) -> bytes:
    """Return the JSON object `body` with `name` as its `model`, where that is `instead_of` now.

    Where the key stands there several times, all of them change: which one counts is for each parser to say. The rest
    keeps its bytes, so that neither long numbers nor unusual spellings are lost.
    """
    spans = list(_values(body))
    if not any(orjson.loads(body[start:stop]) == instead_of for start, stop in spans):
        return body
    spelled = orjson.dumps(name)
    pieces, end = [], 0
    for start, stop in spans:
        pieces += [body[end:start], spelled]
        end = stop
    return b"".join([*pieces, body[end:]])


def takes_long(body: bytes) -> bool:
    """Tell whether `with_model` may take so long with `body` that others would notice."""
    return len(body) > _LONG and not _is_spelled_once(body)


def _values(body: bytes) -> Iterator[Span]:
    """Return where the text after each `model` key of the outermost object stands."""
    # The usual body spells the key once, plainly; then there is no need to look at the rest of, say, ten megabytes.
    if _is_spelled_once(body):
        ends: Iterator[int] = iter([body.index(_KEY) + len(_KEY)])
    else:
        ends = _keys(body)
    for end in ends:
        value = _STRING_VALUE.match(body, end)
        if value is not None:
            yield value.span(1)


def _is_spelled_once(body: bytes) -> bool:
    return body.count(_KEY) == 1 and _ESCAPED_LETTER not in body


def _keys(body: bytes) -> Iterator[int]:
    """Return where each string `model` directly below the outermost object ends."""
    depth = 0
    for token in _TOKEN.finditer(body):
        match token[0][:1]:
            case b"{" | b"[":
                depth += 1
            case b"}" | b"]":
                depth -= 1
            case _:
                if depth == 1 and (token[0] == _KEY or (b"\\" in token[0] and orjson.loads(token[0]) == "model")):
                    yield token.end()
