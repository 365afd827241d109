import subprocess
import sys
from pathlib import Path

import pytest

from nodetool.deploy import auth


def test_snippet_of_the_documentation_manages_a_token(config_file: Path) -> None:
    config = auth.load_deployment_config()
    new_token = auth.generate_secure_token()
    config["worker_auth_token"] = new_token
    auth.save_deployment_config(config)
    assert auth.get_worker_auth_token() == new_token
    assert auth.get_token_source() == "config"
    assert config_file.read_text() == f"worker_auth_token: {new_token}\n"


def test_shell_one_liners_of_the_documentation_read_the_token(config_file: Path) -> None:
    token = auth.get_worker_auth_token()
    for cut in ("cut -d' ' -f2", "awk '{print $2}'"):
        command = f"cat {config_file} | grep worker_auth_token | {cut}"
        assert subprocess.run(command, shell=True, check=True, capture_output=True, text=True).stdout == token + "\n"


def test_config_path_set_after_the_import_is_in_force(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("NODETOOL_CONFIG_PATH", str(tmp_path / "custom" / "d.yaml"))
    token = auth.get_worker_auth_token()
    assert auth.get_token_source() == "generated"
    assert (tmp_path / "custom" / "d.yaml").read_text() == f"worker_auth_token: {token}\n"


def test_replaced_constant_is_in_force(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(auth, "DEPLOYMENT_CONFIG_FILE", tmp_path / "mine.yaml")
    auth.save_deployment_config({"worker_auth_token": "mine"})
    assert (tmp_path / "mine.yaml").read_text() == "worker_auth_token: mine\n"
    assert auth.verify_worker_token("mine")


@pytest.mark.parametrize(
    ("provider", "enabled"),
    [("none", False), ("local", False), ("static", True), ("supabase", True), ("", True)],
)
def test_authentication_is_on_unless_left_out(monkeypatch: pytest.MonkeyPatch, provider: str, *, enabled: bool) -> None:
    monkeypatch.setenv("AUTH_PROVIDER", provider)
    assert auth.is_auth_enabled() is enabled


def test_authentication_provider_is_read_from_the_file() -> None:
    auth.save_deployment_config({"env": {"AUTH_PROVIDER": "none"}})
    assert not auth.is_auth_enabled()


@pytest.mark.parametrize("wrong", [None, "", "wrong"])
def test_wrong_token_is_not_verified(wrong: str | None) -> None:
    assert not auth.verify_worker_token(wrong)


def test_importing_it_writes_nothing_and_loads_nothing_heavy(home: Path) -> None:
    program = (
        "import sys; import nodetool.deploy.auth, nodetool.deploy.worker;"
        "heavy = {'fastapi', 'starlette', 'uvicorn', 'pydantic', 'aiohttp', 'PySide6', 'psutil', 'keyring'};"
        "sys.exit(str(heavy & {name.partition('.')[0] for name in sys.modules} or ''))"
    )
    environ = {"HOME": str(home), "PYTHONPATH": ":".join(entry for entry in sys.path if entry)}
    result = subprocess.run([sys.executable, "-c", program], env=environ, capture_output=True, text=True, check=False)
    assert result.stderr == "\n"
    assert list(home.iterdir()) == []
