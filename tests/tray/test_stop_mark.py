from collections.abc import Callable
from pathlib import Path

from nodetool.tray.stop_mark import StopMark, stop_mark_file


def test_stop_is_remembered_until_a_start(tmp_path: Path) -> None:
    mark = StopMark(tmp_path / "state" / "worker-stopped")
    assert not mark.is_set
    mark.clear()
    mark.set()
    mark.set()
    assert StopMark(tmp_path / "state" / "worker-stopped").is_set
    mark.clear()
    assert not mark.is_set


def test_mark_that_cannot_be_kept_is_told_in_the_log_and_hinders_nothing(
    tmp_path: Path, expect_log: Callable[[str], None]
) -> None:
    expect_log("The next tray will start the worker again: .* cannot be written")
    (tmp_path / "state").write_text("no folder")
    mark = StopMark(tmp_path / "state" / "worker-stopped")
    mark.set()
    assert not mark.is_set


def test_mark_stands_with_the_user(home: Path) -> None:
    assert stop_mark_file().is_relative_to(home)
