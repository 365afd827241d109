import sys
from pathlib import Path

import pytest

from nodetool.deploy.config.errors import SettingError
from nodetool.deploy.config.resolve import resolve
from nodetool.deploy.config.settings import Provider
from nodetool.deploy.config.store import DeploymentStore
from nodetool.tray.launch import Access, Launcher, worker_address, worker_argv
from nodetool.tray.logs import LogRing
from nodetool.tray.place import Place
from nodetool.tray.preferences import Preferences
from nodetool.tray.supervisor.status import Phase
from tests.helpers.memory_keyring import MemoryKeyring


@pytest.fixture
def preferences(config_file: Path) -> Preferences:
    return Preferences(DeploymentStore(config_file), {}, secrets=MemoryKeyring())


@pytest.mark.parametrize(
    ("environ", "address"),
    [
        ({}, "http://127.0.0.1:8000"),
        ({"PORT": "9000", "NODETOOL_HOST": "localhost"}, "http://localhost:9000"),
        ({"NODETOOL_HOST": "0.0.0.0"}, "http://127.0.0.1:8000"),
        ({"NODETOOL_HOST": "::"}, "http://[::1]:8000"),
        ({"NODETOOL_HOST": "[::1]"}, "http://[::1]:8000"),
    ],
)
def test_address_is_one_that_this_machine_can_reach(environ: dict[str, str], address: str) -> None:
    assert worker_address(resolve(environ=environ)) == address


def test_port_that_the_system_chooses_is_refused() -> None:
    with pytest.raises(SettingError, match="PORT is 0"):
        worker_address(resolve(environ={"PORT": "0"}))


def test_worker_is_this_python_and_carries_no_secret() -> None:
    assert worker_argv() == (sys.executable, "-P", "-m", "nodetool.deploy.worker", "--supervised")


def test_frozen_tray_starts_the_executable_beside_it(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    monkeypatch.setattr(sys, "executable", "/opt/nodetool/nodetool-tray")
    assert worker_argv() == ("/opt/nodetool/nodetool-worker", "--supervised")


def test_running_worker_is_outdated_once_a_setting_that_needs_a_restart_changes(preferences: Preferences) -> None:
    launcher = Launcher(preferences, LogRing(redact=str))
    assert not launcher.is_outdated(Phase.RUNNING)
    launcher.command().in_force()
    assert not launcher.is_outdated(Phase.RUNNING)
    preferences.change({"PORT": "9000"})
    assert launcher.is_outdated(Phase.RUNNING)
    assert not launcher.is_outdated(Phase.STOPPED)
    launcher.command().in_force()
    assert not launcher.is_outdated(Phase.RUNNING)


def test_worker_is_outdated_that_may_have_missed_its_settings_while_it_started(
    preferences: Preferences, config_file: Path
) -> None:
    launcher = Launcher(preferences, LogRing(redact=str))
    preferences.change({"PORT": "9000"})
    launcher.command().in_force()
    away = config_file.rename(config_file.with_suffix(".away"))
    assert launcher.is_outdated(Phase.STARTING)
    away.rename(config_file)
    assert launcher.is_outdated(Phase.RUNNING)
    launcher.command().in_force()
    assert not launcher.is_outdated(Phase.RUNNING)


def test_settings_that_come_back_need_no_restart_of_a_worker_that_ran_before(
    preferences: Preferences, config_file: Path
) -> None:
    launcher = Launcher(preferences, LogRing(redact=str))
    preferences.change({"PORT": "9000"})
    launcher.command().in_force()
    assert not launcher.is_outdated(Phase.RUNNING)
    away = config_file.rename(config_file.with_suffix(".away"))
    assert launcher.is_outdated(Phase.RUNNING)
    away.rename(config_file)
    assert not launcher.is_outdated(Phase.RUNNING)


def test_rotation_needs_no_restart(preferences: Preferences, config_file: Path) -> None:
    launcher = Launcher(preferences, LogRing(redact=str))
    launcher.command().in_force()
    DeploymentStore(config_file).update(lambda config: config.update(worker_auth_token="another-token"))
    assert not launcher.is_outdated(Phase.RUNNING)


def test_running_worker_is_outdated_once_a_secret_in_the_keyring_is_replaced(preferences: Preferences) -> None:
    launcher = Launcher(preferences, LogRing(redact=str))
    preferences.change({"SUPABASE_KEY": "old"}, places={"SUPABASE_KEY": Place.KEYRING})
    launcher.command().in_force()
    assert not launcher.is_outdated(Phase.RUNNING)
    preferences.change({"SUPABASE_KEY": "new"})
    assert launcher.is_outdated(Phase.RUNNING)


def test_access_is_that_of_the_running_worker_whatever_is_stored_by_now(preferences: Preferences) -> None:
    launcher = Launcher(preferences, LogRing(redact=str))
    preferences.change({"AUTH_PROVIDER": "none"})
    launcher.command().in_force()
    preferences.change({"AUTH_PROVIDER": "static", "NODETOOL_HOST": "0.0.0.0"})
    assert launcher.access(Phase.RUNNING) == Access(Provider.NONE, is_exposed=False)
    assert launcher.access(Phase.STOPPED) == Access(Provider.STATIC, is_exposed=True)
    launcher.command().in_force()
    assert launcher.access(Phase.RUNNING) == Access(Provider.STATIC, is_exposed=True)


def test_settings_of_a_start_count_only_once_it_is_the_worker(preferences: Preferences) -> None:
    launcher = Launcher(preferences, LogRing(redact=str))
    launcher.command().in_force()
    preferences.change({"PORT": "9000"})
    successor = launcher.command()
    assert launcher.is_outdated(Phase.RUNNING)
    successor.in_force()
    assert not launcher.is_outdated(Phase.RUNNING)


def test_changes_since_the_start_can_be_undone_but_for_secrets(preferences: Preferences) -> None:
    launcher = Launcher(preferences, LogRing(redact=str))
    preferences.change({"NODETOOL_DRAIN_SECONDS": "7", "AUTH_CACHE_TTL": "30"})
    launcher.command().in_force()
    assert launcher.changes_to_undo(Phase.RUNNING) == {}
    preferences.change(
        {"PORT": "9000", "NODETOOL_DRAIN_SECONDS": "", "OPENAI_COMPATIBLE_KEY": "hunter2"},
        places={"OPENAI_COMPATIBLE_KEY": Place.FILE},
    )
    undoing = launcher.changes_to_undo(Phase.RUNNING)
    assert undoing == {"PORT": "", "NODETOOL_DRAIN_SECONDS": "7"}
    preferences.change(undoing)
    assert launcher.changes_to_undo(Phase.RUNNING) == {}
    assert launcher.changes_to_undo(Phase.STOPPED) == {}
