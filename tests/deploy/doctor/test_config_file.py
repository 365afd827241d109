import os
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from nodetool.deploy.config.store import DeploymentStore
from nodetool.deploy.doctor.checks.config_file import check_config_file
from nodetool.deploy.doctor.finding import Finding
from nodetool.deploy.doctor.situation import look
from tests.helpers.findings import levels, one

Examine = Callable[..., list[Finding]]
Write = Callable[..., None]
OTHER_USER = 65534

only_root = pytest.mark.skipif(
    sys.platform == "win32" or os.geteuid() != 0, reason="only root can give a file to somebody else"
)


def test_private_file_in_a_private_folder_is_fine(examine: Examine, write: Write) -> None:
    write("worker_auth_token: abc\n")
    findings = examine(check_config_file)
    assert levels(findings) == [("folder", "ok"), ("file", "ok")]
    assert "for you alone (mode 0600)" in one(findings, "file").says


def test_missing_file_is_fine_and_none_is_made(examine: Examine, config_file: Path) -> None:
    config_file.parent.rmdir()
    findings = examine(check_config_file)
    assert levels(findings) == [("folder", "ok"), ("file", "ok")]
    assert all("is not there yet" in finding.says for finding in findings)
    assert not config_file.parent.exists()


@pytest.mark.parametrize("mode", [0o644, 0o640, 0o606, 0o620])
def test_file_that_others_may_enter_is_a_problem_and_is_left_as_it_is(
    examine: Examine, write: Write, config_file: Path, mode: int
) -> None:
    write("worker_auth_token: abc\n", mode=mode)
    finding = one(examine(check_config_file), "file")
    assert finding.level == "problem"
    assert f"mode {mode:04o}" in finding.says
    assert f"chmod 600 {config_file}" in finding.do
    assert config_file.stat().st_mode & 0o777 == mode


@only_root
def test_file_of_somebody_else_is_a_problem(examine: Examine, write: Write, config_file: Path) -> None:
    write("worker_auth_token: abc\n")
    os.chown(config_file, OTHER_USER, OTHER_USER)
    finding = one(examine(check_config_file), "file")
    assert finding.level == "problem"
    assert f"belongs to another user (uid {OTHER_USER})" in finding.says
    assert finding.do


@only_root
def test_folder_of_somebody_else_is_a_problem(examine: Examine, config_file: Path) -> None:
    os.chown(config_file.parent, OTHER_USER, OTHER_USER)
    assert one(examine(check_config_file), "folder").level == "problem"


@pytest.mark.parametrize(
    ("mode", "level"), [(0o700, "ok"), (0o755, "ok"), (0o775, "problem"), (0o702, "problem"), (0o1777, "ok")]
)
def test_folder_may_be_looked_into_and_not_written_to(
    examine: Examine, config_file: Path, mode: int, level: str
) -> None:
    config_file.parent.chmod(mode)
    assert one(examine(check_config_file), "folder").level == level


@pytest.mark.parametrize(("text", "line"), [("worker_auth_token: [\n", 2), ("a: 1\nenv: [1]\n", 2), ("\0", 1)])
def test_file_that_cannot_be_parsed_is_a_problem_with_its_line(
    examine: Examine, write: Write, config_file: Path, text: str, line: int
) -> None:
    write(text)
    finding = one(examine(check_config_file), "file")
    assert finding.level == "problem"
    assert f"line {line}" in finding.says
    assert config_file.read_text() == text


def test_folder_in_the_files_place_is_a_problem(examine: Examine, config_file: Path) -> None:
    config_file.mkdir()
    assert "is not a file" in one(examine(check_config_file), "file").says


def test_link_is_followed_to_the_folder_that_counts(examine: Examine, config_file: Path, tmp_path: Path) -> None:
    real = tmp_path / "elsewhere" / "real.yaml"
    real.parent.mkdir()
    real.write_text("worker_auth_token: abc\n")
    real.chmod(0o600)
    real.parent.chmod(0o777)
    config_file.symlink_to(real)
    findings = examine(check_config_file)
    assert levels(findings) == [("folder", "problem"), ("file", "ok")]
    assert f"a link to {real}" in one(findings, "file").says


def test_place_that_cannot_be_looked_at_is_a_problem() -> None:
    name_too_long = DeploymentStore(Path(f"/{'x' * 300}/deployment.yaml"))
    findings = list(check_config_file(look(name_too_long, environ={}, flags={})))
    assert levels(findings) == [("file", "problem")]
    assert "cannot be looked at" in findings[0].says


def test_folder_that_cannot_be_made_is_a_warning(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    for path in (tmp_path / "file" / "deployment.yaml", tmp_path / "file" / "below" / "deployment.yaml"):
        findings = list(check_config_file(look(DeploymentStore(path), environ={}, flags={})))
        assert one(findings, "folder").level == "warning"
