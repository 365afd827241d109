"""The cutting of a stream into lines."""

from hypothesis import given
from hypothesis import strategies as st

from nodetool.tray.supervisor.line_splitter import LineSplitter


def test_lines_are_put_together_from_chunks() -> None:
    splitter = LineSplitter()
    assert splitter.feed(b"one\ntw") == ["one"]
    assert splitter.feed(b"o\n\nthree") == ["two", ""]
    assert splitter.flush() == ["three"]
    assert splitter.flush() == []


def test_a_carriage_return_at_the_end_is_no_part_of_the_line() -> None:
    assert LineSplitter().feed(b"one\r\ntwo\n") == ["one", "two"]


def test_of_an_overlong_line_the_rest_is_dropped_and_the_next_line_is_whole() -> None:
    splitter = LineSplitter(limit=4)
    assert splitter.feed(b"12345678") == []
    assert splitter.feed(b"9\nabc\n") == ["1234", "abc"]


def test_bytes_that_are_no_text_are_replaced() -> None:
    assert LineSplitter().feed(b"\xff\n") == ["�"]


def test_a_character_that_is_cut_by_two_chunks_is_whole() -> None:
    splitter = LineSplitter()
    splitter.feed("ü".encode()[:1])
    assert splitter.feed("ü".encode()[1:] + b"\n") == ["ü"]


@given(st.lists(st.binary()))
def test_the_chunks_do_not_matter(chunks: list[bytes]) -> None:
    splitter = LineSplitter()
    lines = [line for chunk in chunks for line in splitter.feed(chunk)]
    whole = LineSplitter()
    assert lines + splitter.flush() == whole.feed(b"".join(chunks)) + whole.flush()
