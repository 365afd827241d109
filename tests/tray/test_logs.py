"""The ring that keeps the worker's last lines."""

import threading

import pytest

from nodetool.tray.logs import LogRing


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
