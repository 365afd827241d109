"""The ring that keeps the worker's last lines."""

import threading

import pytest

from nodetool.tray.logs import LogRing
from nodetool.tray.supervisor.line_splitter import LineSplitter


def plain(line: str) -> str:
    return line


def hide_token(line: str) -> str:
    return line.replace("abcdefghij", "••••")


def test_only_the_last_lines_are_kept() -> None:
    ring = LogRing(redact=plain, capacity=2)
    for line in ("one", "two", "three"):
        ring.append(line)
    assert ring.lines() == ("two", "three")


def test_an_overlong_line_is_shortened() -> None:
    ring = LogRing(redact=plain, width=5)
    ring.append("123456789")
    ring.append("12345")
    assert ring.lines() == ("1234…", "12345")


def test_a_secret_is_hidden_from_lines_and_listeners() -> None:
    ring = LogRing(redact=hide_token)
    heard: list[str] = []
    ring.subscribe(heard.append)
    ring.append("Authorization: Bearer abcdefghij")
    assert ring.lines() == tuple(heard) == ("Authorization: Bearer ••••",)


def test_a_secret_at_the_edge_is_hidden_before_the_line_is_shortened() -> None:
    ring = LogRing(redact=hide_token, width=12)
    ring.append("Bearer abcdefghij and more")
    assert "abc" not in ring.lines()[0]


def test_a_line_that_cannot_be_redacted_is_not_kept() -> None:
    def broken(_line: str) -> str:
        raise RuntimeError("no keyring")

    ring = LogRing(redact=broken)
    with pytest.raises(RuntimeError):
        ring.append("secret")
    assert ring.lines() == ()


def test_lines_since_a_position_are_those_that_came_later() -> None:
    ring = LogRing(redact=plain, capacity=3)
    ring.append("one")
    mark = ring.position
    assert ring.lines(since=mark) == ()
    ring.append("two")
    assert ring.lines(since=mark) == ("two",)
    for line in ("three", "four", "five"):
        ring.append(line)
    assert ring.lines(since=mark) == ("three", "four", "five")


def test_a_listener_that_has_left_hears_nothing() -> None:
    ring = LogRing(redact=plain)
    heard: list[str] = []
    leave = ring.subscribe(heard.append)
    ring.append("one")
    leave()
    leave()
    ring.append("two")
    assert heard == ["one"]


def test_no_line_is_lost_between_threads() -> None:
    ring = LogRing(redact=plain, capacity=10_000)

    def append_many() -> None:
        for _ in range(500):
            ring.append("x")

    threads = [threading.Thread(target=append_many) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert len(ring.lines()) == ring.position == 2000


@pytest.mark.parametrize("character", ["x", "\N{OPEN LOCK}"])
def test_secret_that_was_cut_with_its_line_is_not_written_down(character: str) -> None:
    recorded: list[str] = []
    ring = LogRing(redact=hide_token, record=recorded.append)
    splitter = LineSplitter(limit=65_536)
    filler = character * ((65_536 - 5) // len(character.encode()))
    line = f"{filler}abcdefghij and more\n".encode()
    for start in range(0, len(line), 1000):
        for whole in splitter.feed(line[start : start + 1000]):
            ring.append(whole)
    assert len(recorded) == 1
    assert "abc" not in recorded[0]


def test_secret_between_two_pieces_of_output_is_hidden_in_what_is_written_down() -> None:
    recorded: list[str] = []
    ring = LogRing(redact=hide_token, record=recorded.append)
    splitter = LineSplitter()
    for piece in (b"Bearer abcde", b"fghij is", b" old\n"):
        for whole in splitter.feed(piece):
            ring.append(whole)
    assert recorded == ["Bearer •••• is old"]


def test_what_is_shown_obeys_no_command_to_a_terminal() -> None:
    ring = LogRing(redact=plain)
    ring.append("\x1b]0;owned\x07 \x9b31m")
    assert ring.lines() == (r"\x1b]0;owned\x07 \x9b31m",)


def test_json_is_written_down_as_it_is_and_shown_as_text() -> None:
    recorded: list[str] = []
    ring = LogRing(redact=plain, record=recorded.append)
    line = '{"time": "2026-11-23T18:45:15.123+00:00", "level": "info", "logger": "a", "message": "one\\ntwo"}'
    ring.append(line)
    assert recorded == [line]
    assert [shown.partition(" INFO ")[2] or shown for shown in ring.lines()] == ["a: one", "two"]
