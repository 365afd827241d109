"""Events are found whatever the pieces are in which they arrive."""

from collections.abc import Iterable
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from nodetool.deploy.inference.sse_reader import EventTooLongError, SseReader


def read(pieces: Iterable[bytes], *, longest_event: int = 1000) -> list[bytes]:
    reader = SseReader(longest_event=longest_event)
    return [event for piece in pieces for event in reader.feed(piece)]


LINE = st.binary(max_size=12).map(lambda line: line.replace(b"\r", b"").replace(b"\n", b""))
"""A line of data; it may begin with a space or a colon."""
EVENT = st.lists(LINE, min_size=1, max_size=4)
NOISE = st.sampled_from([b": keep-alive", b":", b"event: message", b"id: 7", b"retry: 10", b"nothing", b"dataset: 1"])
LINE_END = st.sampled_from([b"\n", b"\r\n", b"\r"])


@st.composite
def streams(draw: st.DrawFn) -> tuple[bytes, list[bytes]]:
    """Return a stream in somebody's own manner, and the events in it."""
    stream, events = bytearray(draw(st.sampled_from([b"", b"\xef\xbb\xbf"]))), []
    for lines in draw(st.lists(EVENT, max_size=5)):
        events.append(b"\n".join(lines))
        for line in lines:
            for noise in draw(st.lists(NOISE, max_size=2)):
                stream += noise + draw(LINE_END)
            stream += b"data: " + line + draw(LINE_END)
        # Not `\n` after `\r`, which would be one end of a line rather than two.
        stream += draw(st.sampled_from([b"\r", b"\r\n", b"\r\r"]) if stream.endswith(b"\r") else LINE_END)
    return bytes(stream), events


@given(streams(), st.data())
def test_events_are_found_whatever_the_pieces_and_the_line_ends(
    stream_and_events: tuple[bytes, list[bytes]], data: st.DataObject
) -> None:
    stream, events = stream_and_events
    cuts = sorted(data.draw(st.lists(st.integers(0, len(stream)), max_size=8)))
    bounds = [0, *cuts, len(stream)]
    pieces = [stream[start:end] for start, end in pairwise(bounds)]
    assert read([stream]) == read(pieces) == read(bytes([byte]) for byte in stream) == events


@given(st.lists(st.binary(max_size=40), max_size=20))
def test_anything_at_all_is_read_without_trouble_and_bounded(pieces: list[bytes]) -> None:
    assert sum(map(len, read(pieces))) <= sum(map(len, pieces))


@pytest.mark.parametrize(
    ("stream", "events"),
    [
        (b"data: a\n\n", [b"a"]),
        (b"data:a\n\ndata:  a\n\n", [b"a", b" a"]),
        (b"data: a\ndata: b\n\n", [b"a\nb"]),
        (b"data\n\n", [b""]),
        (b"data: a\r\rdata: b\r\n\r\n", [b"a", b"b"]),
        (b"\n\n: nothing\n\nevent: x\n\n", []),
        (b"data: cut off", []),
        (b"data: cut off\n", []),
        (b'data: {"a":\ndata: 1}\n\ndata: [DONE]\n\n', [b'{"a":\n1}', b"[DONE]"]),
    ],
)
def test_examples_are_read_as_the_standard_says(stream: bytes, events: list[bytes]) -> None:
    assert read([stream]) == events


def test_event_comes_with_the_byte_that_ends_it() -> None:
    reader = SseReader()
    assert reader.feed(b"data: a\r\n") == []
    assert reader.feed(b"\r") == [b"a"]
    assert reader.feed(b"") == []
    assert reader.feed(b"\ndata: b\n") == []
    assert reader.feed(b"\n") == [b"b"]


@pytest.mark.parametrize(
    "pieces", [[b"data: " + b"x" * 100], [b"x"] * 101, [b"data: xxxx\n"] * 11, [b":" + b"x" * 100]]
)
def test_event_that_never_ends_is_refused(pieces: list[bytes]) -> None:
    with pytest.raises(EventTooLongError, match="an event of more than 100 bytes"):
        read(pieces, longest_event=100)


def test_many_events_and_many_comments_are_not_taken_for_a_long_one() -> None:
    assert read([b"data: 12345\n\n", b": 12345\n", b"\n"] * 50, longest_event=12) == [b"12345"] * 50
