import sys
from pathlib import Path

import pytest

from nodetool.tray.own_name import own_name


@pytest.fixture
def program(tmp_path: Path) -> Path:
    path = tmp_path / "bin" / "nodetool-tray"
    path.parent.mkdir()
    path.touch(mode=0o700)
    return path


def test_program_that_the_shell_finds_goes_by_its_name(program: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "argv", [str(program)])
    monkeypatch.setenv("PATH", str(program.parent))
    assert own_name() == "nodetool-tray"


def test_program_that_the_shell_does_not_find_goes_by_its_path(program: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "argv", ["bin/nodetool-tray", "status"])
    monkeypatch.setenv("PATH", "/nowhere")
    monkeypatch.chdir(program.parent.parent)
    assert own_name() == "bin/nodetool-tray"


def test_another_installation_in_the_path_is_not_taken_for_this_one(
    program: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    other = tmp_path / "other" / "nodetool-tray"
    other.parent.mkdir()
    other.touch(mode=0o700)
    monkeypatch.setattr(sys, "argv", [str(program)])
    monkeypatch.setenv("PATH", str(other.parent))
    assert own_name() == str(program)


def test_program_that_python_runs_as_a_module_goes_by_its_name(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "argv", ["/site/nodetool/tray/__main__.py"])
    assert own_name() == "nodetool-tray"
