"""The first steps are due once; whoever has seen them is not asked again."""

from pathlib import Path

import pytest

from nodetool.tray.first_run.mark import FirstRunMark, first_run_mark_file


@pytest.fixture
def mark(tmp_path: Path) -> FirstRunMark:
    return FirstRunMark(tmp_path / "state" / "first-run")


def test_nothing_is_due_for_those_who_were_here_before(mark: FirstRunMark) -> None:
    assert not mark.is_due


def test_what_is_due_stays_due_until_it_is_done(mark: FirstRunMark) -> None:
    mark.set_due()
    assert mark.is_due
    mark.set_done()
    assert not mark.is_due


def test_what_is_done_is_never_due_again(mark: FirstRunMark) -> None:
    mark.set_done()
    mark.set_due()
    assert not mark.is_due


def test_disk_that_takes_no_file_shows_them_never(tmp_path: Path) -> None:
    (tmp_path / "state").write_text("in the way")
    mark = FirstRunMark(tmp_path / "state" / "first-run")
    mark.set_due()
    mark.set_done()
    assert not mark.is_due


def test_mark_is_kept_with_what_needs_no_backup(home: Path) -> None:
    assert home in first_run_mark_file().parents
