"""All model servers are told as the settings have them; trouble becomes a sentence."""

from collections.abc import Callable
from pathlib import Path

import pytest

from nodetool.deploy.config.resolve import Origin
from nodetool.deploy.config.store import DeploymentStore
from nodetool.tray.audited import Actor
from nodetool.tray.model_servers import KeyPlace, ModelServers, declared
from nodetool.tray.place import Place
from nodetool.tray.preferences import Preferences
from nodetool.tray.servers_view import ServersView, look_at_servers
from tests.helpers.memory_keyring import MemoryKeyring

Look = Callable[[], ServersView]


@pytest.fixture
def environ() -> dict[str, str]:
    return {}


@pytest.fixture
def keyring() -> MemoryKeyring:
    return MemoryKeyring()


@pytest.fixture
def preferences(config_file: Path, environ: dict[str, str], keyring: MemoryKeyring) -> Preferences:
    return Preferences(DeploymentStore(config_file), environ, secrets=keyring)


@pytest.fixture
def servers(preferences: Preferences) -> ModelServers:
    return ModelServers(preferences, by=Actor.WINDOW)


@pytest.fixture
def look(preferences: Preferences, servers: ModelServers) -> Look:
    return lambda: look_at_servers(preferences, servers)


def test_fresh_machine_has_llama_cpp_and_looks_for_ollama(look: Look) -> None:
    view = look()
    assert [server.name for server in (*view.first, *view.last)] == ["llama.cpp", "ollama"]
    assert not any(server.is_chosen for server in (*view.first, *view.last))
    assert (view.declared, view.is_fixed, view.keys_in, view.trouble) == ((), False, Origin.DEFAULT, "")


def test_folder_of_models_is_written_as_people_write_it(look: Look, environ: dict[str, str]) -> None:
    environ["NODETOOL_MODELS_FOLDER"] = "~/gguf"
    assert look().first[0].place == str(Path("~") / "gguf")
    environ["NODETOOL_MODELS_FOLDER"] = str(Path(Path.home().anchor) / "models")
    assert look().first[0].place == environ["NODETOOL_MODELS_FOLDER"]


def test_chosen_ones_are_told_and_switched_off_ones_are_not(look: Look, environ: dict[str, str]) -> None:
    environ |= {"OLLAMA_API_URL": "off", "OPENAI_COMPATIBLE_URL": "http://127.0.0.1:1/v1"}
    view = look()
    assert [(server.name, server.is_chosen) for server in view.first][1:] == [("openai-compatible", True)]
    assert view.last == ()


def test_declared_ones_come_with_the_place_of_their_keys(look: Look, servers: ModelServers) -> None:
    servers.add(declared("vllm", "http://127.0.0.1:1/v1", ""), key="sk-1", place=Place.KEYRING)
    view = look()
    assert [(server.upstream.name, server.key) for server in view.declared] == [("vllm", KeyPlace.KEYRING)]
    assert view.keys_in is Origin.KEYRING


def test_environment_that_says_it_all_is_told(look: Look, environ: dict[str, str]) -> None:
    environ |= {"NODETOOL_UPSTREAMS": "a=http://127.0.0.1:1/v1", "NODETOOL_UPSTREAM_KEYS": "a=k"}
    assert (look().is_fixed, look().keys_in) == (True, Origin.ENVIRONMENT)


def test_refused_settings_are_a_sentence(look: Look, environ: dict[str, str]) -> None:
    environ["NODETOOL_UPSTREAMS"] = "nonsense"
    assert "NODETOOL_UPSTREAMS" in look().trouble
