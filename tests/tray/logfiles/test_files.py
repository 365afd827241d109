"""The two files behind their threads."""

import json
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from nodetool.deploy.config.line_file import log_folder
from nodetool.deploy.config.settings import LogFormat
from nodetool.tray.logfiles.files import Bounds, LogFiles
from tests.conftest import ExpectLog
from tests.helpers.small_disk import fill, small_disk

USUAL = Bounds(1 << 20, 3, LogFormat.TEXT)


@pytest.fixture
def files() -> Iterator[LogFiles]:
    files = LogFiles()
    files.configure(USUAL)
    yield files
    files.close()


def test_each_log_has_a_file_of_its_own_that_only_its_owner_may_read(files: LogFiles) -> None:
    files.worker("from the worker")
    files.own("from the tray")
    files.flush()
    assert (log_folder() / "worker.log").read_text() == "from the worker\n"
    assert (log_folder() / "tray.log").read_text() == "from the tray\n"
    assert (log_folder() / "worker.log").stat().st_mode & 0o777 == 0o600
    assert log_folder().stat().st_mode & 0o777 == 0o700


def test_json_goes_to_another_file_with_nothing_else_in_it(files: LogFiles) -> None:
    files.worker("text")
    files.flush()
    files.configure(Bounds(1 << 20, 3, LogFormat.JSON))
    files.worker("a banner")
    files.flush()
    (line,) = (log_folder() / "worker.jsonl").read_text().splitlines()
    assert json.loads(line)["message"] == "a banner"
    assert files.worker.path == log_folder() / "worker.jsonl"


def test_none_are_written_where_none_are_wanted(files: LogFiles) -> None:
    files.configure(Bounds(0, 3, LogFormat.TEXT))
    files.worker("lost")
    files.flush()
    assert files.worker.path is None
    assert not log_folder().exists()


def test_size_and_number_hold_for_a_flood(files: LogFiles) -> None:
    files.configure(Bounds(1000, 2, LogFormat.TEXT))
    for number in range(500):
        files.worker(f"line {number}")
    files.flush()
    found = sorted(log_folder().glob("worker*.log"))
    assert [path.name for path in found] == ["worker.1.log", "worker.2.log", "worker.log"]
    assert all(path.stat().st_size <= 1000 for path in found)


@pytest.mark.skipif(sys.platform == "win32", reason="small disks of POSIX")
def test_full_disk_is_told_once_for_both_and_its_gap_is_marked(
    home: Path, files: LogFiles, expect_log: ExpectLog
) -> None:
    expect_log("log of the worker .* cannot be written")
    expect_log("log of the tray .* cannot be written")
    told: list[str] = []
    files.subscribe(told.append)
    with small_disk(home / ".local" / "state", kibibytes=64) as disk:
        files.worker("before")
        files.flush()
        filler = fill(disk)
        for write in (files.worker, files.own, files.worker):
            write("x" * 8000)
            files.flush()
        assert "No space left on device" in files.problem
        filler.unlink()
        files.worker("after")
        files.flush()
        assert files.problem  # the other one has not tried again
        files.own("after")
        files.flush()
        assert (log_folder() / "worker.log").read_text().splitlines() == [
            "before",
            "(2 lines are missing here: they could not be written.)",
            "after",
        ]
    assert [bool(sentence) for sentence in told] == [True, False]
