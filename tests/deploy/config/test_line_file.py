"""The bounded file: whole lines or none, on a disk that is really full, whoever else has been there."""

import logging
import resource
import sys
from pathlib import Path

import pytest

from nodetool.deploy.config.line_file import LineFile
from tests.conftest import ExpectLog
from tests.helpers.small_disk import fill, small_disk

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="modes, small disks and limits of POSIX")


def line_file(path: Path, told: list[str] | None = None, *, kept: int = 2, max_bytes: int = 1000) -> LineFile:
    heard = [] if told is None else told
    return LineFile(path, what="test log", max_bytes=max_bytes, kept=kept, on_trouble=heard.append)


def test_full_disk_is_told_once_costs_only_lines_and_is_over_when_there_is_room(
    tmp_path: Path, expect_log: ExpectLog, caplog: pytest.LogCaptureFixture
) -> None:
    expect_log(r"The test log .*/test\.log cannot be written: No space left on device\.")
    caplog.set_level(logging.INFO)
    told: list[str] = []
    with small_disk(tmp_path / "disk", kibibytes=64) as disk:
        file = line_file(disk / "test.log", told, max_bytes=1 << 20)
        assert file.write(["before"])
        filler = fill(disk)
        assert [file.write(["x" * 5000]) for _ in range(3)] == [False] * 3
        filler.unlink()
        assert file.write(["after"])
        assert (disk / "test.log").read_text() == "before\nafter\n"
    assert [bool(sentence) for sentence in told] == [True, False]
    assert "is written again" in caplog.text


def test_write_that_breaks_off_leaves_no_half_line(tmp_path: Path, expect_log: ExpectLog) -> None:
    expect_log("File too large")
    before = resource.getrlimit(resource.RLIMIT_FSIZE)
    file = line_file(tmp_path / "test.log", max_bytes=1 << 20)
    resource.setrlimit(resource.RLIMIT_FSIZE, (4000, before[1]))
    try:
        assert file.write(["first"])
        assert not file.write(["x" * 5000])
        assert file.write(["last"])
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, before)
    assert (tmp_path / "test.log").read_text() == "first\nlast\n"


def test_file_that_others_may_read_is_closed_to_them(tmp_path: Path) -> None:
    path = tmp_path / "test.log"
    path.touch(mode=0o644)
    line_file(path).write(["line"])
    assert path.stat().st_mode & 0o777 == 0o600


def test_files_beyond_a_smaller_number_are_removed(tmp_path: Path) -> None:
    path = tmp_path / "test.log"
    for kept in (4, 1):
        for number in range(10):
            line_file(path, kept=kept, max_bytes=20).write([f"a line {number:06}"])
    assert sorted(file.name for file in tmp_path.glob("*.log")) == ["test.1.log", "test.log"]


def test_folder_that_vanishes_is_made_anew(tmp_path: Path) -> None:
    file = line_file(tmp_path / "log" / "test.log")
    file.write(["lost"])
    (tmp_path / "log").rename(tmp_path / "gone")
    assert file.write(["kept"])
    assert (tmp_path / "log" / "test.log").read_text() == "kept\n"
    assert (tmp_path / "log").stat().st_mode & 0o777 == 0o700


def test_text_that_is_no_unicode_is_written_all_the_same(tmp_path: Path) -> None:
    line_file(tmp_path / "test.log").write(["half of a pair: \ud800"])
    assert (tmp_path / "test.log").read_text() == "half of a pair: ?\n"
