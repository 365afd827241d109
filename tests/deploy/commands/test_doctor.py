"""`nodetool-worker doctor` as a user runs it: a process of its own, and what it prints."""

import asyncio
import getpass
import json
import subprocess
import sys
import time
from pathlib import Path

import pytest

from nodetool.deploy.config.secrets import generate_secure_token
from tests.helpers.desktop.keyring_daemon import open_keyring_session
from tests.helpers.model_server import unused_port
from tests.helpers.supabase_stand_in import supabase_stand_in
from tests.helpers.worker_process import run_worker, worker, worker_environment

Result = subprocess.CompletedProcess[str]


def doctor(home: Path, *arguments: str, **environ: str) -> Result:
    result = run_worker(home, *arguments, environ={"PORT": str(unused_port()), **environ})
    assert result.stderr == ""
    return result


def test_machine_that_never_ran_a_worker_is_well_and_stays_as_it_was(home: Path) -> None:
    result = doctor(home, "doctor")
    assert result.returncode == 0
    assert "\nok       port " in result.stdout
    assert list(home.iterdir()) == []


def test_problem_is_an_exit_code_of_its_own(home: Path) -> None:
    result = doctor(home, "doctor", AUTH_PROVIDER="open")
    assert result.returncode == 1
    assert "AUTH_PROVIDER is 'open' (environment)" in " ".join(result.stdout.split())


def test_json_is_a_list_of_findings(home: Path) -> None:
    findings = json.loads(doctor(home, "doctor", "--json").stdout)
    assert {finding["check"] for finding in findings} >= {"version", "file", "token", "provider", "port", "audit"}
    assert all(finding.keys() == {"check", "level", "says", "do"} for finding in findings)
    assert {finding["level"] for finding in findings} <= {"ok", "warning", "problem"}


@pytest.mark.parametrize("order", [("--host", "::1", "doctor"), ("doctor", "--host", "::1")])
def test_flags_of_a_start_count_on_both_sides_of_the_command(home: Path, order: tuple[str, ...]) -> None:
    assert "Listens on ::1" in doctor(home, *order).stdout


def test_unknown_command_is_a_usage_error(home: Path) -> None:
    result = run_worker(home, "docter")
    assert result.returncode == 2
    assert "'docter'" in result.stderr


def test_running_worker_of_the_user_is_well(home: Path) -> None:
    with worker(home) as running:
        result = doctor(home, "doctor", PORT=running.base_url.rpartition(":")[2])
    assert result.returncode == 0
    assert f"instance {running.instance_id[:8]}" in " ".join(result.stdout.split())


@pytest.fixture
def hidden(home: Path, config_file: Path) -> list[str]:
    """Secrets in a container's file, in deployment.yaml, and one that is in no file."""
    token, stored, key = (generate_secure_token() for _ in range(3))
    (home / "container-secret").write_text(token)
    config_file.write_text(
        f"worker_auth_token: {stored}\n"
        f"env:\n  SUPABASE_KEY: sb_secret_{stored}\n  SUPABASE_URL: https://x.supabase.co\n"
    )
    config_file.chmod(0o644)
    return [token, stored, key]


async def test_report_can_be_pasted_into_a_bug_report(home: Path, hidden: list[str]) -> None:
    """Known secrets in every place that holds one, and as much trouble as fits: none of it shows."""
    key = hidden[-1]
    async with supabase_stand_in() as project:
        environ = {
            "AUTH_PROVIDER": "supabase",
            "SUPABASE_KEY": f"sb_secret_{key}",
            "SUPABASE_URL": project.url,
            "WORKER_AUTH_TOKEN_FILE": str(home / "container-secret"),
            "OPENAI_COMPATIBLE_URL": "http://models.of-ada.invalid/v1",
            "OPENAI_COMPATIBLE_KEY": key,
            "NODETOOL_MODELS_FOLDER": str(home / "models"),
            "AUTH_ADMIN_USERS": "8d7f0c42-1111-4222-8333-444455556666",
            "LOGNAME": "ada-the-owner",
        }
        shown = ""
        for arguments in (["doctor"], ["doctor", "--json"], ["doctor", "--log-level", "debug"]):
            result = await asyncio.to_thread(run_worker, home, *arguments, environ=environ)
            assert result.returncode == 1, result
            shown += result.stdout + result.stderr
    for secret in hidden:
        assert secret not in shown
        assert secret[8:-4] not in shown
    for private in (str(home), "ada-the-owner", "of-ada", "8d7f0c42", "x.supabase.co", f"/{getpass.getuser()}/"):
        assert private not in shown
    assert "~/.config/nodetool/deployment.yaml" in shown


def write_reference(config_file: Path) -> None:
    config_file.write_text("env:\n  OPENAI_COMPATIBLE_URL: http://127.0.0.1:9/v1\n  OPENAI_COMPATIBLE_KEY: keyring\n")
    config_file.chmod(0o600)


def test_keyring_that_is_not_there_is_a_problem_and_holds_nobody_up(home: Path, config_file: Path) -> None:
    write_reference(config_file)
    result = doctor(home, "doctor")
    assert result.returncode == 1
    assert "problem  keyring " in result.stdout


@pytest.mark.desktop
def test_real_keyring_is_asked_without_a_prompt_and_its_secret_never_shown(home: Path, config_file: Path) -> None:
    write_reference(config_file)
    with open_keyring_session() as session:
        session.keep(OPENAI_COMPATIBLE_KEY="sk-of-the-keyring-0123456789")
        environ = {name: session.environment[name] for name in ("DISPLAY", "DBUS_SESSION_BUS_ADDRESS")}
        unlocked = doctor(home, "doctor", **environ)
        session.daemon.lock()
        locked = doctor(home, "doctor", **environ)
        assert session.daemon.prompts == 0
    assert (unlocked.returncode, locked.returncode) == (0, 1)
    assert "OPENAI_COMPATIBLE_KEY can be read." in unlocked.stdout
    assert "is locked" in " ".join(locked.stdout.split())
    assert "of-the-keyring" not in unlocked.stdout + locked.stdout


def test_everything_that_waits_waits_at_the_same_time(home: Path) -> None:
    """A network that swallows packets costs one bound, not one for each question."""
    silent = "http://192.0.2.1:9"  # TEST-NET-1 (RFC 5737)
    began = time.monotonic()
    doctor(
        home,
        "doctor",
        AUTH_PROVIDER="supabase",
        SUPABASE_URL=silent,
        SUPABASE_KEY="key",
        OLLAMA_API_URL=silent,
        OPENAI_COMPATIBLE_URL=f"{silent}/v1",
    )
    assert time.monotonic() - began < 8


def test_start_of_the_worker_does_not_pay_for_the_doctor(home: Path) -> None:
    program = "import sys, nodetool.deploy.worker; print(*(name for name in sys.modules if 'deploy.doctor' in name))"
    command = [sys.executable, "-W", "error", "-c", program]
    result = subprocess.run(command, env=worker_environment(home), capture_output=True, text=True, check=True)
    assert result.stdout.strip() == ""


def test_one_check_can_be_asked_for_alone(home: Path) -> None:
    told = run_worker(home, "doctor", "--json", "--only", "version", "--only", "audit")
    assert {finding["check"] for finding in json.loads(told.stdout)} == {"version", "audit"}


def test_check_that_does_not_exist_is_a_wrong_command_line(home: Path) -> None:
    told = run_worker(home, "doctor", "--only", "nonsense")
    assert (told.returncode, told.stdout) == (2, "")
    assert told.stderr.startswith("There is no check 'nonsense'. There is version, file, ")
