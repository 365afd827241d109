"""The worker's command line: what starts, what is refused, and what each of them says."""

import json
import os
import re
import signal
import socket
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from filelock import FileLock

from nodetool.deploy import __version__
from nodetool.deploy.config import settings as declared
from tests.helpers.http_call import call
from tests.helpers.output_lines import OutputLines
from tests.helpers.worker_process import COMMAND, WorkerProcess, run_worker, worker, worker_environment

TOKEN = "a-worker-token-of-the-tests-own-9876543210"
OTHER_USER = 65534

only_root = pytest.mark.skipif(os.geteuid() != 0, reason="only root can give a file to somebody else")


def refusal(home: Path, *arguments: str, code: int = 78, **environ: str) -> str:
    """Start a worker that is refused with `code`; return its one sentence."""
    result = run_worker(home, "--port", "0", *arguments, environ=environ)
    assert (result.returncode, result.stdout) == (code, ""), result
    (sentence,) = result.stderr.splitlines()
    assert sentence.startswith("nodetool-worker: ")
    return sentence.removeprefix("nodetool-worker: ")


@contextmanager
def started(home: Path, *arguments: str, on_terminal: bool = False, **environ: str) -> Iterator[WorkerProcess]:
    with worker(home, *arguments, environ=environ, on_terminal=on_terminal) as running:
        yield running


def write_config(config_file: Path, text: str, *, mode: int = 0o600) -> None:
    config_file.write_text(text)
    config_file.chmod(mode)


def test_help_mentions_every_setting_and_flag(home: Path) -> None:
    result = run_worker(home, "--help")
    assert (result.returncode, result.stderr) == (0, "")
    for option in declared.ALL:
        assert option.name in result.stdout
        assert option.flag is None or option.flag in result.stdout
    assert "--supervised" in result.stdout
    assert "%%" not in result.stdout
    assert list(home.iterdir()) == []


def test_version_is_told_and_nothing_is_written(home: Path) -> None:
    result = run_worker(home, "--version")
    assert (result.returncode, result.stdout, result.stderr) == (0, f"nodetool-worker {__version__}\n", "")
    assert list(home.iterdir()) == []


def test_unknown_flag_is_a_usage_error(home: Path) -> None:
    result = run_worker(home, "--no-such-flag")
    assert result.returncode == 2
    assert "--no-such-flag" in result.stderr


@pytest.mark.parametrize("value", ["sttic", "off", "static,none", "true"])
def test_unknown_provider_is_refused_with_setting_value_and_allowed_ones(home: Path, value: str) -> None:
    sentence = refusal(home, AUTH_PROVIDER=value)
    assert sentence == (f"AUTH_PROVIDER is '{value}' (environment); it must be one of none, local, static, supabase.")
    assert list(home.iterdir()) == []


def test_unknown_provider_in_flag_and_file_is_refused_with_its_origin(home: Path, config_file: Path) -> None:
    assert "(command line)" in refusal(home, "--auth-provider", "open")
    write_config(config_file, "env:\n  AUTH_PROVIDER: open\n")
    assert "(deployment.yaml)" in refusal(home)


@pytest.mark.parametrize("token", ["two words", "tab\tinside"])
def test_token_with_white_space_inside_is_refused_and_not_repeated(home: Path, token: str) -> None:
    sentence = refusal(home, WORKER_AUTH_TOKEN=token)
    assert "WORKER_AUTH_TOKEN" in sentence
    assert token not in sentence


def test_token_with_white_space_inside_the_file_is_refused(home: Path, config_file: Path) -> None:
    write_config(config_file, "worker_auth_token: two words\n")
    assert "contains white space" in refusal(home)
    assert config_file.read_text() == "worker_auth_token: two words\n"


@pytest.mark.parametrize("provider", ["none", "local"])
def test_open_worker_on_a_foreign_address_is_refused(home: Path, provider: str) -> None:
    sentence = refusal(home, "--host", "0.0.0.0", AUTH_PROVIDER=provider)
    assert sentence.startswith(f"AUTH_PROVIDER={provider} on 0.0.0.0 would let everyone")


@pytest.mark.parametrize("opt_out", ["0", "1"])
def test_open_worker_in_production_is_refused_whatever_else_is_set(home: Path, opt_out: str) -> None:
    sentence = refusal(home, AUTH_PROVIDER="local", ENV="production", NODETOOL_ALLOW_OPEN_NETWORK=opt_out)
    assert "ENV=production forbids" in sentence


def test_corrupt_file_is_refused_with_its_line_and_left_as_it_is(home: Path, config_file: Path) -> None:
    text = "worker_auth_token: abc\nenv: [\n"
    write_config(config_file, text)
    before = config_file.stat()
    assert re.match(rf"{config_file}, line \d: .*left as it is", refusal(home))
    assert (config_file.read_text(), config_file.stat().st_mtime_ns) == (text, before.st_mtime_ns)
    assert [path.name for path in config_file.parent.iterdir()] == ["deployment.yaml"]


@only_root
def test_file_of_somebody_else_is_refused(home: Path, config_file: Path) -> None:
    write_config(config_file, f"worker_auth_token: {TOKEN}\n")
    os.chown(config_file, OTHER_USER, OTHER_USER)
    sentence = refusal(home)
    assert f"{config_file} belongs to another user (uid {OTHER_USER})" in sentence
    assert TOKEN not in sentence
    assert config_file.stat().st_uid == OTHER_USER


def test_file_that_others_may_read_is_tightened_and_told_and_the_worker_starts(home: Path, config_file: Path) -> None:
    write_config(config_file, f"worker_auth_token: {TOKEN}\n", mode=0o644)
    with started(home) as running:
        running.expected.append(r"WARNING .*deployment\.yaml could be read by others \(mode 0644\)")
        assert config_file.stat().st_mode & 0o777 == 0o600
        assert running.call("GET", "/v1/models", token=TOKEN).status == 200


def test_folder_that_cannot_be_written_gives_a_token_in_memory_and_says_so(home: Path) -> None:
    with started(home, NODETOOL_CONFIG_PATH="/proc/nodetool/deployment.yaml") as running:
        running.expected.append("WARNING .*/proc/nodetool/deployment.yaml cannot be written.*held in memory")
        assert "in memory only" in running.output.wait_for("Source:")
        token = running.output.wait_for("Authorization: Bearer ").rpartition(" ")[2]
        assert running.call("GET", "/v1/models", token=token).status == 200
        assert not (home / ".config").exists()


def test_busy_port_is_a_code_of_its_own_and_names_the_holder(home: Path) -> None:
    with socket.create_server(("127.0.0.1", 0)) as holder:
        port = str(holder.getsockname()[1])
        result = run_worker(home, "--port", port)
    assert result.returncode == 75
    assert f"Port {port} on 127.0.0.1 is taken by " in result.stderr
    assert f"(process {os.getpid()}, " in result.stderr


@pytest.mark.parametrize("host", ["192.0.2.1", "no-such-name.invalid", "a..b"])
def test_address_of_another_machine_is_refused(home: Path, host: str) -> None:
    assert refusal(home, "--host", host).startswith(f"{host} is not an address of this machine: ")


def test_development_needs_no_token_and_refuses_rebound_names(home: Path) -> None:
    with started(home, ENV="development") as running:
        assert "🔓 Status: DISABLED (AUTH_PROVIDER=local: everyone on this machine may call)" in (
            running.output.so_far()
        )
        assert running.call("GET", "/v1/models").status == 200
        rebound = call(running.base_url, "GET", "/v1/models", headers=[("Host", "evil.org")])
        assert rebound.status == 403
        assert not running.config_file.exists()


def test_models_folder_that_does_not_exist_is_told_until_it_does(home: Path) -> None:
    folder = home / "not-yet"
    with started(home, ENV="development", NODETOOL_MODELS_FOLDER=str(folder)) as running:
        asked = b'{"model": "m", "messages": [{"role": "user", "content": "hello"}]}'
        missing = running.call("POST", "/v1/chat/completions", body=asked).json()["error"]["message"]
        assert "NODETOOL_MODELS_FOLDER names a folder that does not exist: create it" in missing
        folder.mkdir()
        assert (
            "Put a GGUF file into ~/not-yet" in running.call("POST", "/v1/chat/completions", body=asked).body.decode()
        )


def test_default_without_a_stage_is_closed(home: Path) -> None:
    with started(home) as running:
        assert running.call("GET", "/v1/models").status == 401
        assert running.call("GET", "/v1/models", token=running.token).status == 200


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGINT])
def test_signal_is_an_orderly_end(home: Path, number: signal.Signals) -> None:
    with started(home, WORKER_AUTH_TOKEN=TOKEN) as running:
        running.process.send_signal(number)
        assert running.wait() == 0


def test_interrupt_before_the_server_runs_is_an_orderly_end_too(config_file: Path) -> None:
    environment = worker_environment(config_file.parents[2])
    command = [*COMMAND, "--port", "0", "--log-level", "debug"]
    with FileLock(f"{config_file}.lock"):  # which the worker waits for, to store its first token
        process = subprocess.Popen(command, env=environment, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE)
        assert process.stderr is not None
        log = OutputLines(process.stderr)
        try:
            log.wait_for("deployment.yaml.lock, waiting")
            process.send_signal(signal.SIGINT)
            assert process.wait(timeout=20) == 0
        finally:
            process.kill()
    assert "Traceback" not in "\n".join(log.wait_for_end())


def shown_token(running: WorkerProcess) -> str:
    return running.output.wait_for("Authorization: Bearer ").rpartition(" ")[2]


def masked(token: str) -> str:
    return f"{token[:8]}...{token[-4:]}"


def test_first_start_shows_the_whole_token_and_later_ones_on_a_terminal_alone(home: Path) -> None:
    with started(home) as running:
        token = running.token
        assert len(token) == 43
        assert shown_token(running) == token
        source = f"📍 Source: Auto-generated and saved to {running.config_file}"
        assert source in running.output.so_far()
        assert f"🔑 Token: {masked(token)}" in running.output.so_far()
        assert running.config_file.stat().st_mode & 0o777 == 0o600
    with started(home) as running:
        assert shown_token(running) == masked(token)
        assert f"📍 Source: Config file {running.config_file}" in running.output.so_far()
        assert token not in "\n".join(running.output.so_far())
    with started(home, on_terminal=True) as running:
        assert shown_token(running) == token
    with started(home, "--supervised", on_terminal=True) as running:
        assert shown_token(running) == masked(token)


def test_supervised_worker_never_shows_the_token_not_even_a_new_one(home: Path) -> None:
    with started(home, "--supervised") as running:
        assert shown_token(running) == masked(running.token)
        assert running.token not in "\n".join([*running.output.so_far(), *running.log.so_far()])


def test_token_of_the_environment_opens_and_is_named_as_the_source(home: Path) -> None:
    with started(home, WORKER_AUTH_TOKEN=f" {TOKEN}\n") as running:
        assert "📍 Source: Environment variable WORKER_AUTH_TOKEN" in running.output.so_far()
        assert running.call("GET", "/v1/models", token=TOKEN).status == 200
        assert shown_token(running) == masked(TOKEN)
        assert not running.config_file.exists()


def test_empty_token_in_the_environment_counts_as_unset(home: Path) -> None:
    with started(home, WORKER_AUTH_TOKEN=" ") as running:
        token = shown_token(running)
        assert running.call("GET", "/v1/models", token=token).status == 200
        assert running.call("GET", "/v1/models", token=" ").status == 401
        assert f"worker_auth_token: {token}\n" == running.config_file.read_text()


def test_console_without_emoji_gets_the_banner_all_the_same(home: Path) -> None:
    with started(home, PYTHONIOENCODING="ascii", WORKER_AUTH_TOKEN=TOKEN) as running:
        assert "? Status: ENABLED (all endpoints require authentication)" in running.output.so_far()


@pytest.mark.parametrize("level", ["debug", "info"])
def test_log_never_contains_a_token(home: Path, level: str) -> None:
    with started(home, "--log-level", level) as running:
        token = running.token
        assert running.call("GET", "/v1/models", token=token).status == 200
        assert running.call("GET", f"/v1/models?token={token}", token="wrong-token-of-a-stranger").status == 401
        assert running.call("POST", "/v1/chat/completions", token=token, body=token.encode()).status == 400
    log = "\n".join(running.log.wait_for_end())
    assert token not in log
    assert "wrong-token-of-a-stranger" not in log


def test_settings_are_read_from_the_file(home: Path, config_file: Path) -> None:
    write_config(config_file, f"worker_auth_token: {TOKEN}\nenv:\n  AUTH_PROVIDER: none\n  NODETOOL_HOST: localhost\n")
    with started(home) as running:
        assert "AUTH_PROVIDER=none" in running.output.wait_for("Status:")
        assert running.call("GET", "/v1/models").status == 200


def test_usual_models_folder_is_made_and_one_of_the_users_is_not(home: Path, tmp_path: Path) -> None:
    with started(home):
        assert (home / ".local" / "share" / "nodetool" / "models").is_dir()
    with started(home, NODETOOL_MODELS_FOLDER=str(tmp_path / "mine")):
        assert not (tmp_path / "mine").exists()


def test_log_in_json_is_json_from_the_first_line_to_the_last(home: Path) -> None:
    with started(home, "--supervised", "--log-format", "json") as running:
        running.expected.append(r'^\{"time": "[^"]+", "level": "[a-z]+", "logger": "[^"]+", "message": ".*"\}$')
        running.say("stop")
        assert running.wait() == 0
    stopping = json.loads(running.log.wait_for_end()[-1])
    assert stopping["message"] == "Stopping, as asked."
