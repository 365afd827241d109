"""`nodetool-tray login`, in a home of its own."""

import sys
from pathlib import Path

import pytest

from tests.helpers.tray_process import TrayHome

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="reads the entry of a free desktop")


def file_of(tray: TrayHome) -> Path:
    return Path(tray.environment["XDG_CONFIG_HOME"]) / "autostart" / "nodetool-tray.desktop"


def test_login_is_turned_on_told_and_turned_off(tray: TrayHome) -> None:
    assert tray.run("login", "status").stdout == "Does not start at login.\n"
    assert tray.run("login", "on").stdout == "Starts at login.\n"
    told = tray.ask("login", "status")
    assert (told["state"], told["place"]) == ("on", str(file_of(tray)))
    assert told["command"].endswith("run --background")
    assert tray.run("login", "off").stdout == "Does not start at login.\n"
    assert not file_of(tray).exists()


def test_foreign_entry_is_told_and_left_alone(tray: TrayHome) -> None:
    file = file_of(tray)
    file.parent.mkdir(parents=True)
    file.write_text("[Desktop Entry]\nExec=/opt/other\n")
    refused = tray.run("login", "on")
    assert (refused.returncode, refused.stdout) == (1, "")
    assert refused.stderr.startswith(f"Nothing was changed. {file} was not written by this application")
    assert tray.ask("login", "status")["state"] == "foreign"
    assert file.read_text() == "[Desktop Entry]\nExec=/opt/other\n"


def test_second_start_in_the_background_is_content_with_the_first(tray: TrayHome) -> None:
    tray.start()
    second = tray.run("run", "--background")
    assert (second.returncode, second.stdout) == (0, "The tray is already running.\n")
