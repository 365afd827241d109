"""Declared model servers are added, changed and removed in file and keyring; no key is lost, none is left behind."""

from pathlib import Path
from typing import Any

import pytest

from nodetool.deploy.config.audit import AuditEvent
from nodetool.deploy.config.errors import ConfigError, KeyringLockedError, KeyringUnavailableError, SettingError
from nodetool.deploy.config.store import DeploymentStore
from nodetool.deploy.config.upstreams import DeclaredUpstream
from nodetool.tray.audited import Actor
from nodetool.tray.model_servers import KeyPlace, ModelServers, checked_key, declared
from nodetool.tray.place import Place
from nodetool.tray.preferences import Preferences
from tests.helpers.memory_keyring import MemoryKeyring

UPSTREAMS, KEYS = "NODETOOL_UPSTREAMS", "NODETOOL_UPSTREAM_KEYS"
VLLM = DeclaredUpstream("vllm", "http://127.0.0.1:8001/v1")
STUDIO = DeclaredUpstream("studio", "http://127.0.0.1:1234/v1", "studio/")
KEY = "sk-of-these-tests"


@pytest.fixture
def store(config_file: Path) -> DeploymentStore:
    return DeploymentStore(config_file)


@pytest.fixture
def keyring() -> MemoryKeyring:
    return MemoryKeyring()


@pytest.fixture
def events() -> list[AuditEvent]:
    return []


@pytest.fixture
def servers(store: DeploymentStore, keyring: MemoryKeyring, events: list[AuditEvent]) -> ModelServers:
    return ModelServers(Preferences(store, {}, secrets=keyring, audit=events.append), by=Actor.WINDOW)


def env(store: DeploymentStore) -> dict[str, Any]:
    section: dict[str, Any] = store.load().get("env", {})
    return section


def listed(servers: ModelServers) -> list[tuple[DeclaredUpstream, KeyPlace]]:
    return [(server.upstream, server.key) for server in servers.listed()]


def test_server_is_declared_and_its_key_goes_to_the_keyring(
    servers: ModelServers, store: DeploymentStore, keyring: MemoryKeyring
) -> None:
    servers.add(VLLM, key=KEY)
    servers.add(STUDIO)
    assert env(store) == {
        UPSTREAMS: "vllm=http://127.0.0.1:8001/v1, studio=http://127.0.0.1:1234/v1;prefix=studio/",
        KEYS: "keyring",
    }
    assert keyring.secrets == {KEYS: f"vllm={KEY}"}
    assert listed(servers) == [(VLLM, KeyPlace.KEYRING), (STUDIO, KeyPlace.NONE)]


def test_second_key_joins_the_first_and_goes_with_its_server(
    servers: ModelServers, store: DeploymentStore, keyring: MemoryKeyring
) -> None:
    servers.add(VLLM, key=KEY)
    servers.add(STUDIO, key="second")
    assert keyring.secrets == {KEYS: f"vllm={KEY}, studio=second"}
    servers.remove("vllm")
    assert keyring.secrets == {KEYS: "studio=second"}
    servers.remove("studio")
    assert (env(store), keyring.secrets) == ({}, {})


def test_without_a_keyring_the_file_takes_the_key(
    servers: ModelServers, store: DeploymentStore, keyring: MemoryKeyring
) -> None:
    keyring.trouble = KeyringUnavailableError("there is no system keyring here")
    servers.add(VLLM, key=KEY)
    assert env(store)[KEYS] == f"vllm={KEY}"
    assert listed(servers) == [(VLLM, KeyPlace.FILE)]
    servers.remove("vllm")
    assert env(store) == {}


def test_keys_can_be_kept_in_the_file_although_there_is_a_keyring(
    servers: ModelServers, store: DeploymentStore, keyring: MemoryKeyring
) -> None:
    servers.add(VLLM, key=KEY)
    servers.add(STUDIO, key="second", place=Place.FILE)
    assert (env(store)[KEYS], keyring.secrets) == (f"vllm={KEY}, studio=second", {})


def test_server_is_replaced_in_its_place_and_keeps_its_key(servers: ModelServers, keyring: MemoryKeyring) -> None:
    servers.add(VLLM, key=KEY)
    servers.add(STUDIO)
    moved = DeclaredUpstream("vllm", "https://other.example/v1", "v/")
    with pytest.raises(
        SettingError, match=r"^There is a model server vllm already; replace it, or choose another name\.$"
    ):
        servers.add(moved)
    servers.add(moved, replace=True)
    assert listed(servers) == [(moved, KeyPlace.KEYRING), (STUDIO, KeyPlace.NONE)]
    servers.add(moved, key="new", replace=True)
    assert keyring.secrets == {KEYS: "vllm=new"}


def test_server_that_is_not_there_cannot_be_removed(servers: ModelServers) -> None:
    with pytest.raises(SettingError, match=r"^There is no model server 'x'\. There is none\.$"):
        servers.remove("x")
    servers.add(VLLM)
    with pytest.raises(SettingError, match=r"There is vllm\.$"):
        servers.remove("x")


def test_locked_keyring_is_asked_only_where_a_key_is_concerned(
    servers: ModelServers, store: DeploymentStore, keyring: MemoryKeyring
) -> None:
    servers.add(VLLM, key=KEY)
    before = store.path.read_text()
    keyring.lock()
    assert listed(servers) == [(VLLM, KeyPlace.UNKNOWN)]
    with pytest.raises(KeyringLockedError):
        servers.remove("vllm")
    with pytest.raises(KeyringLockedError):
        servers.add(STUDIO, key="second")
    assert store.path.read_text() == before
    servers.add(STUDIO)
    assert [upstream.name for upstream, _ in listed(servers)] == ["vllm", "studio"]


def test_value_of_the_file_that_is_not_allowed_is_told_and_stays(servers: ModelServers, store: DeploymentStore) -> None:
    store.save({"env": {UPSTREAMS: "vllm"}})
    for attempt in (servers.listed, lambda: servers.add(STUDIO), lambda: servers.remove("vllm")):
        with pytest.raises(ConfigError, match=r"^NODETOOL_UPSTREAMS is 'vllm'"):
            attempt()
    assert env(store) == {UPSTREAMS: "vllm"}


def test_deeds_are_written_down_by_the_names_of_the_settings(servers: ModelServers, events: list[AuditEvent]) -> None:
    servers.add(VLLM, key=KEY)
    (event,) = events
    assert (event.by, event.what) == (Actor.WINDOW, f"{UPSTREAMS}, {KEYS}")
    assert KEY not in repr(events)


@pytest.mark.parametrize(
    ("name", "url", "prefix", "says"),
    [
        ("Two Words", "http://h/v1", "", "'Two Words' cannot be the name of a model server"),
        ("ollama", "http://h/v1", "", "'ollama' cannot be the name of a model server"),
        ("a", "h:1/v1", "", "'h:1/v1' cannot be the address of a model server"),
        ("a", "http://user:pw@h/v1", "", "cannot be the address"),
        ("a", "http://h/v1", "a b", "'a b' cannot be a prefix"),
    ],
)
def test_what_cannot_be_meant_is_told_in_a_sentence(name: str, url: str, prefix: str, says: str) -> None:
    with pytest.raises(SettingError) as caught:
        declared(name, url, prefix)
    assert says in str(caught.value)


def test_final_slash_is_dropped() -> None:
    assert declared("a", " http://h/v1/ ", "").url == "http://h/v1"


def test_key_that_cannot_be_sent_is_refused_without_being_repeated() -> None:
    with pytest.raises(SettingError, match=r"^The key cannot be used") as caught:
        checked_key("a", "two\nlines")
    assert "two" not in str(caught.value)


def test_changed_server_stays_in_its_place_and_keeps_its_key_under_a_new_name(
    servers: ModelServers, store: DeploymentStore, keyring: MemoryKeyring
) -> None:
    servers.add(VLLM, key=KEY)
    servers.add(STUDIO)
    servers.change("vllm", DeclaredUpstream("fast", "http://127.0.0.1:8002/v1", "f/"))
    assert env(store)[UPSTREAMS].startswith("fast=http://127.0.0.1:8002/v1;prefix=f/, studio=")
    assert keyring.secrets == {KEYS: f"fast={KEY}"}
    assert (servers.key_of("fast"), servers.key_of("studio")) == (KEY, "")


def test_key_of_a_changed_server_is_replaced_taken_away_or_moved(
    servers: ModelServers, store: DeploymentStore, keyring: MemoryKeyring
) -> None:
    servers.add(VLLM, key=KEY)
    servers.change("vllm", VLLM, key="second")
    assert keyring.secrets == {KEYS: "vllm=second"}
    servers.change("vllm", VLLM, place=Place.FILE)
    assert (env(store)[KEYS], keyring.secrets) == ("vllm=second", {})
    servers.change("vllm", VLLM, key="")
    assert env(store) == {UPSTREAMS: "vllm=http://127.0.0.1:8001/v1"}


def test_change_never_takes_the_name_of_another_server(servers: ModelServers, store: DeploymentStore) -> None:
    servers.add(VLLM)
    servers.add(STUDIO)
    before = env(store)
    with pytest.raises(SettingError, match="There is a model server studio already"):
        servers.change("vllm", DeclaredUpstream("studio", "http://127.0.0.1:8001/v1"))
    with pytest.raises(SettingError, match="There is no model server 'gone'"):
        servers.change("gone", VLLM)
    assert env(store) == before
