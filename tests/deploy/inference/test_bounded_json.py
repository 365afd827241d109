import json

import orjson
import pytest

from nodetool.deploy.inference.bounded_json import MOST_MARKS, TooManyMarksError, parse, parse_rewritable


@pytest.mark.parametrize("part", [b"[],", b"{},", b"1,", b'{"a":[]},'])
def test_document_of_a_million_parts_is_not_read(part: bytes) -> None:
    with pytest.raises(TooManyMarksError):
        parse(b"[" + part * MOST_MARKS + b"1]")


def test_long_texts_are_read() -> None:
    text = "Ten megabytes of text, or of a picture. " * 250_000
    assert parse(json.dumps([text]).encode()) == [text]


def test_many_numbers_are_read_where_they_are_expected() -> None:
    data = b"[" + b"0," * MOST_MARKS + b"0]"
    assert len(parse_rewritable(data, most_marks=2 * MOST_MARKS)) == MOST_MARKS + 1


@pytest.mark.parametrize(("before", "after"), [(b"[", b"]"), (b'{"a":', b"}")])
def test_what_has_been_read_can_be_written_within_something_else(before: bytes, after: bytes) -> None:
    for depth in (1, 199, 230):
        orjson.dumps([[{"data": [parse_rewritable(before * depth + b"1" + after * depth)]}]])
    for depth in (254, 600, 5000):
        with pytest.raises(ValueError, match=r"nesting|recursion|depth"):
            parse_rewritable(before * depth + b"1" + after * depth)
