import os
import socket
from pathlib import Path

import pytest

from nodetool.tray.platform.linux import Linux


def test_no_variable_means_no_display() -> None:
    assert "neither DISPLAY nor WAYLAND_DISPLAY" in Linux({}).screen_problem()


@pytest.mark.parametrize("display", [":4711", "127.0.0.1:50000", "nonsense", ":", "localhost:"])
def test_display_that_does_not_answer_is_told(display: str) -> None:
    assert Linux({"DISPLAY": display}).screen_problem() == f"The display {display} does not answer."


def test_wayland_display_that_answers_is_enough(tmp_path: Path) -> None:
    with socket.socket(socket.AF_UNIX) as server:
        server.bind(str(tmp_path / "wayland-7"))
        server.listen()
        environ = {"WAYLAND_DISPLAY": "wayland-7", "XDG_RUNTIME_DIR": str(tmp_path), "DISPLAY": ":4711"}
        assert Linux(environ).screen_problem() == ""
        absolute = {"WAYLAND_DISPLAY": str(tmp_path / "wayland-7")}
        assert Linux(absolute).screen_problem() == ""


def test_wayland_socket_that_nobody_serves_is_told(tmp_path: Path) -> None:
    environ = {"WAYLAND_DISPLAY": "wayland-7", "XDG_RUNTIME_DIR": str(tmp_path)}
    assert Linux(environ).screen_problem() == "The display wayland-7 does not answer."


def test_offscreen_needs_no_display() -> None:
    assert Linux({"QT_QPA_PLATFORM": "offscreen"}).screen_problem() == ""


@pytest.mark.parametrize(
    ("environ", "programs"),
    [
        ({}, []),
        ({"DISPLAY": ":0"}, ["xclip", "xsel"]),
        ({"DISPLAY": ":0", "WAYLAND_DISPLAY": "wayland-0"}, ["wl-copy", "wl-copy", "xclip", "xsel"]),
    ],
)
def test_clipboard_tools_are_those_of_the_session(environ: dict[str, str], programs: list[str]) -> None:
    assert [tool.name for tool in Linux(environ).clipboard_tools()] == programs


def test_lock_and_socket_stand_in_the_folder_of_the_session(tmp_path: Path) -> None:
    assert Linux({"XDG_RUNTIME_DIR": str(tmp_path)}).runtime_folder() == tmp_path / "nodetool"


@pytest.mark.parametrize("named", ["", "relative", "/nowhere/at/all"])
def test_without_a_session_they_stand_with_the_user_and_never_in_a_shared_folder(home: Path, named: str) -> None:
    folder = Linux({"XDG_RUNTIME_DIR": named}).runtime_folder()
    assert folder in {Path(f"/run/user/{os.getuid()}/nodetool"), home / ".local" / "state" / "nodetool" / "run"}
