"""The autostart file: what it says, who may change it, and what desktops make of it."""

import os
import subprocess
from pathlib import Path

import pytest

from nodetool.tray.login import words
from nodetool.tray.login.desktop_entry import read_entry, split_exec, write_entry
from nodetool.tray.login.view import LoginError, LoginState
from nodetool.tray.login.xdg import FILE_NAME, MARKER, XdgAutostart
from tests.helpers.desktop.program import MissingProgramError

pytestmark = pytest.mark.skipif(os.name == "nt", reason="Windows has no such desktops")


@pytest.fixture
def program(tmp_path: Path) -> Path:
    program = tmp_path / 'a "strange" $HOME' / "nodetool-tray"
    program.parent.mkdir()
    program.write_text("#!/bin/sh\n")
    program.chmod(0o755)
    return program


@pytest.fixture
def environ(tmp_path: Path) -> dict[str, str]:
    return {"XDG_CONFIG_HOME": str(tmp_path / "config"), "XDG_CONFIG_DIRS": str(tmp_path / "system")}


@pytest.fixture
def entry(program: Path, environ: dict[str, str], tmp_path: Path) -> XdgAutostart:
    return XdgAutostart([str(program), "run", "--background"], environ, home=tmp_path)


def change(entry: XdgAutostart, **values: str) -> None:
    """Edit the file as the settings of a desktop do."""
    written = {**read_entry(entry.file.read_text()), **{key.replace("_", "-"): value for key, value in values.items()}}
    entry.file.write_text(write_entry(written))


def put(folder: Path, name: str, **values: str) -> Path:
    (folder / "autostart").mkdir(parents=True, exist_ok=True)
    file = folder / "autostart" / name
    file.write_text(write_entry({"Type": "Application", "Name": "x", **values}))
    return file


def test_nothing_starts_before_somebody_asks_for_it(entry: XdgAutostart) -> None:
    assert entry.view().state is LoginState.OFF
    assert not entry.file.parent.exists()


def test_file_starts_this_program_when_the_panel_is_there(entry: XdgAutostart, program: Path) -> None:
    assert entry.turn_on().is_on
    values = read_entry(entry.file.read_text())
    assert split_exec(values["Exec"]) == [str(program), "run", "--background"]
    assert values["TryExec"] == str(program)
    assert values["X-GNOME-Autostart-Delay"].isdigit()
    assert (values["X-KDE-autostart-after"], values["X-LXQt-Need-Tray"]) == ("panel", "true")


def test_file_is_valid(entry: XdgAutostart) -> None:
    entry.turn_on()
    try:
        checked = subprocess.run(
            ["desktop-file-validate", str(entry.file)], capture_output=True, text=True, check=False
        )
    except FileNotFoundError as error:
        raise MissingProgramError("desktop-file-validate") from error
    assert (checked.returncode, checked.stdout) == (0, "")


def test_there_is_one_file_however_often_it_is_wished(entry: XdgAutostart) -> None:
    entry.turn_on()
    before = entry.file.stat()
    assert entry.turn_on().is_on
    assert entry.file.stat() == before, "what is as wished is not written again"
    assert list(entry.file.parent.iterdir()) == [entry.file]


def test_turning_off_removes_the_file(entry: XdgAutostart) -> None:
    entry.turn_on()
    assert entry.turn_off().state is LoginState.OFF
    assert list(entry.file.parent.iterdir()) == []
    assert entry.turn_off().state is LoginState.OFF


@pytest.mark.parametrize(
    "values",
    [
        {"Hidden": "true"},
        {"X_GNOME_Autostart_enabled": "false"},
        {"X_MATE_Autostart_enabled": "false"},
        {"OnlyShowIn": "KDE;"},
        {"NotShowIn": "GNOME;XFCE;"},
    ],
)
def test_what_the_desktop_turned_off_is_told_and_comes_back_on_wish(
    entry: XdgAutostart, environ: dict[str, str], values: dict[str, str]
) -> None:
    environ["XDG_CURRENT_DESKTOP"] = "XFCE"
    entry.turn_on()
    change(entry, **values)
    view = entry.view()
    assert view.state is LoginState.DISABLED
    assert str(entry.file) in words.explanation(view)
    assert entry.turn_on().is_on


def test_desktop_for_which_the_entry_is_meant_starts_it(entry: XdgAutostart, environ: dict[str, str]) -> None:
    environ["XDG_CURRENT_DESKTOP"] = "ubuntu:GNOME"
    entry.turn_on()
    change(entry, OnlyShowIn="GNOME;KDE;", Hidden="false", X_GNOME_Autostart_enabled="true")
    assert entry.view().is_on


@pytest.mark.parametrize("content", ["[Desktop Entry]\nExec=/opt/other start\n", "", "no desktop file", "\xff\x00"])
def test_file_that_is_not_ours_is_never_changed(entry: XdgAutostart, content: str) -> None:
    entry.file.parent.mkdir(parents=True)
    entry.file.write_text(content)
    for wish in (entry.turn_on, entry.turn_off):
        with pytest.raises(LoginError, match=r"^Nothing was changed\. .*not written by this application"):
            wish()
    assert entry.file.read_text() == content
    assert entry.view().state is LoginState.FOREIGN


def test_sentence_about_a_foreign_entry_says_what_it_starts(entry: XdgAutostart, tmp_path: Path) -> None:
    file = put(tmp_path / "config", "mine.desktop", Exec="/home/me/bin/nodetool-tray run")
    view = entry.view()
    assert view.state is LoginState.FOREIGN
    told = words.explanation(view)
    assert str(file) in told
    assert "/home/me/bin/nodetool-tray run" in told


@pytest.mark.parametrize("command", ["sh -c 'exec nodetool-tray'", "/opt/v/bin/python -m nodetool.tray"])
def test_entry_of_the_system_that_starts_a_tray_is_told(entry: XdgAutostart, tmp_path: Path, command: str) -> None:
    file = put(tmp_path / "system", "tray.desktop", Exec=command)
    assert (entry.view().state, entry.view().place) == (LoginState.FOREIGN, str(file))
    put(tmp_path / "config", "tray.desktop", Hidden="true")
    assert entry.view().state is LoginState.OFF, "the user's file hides the one of the system"


def test_entries_of_other_programs_do_not_matter(entry: XdgAutostart, tmp_path: Path) -> None:
    put(tmp_path / "config", "other.desktop", Exec="/usr/bin/other --title nodetool-trays")
    assert entry.view().state is LoginState.OFF


def test_entry_of_another_installation_is_told_and_taken_over_on_wish(
    entry: XdgAutostart, environ: dict[str, str], tmp_path: Path
) -> None:
    XdgAutostart(["/gone/nodetool-tray", "run"], environ, home=tmp_path).turn_on()
    view = entry.view()
    assert (view.state, view.command) == (LoginState.OTHER_INSTALLATION, "/gone/nodetool-tray run")
    assert entry.turn_on().is_on


def test_link_to_the_program_is_the_same_installation(
    entry: XdgAutostart, environ: dict[str, str], program: Path, tmp_path: Path
) -> None:
    link = tmp_path / "nodetool-tray"
    link.symlink_to(program)
    entry.turn_on()
    assert XdgAutostart([str(link), "run", "--background"], environ, home=tmp_path).view().is_on


def test_link_in_place_of_the_file_is_followed(entry: XdgAutostart, tmp_path: Path) -> None:
    kept = tmp_path / "dotfiles.desktop"
    kept.write_text(write_entry({MARKER: "1", "Exec": "/gone/nodetool-tray"}))
    entry.file.parent.mkdir(parents=True)
    entry.file.symlink_to(kept)
    assert entry.turn_on().is_on
    assert entry.file.is_symlink()


@pytest.mark.parametrize("named", ["", "relative"])
def test_without_a_folder_of_configuration_it_is_the_usual_one(program: Path, tmp_path: Path, named: str) -> None:
    entry = XdgAutostart([str(program)], {"XDG_CONFIG_HOME": named}, home=tmp_path)
    assert entry.file == tmp_path / ".config" / "autostart" / FILE_NAME


def test_folder_that_cannot_be_written_is_told(entry: XdgAutostart, tmp_path: Path) -> None:
    (tmp_path / "config").write_text("")
    with pytest.raises(LoginError, match=r"cannot be (read|written)"):
        entry.turn_on()


def test_program_that_no_entry_can_name_is_told(environ: dict[str, str], tmp_path: Path) -> None:
    with pytest.raises(LoginError, match="contains “=”"):
        XdgAutostart(["/a=b/nodetool-tray"], environ, home=tmp_path).turn_on()


@pytest.mark.parametrize("mark", [LoginState.OFF, LoginState.ON])
def test_usual_states_need_no_explanation(entry: XdgAutostart, mark: LoginState) -> None:
    view = entry.turn_on() if mark is LoginState.ON else entry.view()
    assert words.title(view)
    assert words.explanation(view) == ""
