"""`nodetool-tray secret`: values from standard input, places told, values never."""

import json
import os
import pty
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.helpers.desktop.keyring_daemon import KeyringSession, open_keyring_session
from tests.helpers.tray_process import TrayHome

SECRET = "sb_secret_on_the_command_line"
NAME = "SUPABASE_KEY"


@pytest.fixture
def in_session(tmp_path: Path) -> Iterator[tuple[TrayHome, KeyringSession]]:
    """A home whose session has a keyring."""
    folder = tmp_path / "tray"
    folder.mkdir()
    with open_keyring_session() as session:
        wanted = ("DISPLAY", "DBUS_SESSION_BUS_ADDRESS")
        yield TrayHome(folder, {name: session.environment[name] for name in wanted}), session


def secret(tray: TrayHome, *arguments: str, said: str = "") -> subprocess.CompletedProcess[str]:
    return tray.run("secret", *arguments, said=said)


def kept_in(tray: TrayHome) -> str | None:
    place: str | None = tray.ask("secret", "list")["secrets"][NAME]["kept_in"]
    return place


@pytest.mark.desktop
def test_secret_goes_to_the_keyring_where_there_is_one_and_can_be_moved_and_deleted(
    in_session: tuple[TrayHome, KeyringSession],
) -> None:
    tray, session = in_session
    told = secret(tray, "set", NAME, said=f"{SECRET}\n")
    assert told.stdout.startswith(f"{NAME} is kept in the system keyring now.")
    assert session.kept(NAME) == SECRET
    assert f"  {NAME}: keyring\n" in tray.config_file.read_text()
    assert kept_in(tray) == "keyring"

    secret(tray, "set", NAME, "--in", "file", said=SECRET)
    assert (session.kept(NAME), kept_in(tray)) == (None, "file")
    assert f"  {NAME}: {SECRET}\n" in tray.config_file.read_text()

    secret(tray, "set", NAME, said=SECRET)
    assert kept_in(tray) == "file", "it stays where it is"

    assert secret(tray, "delete", NAME).stdout.startswith(f"{NAME} is deleted.")
    assert kept_in(tray) is None
    assert SECRET not in tray.config_file.read_text()


@pytest.mark.desktop
def test_locked_keyring_is_told_and_the_file_is_not_taken_instead(
    in_session: tuple[TrayHome, KeyringSession],
) -> None:
    tray, session = in_session
    session.daemon.lock()
    told = secret(tray, "set", NAME, said=SECRET)
    assert (told.returncode, told.stdout) == (1, "")
    assert told.stderr == f"{NAME}: the system keyring is locked; unlock it, then try again.\n"
    assert kept_in(tray) is None
    assert session.daemon.prompts == 0


@pytest.mark.desktop
def test_tray_tells_that_the_keyring_is_locked_and_runs_the_worker_once_it_is_not(
    in_session: tuple[TrayHome, KeyringSession],
) -> None:
    tray, session = in_session
    tray.environment |= {"AUTH_PROVIDER": "supabase", "SUPABASE_URL": "https://a.example"}
    secret(tray, "set", NAME, said=SECRET)
    session.daemon.lock()
    tray.start()
    told = tray.run("start")
    assert told.returncode == 1
    assert f"{NAME}: the system keyring is locked; unlock it, then try again." in told.stderr
    assert tray.ask("status")["worker"]["exit_code"] == 78
    session.daemon.unlock()
    assert tray.ask("start")["worker"]["phase"] == "running"
    assert SECRET not in tray.close()
    assert session.daemon.prompts == 0


def test_without_a_keyring_the_file_takes_it_and_that_is_told(tray: TrayHome) -> None:
    told = secret(tray, "set", NAME, said=SECRET)
    assert told.stdout == f"{NAME} is kept in deployment.yaml now. A worker that runs takes it at its next start.\n"
    assert tray.config_file.stat().st_mode & 0o777 == 0o600
    insisted = secret(tray, "set", NAME, "--in", "keyring", said="another")
    assert (insisted.returncode, insisted.stderr) == (1, f"{NAME}: there is no system keyring here.\n")
    assert SECRET in tray.config_file.read_text()


def test_list_tells_places_and_no_values(tray: TrayHome) -> None:
    secret(tray, "set", NAME, said=SECRET)
    tray.environment["OPENAI_COMPATIBLE_KEY"] = "sk-of-the-environment"
    assert secret(tray, "list").stdout.splitlines() == [
        "SUPABASE_KEY            deployment.yaml",
        "OPENAI_COMPATIBLE_KEY   environment variable OPENAI_COMPATIBLE_KEY",
        "NODETOOL_UPSTREAM_KEYS  not set",
        "HF_TOKEN                not set",
    ]
    assert tray.ask("secret", "list")["secrets"] == {
        "SUPABASE_KEY": {"kept_in": "file"},
        "OPENAI_COMPATIBLE_KEY": {"kept_in": "environment"},
        "NODETOOL_UPSTREAM_KEYS": {"kept_in": None},
        "HF_TOKEN": {"kept_in": None},
    }


def test_environment_that_is_stronger_is_mentioned(tray: TrayHome) -> None:
    tray.environment[NAME] = "of-the-environment"
    assert f"environment variable {NAME} is stronger" in secret(tray, "set", NAME, said=SECRET).stdout


@pytest.mark.parametrize("said", ["", " \n", "two\nlines\n", "keyring\n"])
def test_what_is_no_secret_is_refused_and_not_repeated(tray: TrayHome, said: str) -> None:
    told = secret(tray, "set", NAME, said=said)
    assert (told.returncode, told.stdout) == (1, "")
    assert "two" not in told.stderr
    assert not tray.config_file.exists()


@pytest.mark.parametrize("name", ["PORT", "WORKER_AUTH_TOKEN", "nonsense"])
def test_only_secrets_have_this_command(tray: TrayHome, name: str) -> None:
    assert secret(tray, "set", name, said="x").returncode == 2


def test_terminal_does_not_show_what_is_typed(tray: TrayHome) -> None:
    ours, theirs = pty.openpty()
    command = [sys.executable, "-m", "nodetool.tray", "--json", "secret", "set", NAME]
    process = subprocess.Popen(
        command, env=tray.environment, stdin=theirs, stdout=subprocess.PIPE, stderr=theirs, start_new_session=True
    )
    os.close(theirs)
    shown = b""
    while b": " not in shown:
        shown += os.read(ours, 1000)
    os.write(ours, f"{SECRET}\n".encode())
    told, _ = process.communicate(timeout=30)
    shown += os.read(ours, 1000)
    os.close(ours)
    assert json.loads(told) == {"name": NAME, "kept_in": "file"}
    assert SECRET.encode() not in shown + told


def test_deeds_are_written_down_with_names_alone(tray: TrayHome) -> None:
    secret(tray, "set", NAME, said=SECRET)
    tray.run("token", "rotate", "--grace", "1h")
    (file,) = Path(tray.environment["HOME"]).rglob("audit.jsonl")
    lines = [json.loads(line) for line in file.read_text().splitlines()]
    assert [(line["deed"], line["outcome"], line["by"], line["what"]) for line in lines] == [
        ("settings changed", "done", "command line", NAME),
        ("token rotated", "done", "command line", "grace period: 1h"),
    ]
    assert SECRET not in file.read_text()
