from pathlib import Path

import pytest

from nodetool.deploy.config import settings as declared
from nodetool.deploy.config.errors import ConfigFileSyntaxError, ExposureError, SettingError
from nodetool.deploy.config.resolve import Origin
from nodetool.deploy.config.settings import Provider
from nodetool.deploy.config.store import DeploymentStore
from nodetool.tray.preferences import Preferences


@pytest.fixture
def store(config_file: Path) -> DeploymentStore:
    return DeploymentStore(config_file)


@pytest.fixture
def preferences(store: DeploymentStore) -> Preferences:
    return Preferences(store, {})


def test_change_is_stored_and_in_force_at_the_next_look(preferences: Preferences, store: DeploymentStore) -> None:
    preferences.change({"AUTH_PROVIDER": "none", "PORT": " 9000 "})
    assert store.load() == {"env": {"AUTH_PROVIDER": "none", "PORT": "9000"}}
    assert preferences.provider() is Provider.NONE
    assert preferences.resolved().origin(declared.PORT) is Origin.FILE


def test_empty_text_removes_a_setting(preferences: Preferences, store: DeploymentStore) -> None:
    preferences.change({"PORT": "9000", "SUPABASE_URL": "https://a.co"})
    preferences.change({"PORT": ""})
    assert store.load() == {"env": {"SUPABASE_URL": "https://a.co"}}


def test_token_and_foreign_keys_survive_a_change(preferences: Preferences, store: DeploymentStore) -> None:
    store.save({"worker_auth_token": "abc", "env": {"SOMEONE_ELSES": "x"}, "other": 1})
    preferences.change({"PORT": "9000"})
    assert store.load() == {"worker_auth_token": "abc", "env": {"SOMEONE_ELSES": "x", "PORT": "9000"}, "other": 1}


@pytest.mark.parametrize(
    ("changes", "error"),
    [
        ({"PORT": "many", "AUTH_PROVIDER": "static"}, SettingError),
        ({"AUTH_PROVIDER": "supabase"}, SettingError),
        ({"AUTH_PROVIDER": "none", "NODETOOL_HOST": "0.0.0.0"}, ExposureError),
    ],
)
def test_refused_change_stores_nothing_of_it(
    preferences: Preferences, store: DeploymentStore, changes: dict[str, str], error: type[Exception]
) -> None:
    store.save({"worker_auth_token": "abc"})
    with pytest.raises(error):
        preferences.change(changes)
    assert store.load() == {"worker_auth_token": "abc"}


def test_first_choice_is_static_and_never_made_twice(preferences: Preferences, store: DeploymentStore) -> None:
    assert preferences.store_first_choice()
    assert store.load() == {"env": {"AUTH_PROVIDER": "static"}}
    preferences.change({"AUTH_PROVIDER": "none"})
    assert not preferences.store_first_choice()
    assert preferences.provider() is Provider.NONE


def test_first_choice_keeps_an_existing_token(preferences: Preferences, store: DeploymentStore) -> None:
    store.save({"worker_auth_token": "abc"})
    preferences.store_first_choice()
    assert store.path.read_text() == "worker_auth_token: abc\nenv:\n  AUTH_PROVIDER: static\n"


def test_environment_beats_the_file_and_says_so(store: DeploymentStore) -> None:
    store.save({"env": {"AUTH_PROVIDER": "none"}})
    preferences = Preferences(store, {"AUTH_PROVIDER": "static"})
    assert preferences.provider() is Provider.STATIC
    assert preferences.resolved().origin(declared.AUTH_PROVIDER) is Origin.ENVIRONMENT


def test_broken_file_is_told_and_never_overwritten(preferences: Preferences, store: DeploymentStore) -> None:
    store.path.write_text("env: [\n")
    store.path.chmod(0o600)
    for attempt in (preferences.provider, preferences.store_first_choice, lambda: preferences.change({"PORT": "1"})):
        with pytest.raises(ConfigFileSyntaxError):
            attempt()
    assert store.path.read_text() == "env: [\n"
