import os
import sys
from pathlib import Path

import pytest

from nodetool.tray.login.program import AT_LOGIN, login_argv, same_command


@pytest.fixture
def frozen(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Path:
    executable = tmp_path / "mount" / "nodetool-tray"
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    monkeypatch.setattr(sys, "executable", str(executable))
    return executable


@pytest.mark.skipif(os.name == "nt", reason="Windows starts the module")
def test_script_beside_this_python_is_started(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr(sys, "executable", str(tmp_path / "python3"))
    assert login_argv({}) == (str(tmp_path / "python3"), "-P", "-m", "nodetool.tray", *AT_LOGIN)
    script = tmp_path / "nodetool-tray"
    script.write_text("#!/bin/sh\n")
    script.chmod(0o755)
    assert login_argv({}) == (str(script), *AT_LOGIN)


def test_frozen_tray_is_started_itself(frozen: Path) -> None:
    assert login_argv({}) == (str(frozen), *AT_LOGIN)


def test_image_is_started_and_not_the_folder_where_it_is_mounted_now(frozen: Path) -> None:
    mounted = {"APPIMAGE": "/home/me/NodeTool.AppImage", "APPDIR": str(frozen.parent)}
    assert login_argv(mounted) == ("/home/me/NodeTool.AppImage", *AT_LOGIN)


def test_image_of_the_terminal_that_started_the_tray_is_not_taken_for_it(frozen: Path) -> None:
    assert login_argv({"APPIMAGE": "/x.AppImage", "APPDIR": "/tmp/.mount_terminal"}) == (str(frozen), *AT_LOGIN)


def test_two_environments_with_the_same_python_are_two_installations(tmp_path: Path) -> None:
    pythons = [tmp_path / name / "python3" for name in ("a", "b")]
    for python in pythons:
        python.parent.mkdir()
        python.symlink_to(sys.executable)
    assert not same_command([str(pythons[0])], [str(pythons[1])])
    assert same_command([str(pythons[0])], [str(pythons[0])])
    assert not same_command([], [])
