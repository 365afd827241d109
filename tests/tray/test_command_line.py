"""The command line against a real tray without a screen, and without one."""

import json
import os
import signal
import urllib.error
import urllib.request
from pathlib import Path

import pytest

from tests.helpers.misbehaving.launch import is_gone
from tests.helpers.tray_process import TrayHome
from tests.helpers.waiting import wait_until


def status_with(tray: TrayHome, token: str) -> int:
    request = urllib.request.Request(
        f"http://127.0.0.1:{tray.port}/v1/models", headers={"Authorization": f"Bearer {token}"}
    )
    try:
        with urllib.request.urlopen(request, timeout=10) as response:
            return int(response.status)
    except urllib.error.HTTPError as error:
        error.close()
        return error.code


@pytest.mark.parametrize("verb", ["status", "start", "stop", "restart", "logs", "quit"])
def test_without_a_tray_the_verbs_say_so(tray: TrayHome, verb: str) -> None:
    plain = tray.run(verb)
    assert (plain.returncode, plain.stdout) == (3, "")
    assert plain.stderr == "The tray is not running; start it with `nodetool-tray`.\n"
    assert tray.ask(verb) == {"running": False, "error": plain.stderr.strip()}


def test_without_a_tray_the_token_can_be_shown_and_rotated(tray: TrayHome) -> None:
    first = tray.run("token", "show").stdout.strip()
    assert tray.config_file.read_text() == f"worker_auth_token: {first}\n"
    assert tray.run("token", "header").stdout == f"Authorization: Bearer {first}\n"
    rotated = tray.run("token", "rotate")
    second = tray.ask("token", "show")["token"]
    assert second != first
    assert second not in rotated.stdout
    assert f"{second[:8]}...{second[-4:]}" in rotated.stdout


def test_without_a_screen_copying_says_what_to_do_instead(tray: TrayHome) -> None:
    result = tray.run("token", "copy")
    assert result.returncode == 1
    assert result.stderr == "There is no clipboard here; use `nodetool-tray token show` instead.\n"


def test_life_of_the_worker_from_the_command_line(tray: TrayHome) -> None:
    tray.start()
    started = tray.ask("start")
    assert started["worker"]["phase"] == "running"
    assert started["provider"] == "static"
    token = tray.run("token", "show").stdout.strip()
    assert status_with(tray, token) == 200

    assert tray.run("stop").returncode == 0
    assert tray.run("status").stdout.startswith("Stopped\n")
    assert is_gone(started["worker"]["pid"])

    restarted = tray.ask("restart")
    assert restarted["worker"]["phase"] == "running"
    assert restarted["worker"]["pid"] != started["worker"]["pid"]

    tray.run("token", "rotate")
    assert status_with(tray, token) == 401
    assert status_with(tray, tray.run("token", "show").stdout.strip()) == 200

    assert tray.process is not None
    quitting = tray.run("quit")
    assert (quitting.returncode, quitting.stdout) == (0, "The tray has ended, and the worker with it.\n")
    assert tray.process.wait(timeout=10) == 0
    assert is_gone(restarted["worker"]["pid"])


def test_last_lines_of_the_worker_can_be_read_without_secrets(tray: TrayHome) -> None:
    tray.start()
    tray.worker_pid()
    token = tray.run("token", "show").stdout.strip()
    lines = tray.ask("logs")["lines"]
    assert f"Listening on http://127.0.0.1:{tray.port}" in lines
    assert tray.run("logs", "--lines", "2").stdout.splitlines() == lines[-2:]
    assert token not in "".join(lines)
    refused = tray.run("logs", "--lines", "0")
    assert refused.returncode == 2
    assert "'0' is not a whole number above 0" in refused.stderr


def test_rotation_with_a_grace_period_lets_both_tokens_work(tray: TrayHome) -> None:
    tray.start()
    tray.worker_pid()
    first = tray.run("token", "show").stdout.strip()
    rotated = tray.run("token", "rotate", "--grace", "1h")
    assert rotated.stdout.endswith("the old one works for 1 hour more.\n")
    second = tray.run("token", "show").stdout.strip()
    assert (status_with(tray, first), status_with(tray, second)) == (200, 200)
    tray.run("restart")
    assert status_with(tray, first) == 200
    assert tray.run("token", "rotate").stdout.endswith("the old one no longer works.\n")
    assert (status_with(tray, first), status_with(tray, second)) == (401, 401)


def test_first_run_stores_that_callers_need_the_token(tray: TrayHome) -> None:
    tray.start()
    pid = tray.worker_pid()
    lines = tray.config_file.read_text().splitlines()
    assert "  AUTH_PROVIDER: static" in lines
    assert sum("worker_auth_token" in line for line in lines) == 1
    assert tray.config_file.stat().st_mode & 0o777 == 0o600
    assert not is_gone(pid)


def test_without_a_screen_the_terminal_says_so_and_never_shows_the_token(tray: TrayHome) -> None:
    tray.start()
    tray.worker_pid()
    token = tray.run("token", "show").stdout.strip()
    tray.run("token", "rotate")
    second = tray.run("token", "show").stdout.strip()
    output = tray.close()
    assert output.startswith(
        "There is no display (neither DISPLAY nor WAYLAND_DISPLAY is set). Running in the terminal.\n"
    )
    assert f"Running at 127.0.0.1:{tray.port}. Callers need the token." in output
    assert "cannot be brought back" in output
    assert token not in output
    assert second not in output


def test_second_start_hands_over_to_the_first(tray: TrayHome) -> None:
    tray.start()
    second = tray.run()
    assert second.returncode == 1
    assert second.stderr == "The tray is already running in a terminal, without a window.\n"


@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM])
def test_signal_ends_tray_and_worker(tray: TrayHome, number: signal.Signals) -> None:
    process = tray.start()
    worker = tray.worker_pid()
    process.send_signal(number)
    output, _ = process.communicate(timeout=20)
    assert process.returncode == 0
    assert output.endswith("Stopped.\n")
    assert is_gone(worker)
    tray.process = None


def test_killed_tray_leaves_no_worker_and_the_next_one_starts(tray: TrayHome) -> None:
    process = tray.start()
    worker = tray.worker_pid()
    process.kill()
    process.communicate()
    wait_until(lambda: is_gone(worker), timeout=5, what="the worker to notice that its tray is gone")
    tray.start()
    assert tray.worker_pid() != worker


def test_killed_worker_is_replaced(tray: TrayHome) -> None:
    tray.start()
    worker = tray.worker_pid()
    os.kill(worker, signal.SIGKILL)
    wait_until(lambda: tray.ask("status")["worker"]["pid"] not in {worker, None}, timeout=20, what="a new worker")
    assert tray.ask("start")["worker"]["phase"] == "running"


def test_busy_port_is_told_and_not_retried(tray: TrayHome, tmp_path: Path) -> None:
    tray.start()
    tray.worker_pid()
    other_folder = tmp_path / "other"
    other_folder.mkdir()
    other = TrayHome(other_folder, {"PORT": str(tray.port)})
    other.start()
    wait_until(lambda: other.ask("status")["worker"]["phase"] == "failed", timeout=30, what="the first failure")
    result = other.run("start")
    output = other.close()
    assert result.returncode == 1
    assert f"Port {tray.port} on 127.0.0.1 is taken by python" in result.stderr
    assert output.count("Failed. Port") == 2, "once by itself, once for the verb, and never again"


def test_corrupt_configuration_is_told_and_left_alone(tray: TrayHome) -> None:
    tray.config_file.parent.mkdir(parents=True)
    tray.config_file.write_text("worker_auth_token: [\n")
    tray.config_file.chmod(0o600)
    tray.start()
    result = tray.run("start")
    assert result.returncode == 1
    assert f"{tray.config_file}, line 2" in result.stderr
    assert tray.config_file.read_text() == "worker_auth_token: [\n"


@pytest.mark.parametrize("broken", ["worker_auth_token: [\n", "env:\n  AUTH_PROVIDER: nobody\n", "env:\n  PORT: 0\n"])
def test_worker_that_works_is_not_stopped_for_settings_that_no_worker_can_start_with(
    tray: TrayHome, broken: str
) -> None:
    tray.environment.pop("PORT")
    tray.config_file.parent.mkdir(parents=True)
    tray.config_file.write_text(f"env:\n  PORT: {tray.port}\n")
    tray.config_file.chmod(0o600)
    tray.start()
    worker = tray.worker_pid()
    tray.config_file.write_text(broken)
    refused = tray.run("restart")
    assert refused.returncode == 1
    assert refused.stderr.startswith("Not restarted: ")
    now = tray.ask("status")["worker"]
    assert (now["phase"], now["pid"]) == ("running", worker)


def test_token_that_the_environment_of_the_tray_fixes_is_the_one_that_is_shown(tmp_path: Path) -> None:
    folder = tmp_path / "tray"
    folder.mkdir()
    tray = TrayHome(folder, {"WORKER_AUTH_TOKEN": "fixed-by-the-environment"})
    tray.start()
    tray.environment.pop("WORKER_AUTH_TOKEN")
    tray.worker_pid()
    assert tray.run("token", "show").stdout == "fixed-by-the-environment\n"
    refused = tray.run("token", "rotate")
    assert refused.returncode == 1
    assert "fixed by the environment variable WORKER_AUTH_TOKEN" in refused.stderr
    assert "fixed-by-the-environment" not in tray.close()


def test_runtime_folder_that_others_may_enter_is_refused(tray: TrayHome) -> None:
    runtime = Path(tray.environment["XDG_RUNTIME_DIR"]) / "nodetool"
    runtime.mkdir(mode=0o755)
    result = tray.run()
    assert result.returncode == 1
    assert "is open to other users" in result.stderr


def test_wrong_command_line_is_told(tray: TrayHome) -> None:
    result = tray.run("nonsense")
    assert result.returncode == 2
    assert "invalid choice: 'nonsense'" in result.stderr


def test_unknown_grace_period_is_told_with_the_known_ones_in_plain_words(tray: TrayHome) -> None:
    result = tray.run("token", "rotate", "--grace", "5")
    assert result.returncode == 2
    assert "invalid choice: '5'" in result.stderr
    assert "Grace" not in result.stderr
    assert all(period in result.stderr for period in ("none", "5m", "1h", "24h"))


@pytest.mark.parametrize("verb", ["token", "secret"])
def test_help_of_a_verb_says_what_it_is_about(tray: TrayHome, verb: str) -> None:
    told = tray.run(verb, "--help").stdout
    assert "ACTION" in told
    assert "DEED" not in told
    assert "callers send" in told or "other servers" in told


def test_tray_that_would_run_does_not_mix_prose_and_json(tray: TrayHome) -> None:
    refused = tray.run("run", "--json")
    assert (refused.returncode, refused.stderr) == (2, "")
    assert list(json.loads(refused.stdout)) == ["error"]
    tray.start()
    assert "already running" in tray.ask("run")["error"]


def test_status_tells_how_the_running_worker_lets_callers_in_and_that_another_way_is_stored(tray: TrayHome) -> None:
    tray.start()
    tray.worker_pid()
    stored = tray.config_file.read_text()
    tray.config_file.write_text(stored.replace("AUTH_PROVIDER: static", "AUTH_PROVIDER: none"))
    status = tray.run("status").stdout
    assert "Callers need the token\n" in status
    assert "restart the worker to apply them" in status
    assert status_with(tray, "") == 401
    assert "Everyone on this machine may call" in tray.run("restart").stdout


def test_status_of_a_running_worker_tells_that_its_file_has_become_unreadable(tray: TrayHome) -> None:
    tray.start()
    tray.worker_pid()
    tray.config_file.write_text("worker_auth_token: [\n")
    status = tray.run("status").stdout
    assert "Callers need the token\n" in status
    assert status.count(f"{tray.config_file}, line 2") == 1
