"""What the window remembers survives a restart; a file that says nonsense is as good as none."""

from pathlib import Path

import pytest

from nodetool.tray.window_memory import WindowMemory, WindowState, window_file


def test_what_was_stored_is_remembered(tmp_path: Path) -> None:
    file = tmp_path / "state" / "window.json"
    memory = WindowMemory(file)
    assert memory.state == WindowState()
    memory.change(page="token", close_choice="keep")
    memory.store()
    assert WindowMemory(file).state == WindowState(page="token", close_choice="keep")


def test_nothing_is_written_where_nothing_has_changed(tmp_path: Path) -> None:
    WindowMemory(tmp_path / "window.json").store()
    assert not (tmp_path / "window.json").exists()


@pytest.mark.parametrize("content", [b"", b"{", b"[]", b'{"page": 7}', b"\xff", b"[" * 20_000])
def test_nonsense_is_as_good_as_nothing(tmp_path: Path, content: bytes) -> None:
    file = tmp_path / "window.json"
    file.write_bytes(content)
    assert WindowMemory(file).state == WindowState()


def test_disk_that_takes_no_file_stops_nothing(tmp_path: Path) -> None:
    (tmp_path / "state").write_text("in the way")
    memory = WindowMemory(tmp_path / "state" / "window.json")
    memory.change(page="token")
    memory.store()
    assert memory.state.page == "token"


def test_file_is_among_the_state_of_this_user(home: Path) -> None:
    assert window_file().is_relative_to(home)
