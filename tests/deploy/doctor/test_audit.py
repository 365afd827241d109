import os
from collections.abc import Callable
from pathlib import Path

import pytest

from nodetool.deploy.config.audit import audit_file
from nodetool.deploy.doctor.checks.audit import check_audit
from nodetool.deploy.doctor.finding import Finding
from tests.helpers.findings import levels

Examine = Callable[..., list[Finding]]


@pytest.fixture
def file(home: Path) -> Path:
    file = audit_file()
    assert file.is_relative_to(home)
    file.parent.mkdir(parents=True, mode=0o700)
    return file


def test_file_that_is_not_there_yet_is_fine_and_not_made(examine: Examine) -> None:
    assert levels(examine(check_audit)) == [("audit", "ok")]
    assert not audit_file().parent.exists()


def test_file_that_can_be_written_is_fine_and_left_as_it_is(examine: Examine, file: Path) -> None:
    file.write_text("{}\n")
    file.chmod(0o600)
    assert levels(examine(check_audit)) == [("audit", "ok")]
    assert file.read_text() == "{}\n"


def test_file_that_others_may_read_is_a_warning(examine: Examine, file: Path) -> None:
    file.write_text("{}\n")
    file.chmod(0o644)
    assert "mode 0644" in examine(check_audit)[0].says


@pytest.mark.parametrize("make", [Path.mkdir, os.mkfifo])
def test_something_else_in_the_files_place_is_a_warning(
    examine: Examine, file: Path, make: Callable[[Path], None]
) -> None:
    make(file)
    assert levels(examine(check_audit)) == [("audit", "warning")]


def test_folder_that_cannot_be_made_is_a_warning(examine: Examine, file: Path) -> None:
    file.parent.rmdir()
    file.parent.write_text("")
    assert levels(examine(check_audit)) == [("audit", "warning")]
