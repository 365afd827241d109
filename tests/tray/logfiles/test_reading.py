"""Reading what was written, through files that were put aside, while it goes on."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from nodetool.deploy.config.line_file import LineFile, numbered
from nodetool.deploy.config.settings import LogLevel
from nodetool.tray.logfiles import reading
from nodetool.tray.logfiles.reading import Follower, last_lines, last_part

HEAD = "2026-11-23 18:45:15,123 {} a.logger: {}"


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "worker.log"


def test_last_lines_reach_back_into_older_files(path: Path) -> None:
    numbered(path, 2).write_text("one\ntwo\n")
    numbered(path, 1).write_text("three\n")
    path.write_text("four\nfive\n")
    assert last_lines(path, 4, level=LogLevel.DEBUG) == ["two", "three", "four", "five"]
    assert last_lines(path, 9, level=LogLevel.DEBUG) == ["one", "two", "three", "four", "five"]


def test_older_files_are_read_where_the_newest_has_just_been_put_aside(path: Path) -> None:
    numbered(path, 1).write_text("one\n")
    assert last_lines(path, 4, level=LogLevel.DEBUG) == ["one"]


def test_traceback_counts_like_the_line_above_it(path: Path) -> None:
    lines = [HEAD.format("ERROR", "broken"), "Traceback", "  File", HEAD.format("INFO", "fine"), "  more of it"]
    path.write_text("\n".join(lines) + "\n")
    assert last_lines(path, 9, level=LogLevel.ERROR) == lines[:3]
    assert last_lines(path, 2, level=LogLevel.ERROR) == lines[1:3]
    assert last_lines(path, 9, level=LogLevel.INFO) == lines


@given(
    lines=st.lists(st.text(st.characters(exclude_categories=["C", "Z"]), min_size=1), max_size=30),
    number=st.integers(1, 40),
    block=st.integers(1, 50),
)
def test_reading_backwards_finds_what_reading_forwards_does(
    tmp_path_factory: pytest.TempPathFactory, lines: list[str], number: int, block: int
) -> None:
    path = tmp_path_factory.mktemp("log") / "worker.log"
    path.write_text("".join(f"{line}\n" for line in lines), encoding="utf-8")
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(reading, "_BLOCK", block)
        assert last_lines(path, number, level=LogLevel.DEBUG) == lines[-number:]


def test_follower_loses_nothing_when_the_file_is_put_aside(path: Path) -> None:
    writer = LineFile(path, what="log", max_bytes=200, kept=2)
    writer.write(["before"])
    follower = Follower(path, LogLevel.DEBUG)
    follower.begin()
    heard: list[str] = []
    for number in range(100):
        writer.write([f"line {number}"])
        heard.extend(follower.new_lines())
    assert heard == [f"line {number}" for number in range(100)]


def test_follower_begins_where_there_is_no_file_yet(path: Path) -> None:
    follower = Follower(path, LogLevel.DEBUG)
    assert follower.begin() == 0
    assert not list(follower.new_lines())
    path.write_text("first\n")
    assert list(follower.new_lines()) == ["first"]


def test_follower_waits_for_the_end_of_a_line(path: Path) -> None:
    path.write_text("")
    follower = Follower(path, LogLevel.DEBUG)
    follower.begin()
    path.write_bytes("hälf".encode()[:2])
    assert not list(follower.new_lines())
    path.write_text("hälf a line\n", encoding="utf-8")
    assert list(follower.new_lines()) == ["hälf a line"]


def test_follower_leaves_out_lesser_lines_and_what_belongs_to_them(path: Path) -> None:
    path.write_text("")
    follower = Follower(path, LogLevel.ERROR)
    follower.begin()
    error = [HEAD.format("ERROR", "broken"), "Traceback"]
    path.write_text("\n".join([HEAD.format("INFO", "fine"), "more", *error]) + "\n")
    assert list(follower.new_lines()) == error


@pytest.mark.parametrize("block", [4, 64])
def test_line_that_is_just_being_written_is_read_once_and_whole(
    path: Path, block: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(reading, "_BLOCK", block)
    path.write_text("one\ntw")
    follower = Follower(path, LogLevel.DEBUG)
    end = follower.begin()
    assert last_part(path, lines=9, characters=99, end=end) == ["one"]
    with path.open("a") as file:
        file.write("o\n")
    assert list(follower.new_lines()) == ["two"]


def test_last_part_is_bounded_in_lines_and_in_characters(path: Path) -> None:
    numbered(path, 1).write_text("one\n")
    path.write_text("two\nthree\n")
    end = path.stat().st_size
    assert last_part(path, lines=9, characters=99, end=end) == ["one", "two", "three"]
    assert last_part(path, lines=2, characters=99, end=end) == ["two", "three"]
    assert last_part(path, lines=9, characters=8, end=end) == ["two", "three"]
    assert last_part(path, lines=9, characters=7, end=end) == ["three"]
