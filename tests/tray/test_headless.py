"""What the tray without a screen says, to a person and to a file."""

import os
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from tests.helpers.tray_process import TrayHome
from tests.helpers.waiting import wait_until

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such terminals")


@contextmanager
def on_a_terminal(tray: TrayHome) -> Iterator[list[str]]:
    """Run the tray on a terminal of its own, as `make run` does; what it said is in the list afterwards."""
    ours, its = os.openpty()
    said: list[str] = []
    process = subprocess.Popen([sys.executable, "-m", "nodetool.tray"], env=tray.environment, stdin=its, stdout=its)
    os.close(its)
    try:
        wait_until(lambda: tray.run("status").returncode != 3, timeout=60, what="the tray to answer")
        yield said
    finally:
        tray.run("quit")
        process.wait(timeout=60)
        said.append(os.read(ours, 1 << 20).decode())
        os.close(ours)


def test_header_of_a_new_token_is_shown_once_on_a_terminal(tray: TrayHome) -> None:
    with on_a_terminal(tray) as said:
        tray.worker_pid()
        header = tray.run("token", "header").stdout.strip()
    assert said[0].count(header) == 1


def test_header_of_a_known_token_is_not_shown(tray: TrayHome) -> None:
    token = tray.run("token", "show").stdout.strip()
    with on_a_terminal(tray) as said:
        tray.worker_pid()
    assert token not in said[0]


def test_masked_token_of_the_banner_stays_readable(tray: TrayHome) -> None:
    tray.start()
    tray.worker_pid()
    token = tray.run("token", "show").stdout.strip()
    assert f"     Authorization: Bearer {token[:8]}...{token[-4:]}\n" in tray.close()


def test_hint_names_the_program_as_it_can_be_started(tray: TrayHome, tmp_path: Path) -> None:
    program = tmp_path / "nodetool-tray"
    program.write_text(f"#!{sys.executable}\nfrom nodetool.tray.cli import main\nraise SystemExit(main())\n")
    program.chmod(0o700)
    tray.environment["PATH"] = "/bin"
    told = subprocess.run(
        [program, "status"], env=tray.environment, capture_output=True, text=True, cwd=tmp_path, check=False
    )
    assert told.stderr == f"The tray is not running; start it with `{program}`.\n"


def test_worker_that_was_started_before_qt_broke_is_told(tray: TrayHome, tmp_path: Path) -> None:
    broken = tmp_path / "broken"
    (broken / "PySide6").mkdir(parents=True)
    (broken / "PySide6" / "__init__.py").write_text("raise ImportError('broken for the test')\n")
    tray.environment["PYTHONPATH"] = os.pathsep.join((str(broken), tray.environment["PYTHONPATH"]))
    tray.environment["QT_QPA_PLATFORM"] = "offscreen"
    tray.start()
    tray.worker_pid()
    output = tray.close()
    assert output.startswith("Qt cannot be loaded (broken for the test). Running in the terminal.\n")
    assert output.count(f"Running at 127.0.0.1:{tray.port}. Callers need the token.") == 1


@pytest.mark.parametrize(
    "settings", ["worker_auth_token: [\n", "env:\n  AUTH_PROVIDER: none\n  NODETOOL_HOST: 0.0.0.0\n"]
)
def test_refused_configuration_is_told_once(tray: TrayHome, settings: str) -> None:
    tray.config_file.parent.mkdir(parents=True)
    tray.config_file.write_text(settings)
    tray.config_file.chmod(0o600)
    tray.start()
    wait_until(lambda: tray.ask("status")["worker"]["phase"] == "failed", timeout=20, what="the refusal")
    answer = tray.run("start")
    told = answer.stderr.splitlines()
    assert len(told) == 2, "state and reason"
    reason = tray.ask("status")["worker"]["reason"]
    assert answer.stderr.count(reason) == 1
    assert tray.close().count(reason) == 2, "once by itself, once for the verb"
