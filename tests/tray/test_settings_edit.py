"""Secrets move between keyring and file, and at no moment is one of them lost."""

from pathlib import Path
from typing import Any

import pytest

from nodetool.deploy.config.audit import AuditEvent, Deed
from nodetool.deploy.config.errors import (
    ConfigFileNotWritableError,
    KeyringEntryMissingError,
    KeyringLeftoverError,
    KeyringLockedError,
    SettingError,
)
from nodetool.deploy.config.resolve import Origin
from nodetool.deploy.config.settings import SUPABASE_KEY
from nodetool.deploy.config.store import DeploymentStore
from nodetool.tray.audited import Actor
from nodetool.tray.place import Place
from nodetool.tray.preferences import Preferences
from tests.helpers.memory_keyring import MemoryKeyring

KEY = "SUPABASE_KEY"
SECRET = "sb_secret_of_these_tests"
IN_KEYRING, IN_FILE = {KEY: Place.KEYRING}, {KEY: Place.FILE}


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
def preferences(store: DeploymentStore, keyring: MemoryKeyring, events: list[AuditEvent]) -> Preferences:
    return Preferences(store, {}, secrets=keyring, audit=events.append)


def env(store: DeploymentStore) -> dict[str, Any]:
    section: dict[str, Any] = store.load()["env"]
    return section


def test_secret_for_the_keyring_leaves_the_word_in_the_file(
    preferences: Preferences, store: DeploymentStore, keyring: MemoryKeyring
) -> None:
    preferences.change({KEY: f" {SECRET}\n"}, places=IN_KEYRING)
    assert (env(store), keyring.secrets) == ({KEY: "keyring"}, {KEY: SECRET})
    assert f"  {KEY}: keyring\n" in store.path.read_text()
    (written,) = preferences.written([SUPABASE_KEY])
    assert (written.text, written.origin) == ("", Origin.KEYRING)


def test_secret_moves_to_the_keyring_and_back_without_being_typed_again(
    preferences: Preferences, store: DeploymentStore, keyring: MemoryKeyring
) -> None:
    preferences.change({KEY: SECRET})
    preferences.change({}, places=IN_KEYRING)
    assert (env(store), keyring.secrets) == ({KEY: "keyring"}, {KEY: SECRET})
    preferences.change({}, places=IN_FILE)
    assert (store.load(), keyring.secrets) == ({"env": {KEY: SECRET}}, {})


def test_new_secret_stays_where_the_old_one_was(
    preferences: Preferences, store: DeploymentStore, keyring: MemoryKeyring
) -> None:
    preferences.change({KEY: "old"}, places=IN_KEYRING)
    preferences.change({KEY: SECRET})
    assert (env(store), keyring.secrets) == ({KEY: "keyring"}, {KEY: SECRET})


def test_new_secret_in_the_keyring_is_seen_although_the_word_stays_the_same(preferences: Preferences) -> None:
    preferences.change({KEY: "old"}, places=IN_KEYRING)
    before = preferences.in_force()
    assert preferences.in_force() == before
    preferences.change({KEY: SECRET})
    assert preferences.in_force() != before
    assert SECRET not in repr(preferences.in_force())


def test_removed_secret_leaves_file_and_keyring(
    preferences: Preferences, store: DeploymentStore, keyring: MemoryKeyring
) -> None:
    preferences.change({KEY: SECRET, "PORT": "9000"}, places=IN_KEYRING)
    preferences.change({KEY: ""})
    assert (store.load(), keyring.secrets) == ({"env": {"PORT": "9000"}}, {})


def test_secret_that_is_where_it_shall_be_is_not_touched(
    preferences: Preferences, store: DeploymentStore, keyring: MemoryKeyring
) -> None:
    preferences.change({KEY: SECRET}, places=IN_KEYRING)
    asked, written = keyring.asked, store.signature()
    preferences.change({}, places=IN_KEYRING)
    assert (keyring.asked, store.signature()) == (asked, written)


def test_nothing_of_a_refused_change_reaches_file_or_keyring(
    preferences: Preferences, store: DeploymentStore, keyring: MemoryKeyring
) -> None:
    with pytest.raises(SettingError, match="needs SUPABASE_URL"):
        preferences.change({"AUTH_PROVIDER": "supabase", KEY: SECRET}, places=IN_KEYRING)
    assert (store.load(), keyring.secrets) == ({}, {})


def test_secret_that_the_provider_needs_is_not_deleted(
    preferences: Preferences, store: DeploymentStore, keyring: MemoryKeyring
) -> None:
    preferences.change({"AUTH_PROVIDER": "supabase", "SUPABASE_URL": "https://a.co", KEY: SECRET}, places=IN_KEYRING)
    with pytest.raises(SettingError, match="needs SUPABASE_KEY"):
        preferences.change({KEY: ""})
    assert (env(store)[KEY], keyring.secrets) == ("keyring", {KEY: SECRET})


@pytest.mark.parametrize("places", [IN_KEYRING, {}])
def test_locked_keyring_takes_nothing_and_the_old_secret_stays_in_force(
    preferences: Preferences, store: DeploymentStore, keyring: MemoryKeyring, places: dict[str, Place]
) -> None:
    preferences.change({KEY: "old"}, places=IN_KEYRING)
    before = store.load()
    keyring.lock()
    with pytest.raises(KeyringLockedError):
        preferences.change({KEY: SECRET}, places=places)
    assert (store.load(), keyring.secrets) == (before, {KEY: "old"})


def test_locked_keyring_gives_nothing_back_and_the_word_stays(
    preferences: Preferences, store: DeploymentStore, keyring: MemoryKeyring
) -> None:
    preferences.change({KEY: SECRET}, places=IN_KEYRING)
    keyring.lock()
    with pytest.raises(KeyringLockedError):
        preferences.change({}, places=IN_FILE)
    assert env(store) == {KEY: "keyring"}


def test_move_of_an_entry_that_is_gone_is_told(
    preferences: Preferences, store: DeploymentStore, keyring: MemoryKeyring
) -> None:
    preferences.change({KEY: SECRET}, places=IN_KEYRING)
    keyring.secrets.clear()
    with pytest.raises(KeyringEntryMissingError):
        preferences.change({}, places=IN_FILE)
    assert env(store) == {KEY: "keyring"}


def test_new_secret_for_the_file_is_stored_although_the_keyring_is_locked_and_the_leftover_is_told(
    preferences: Preferences, store: DeploymentStore, keyring: MemoryKeyring
) -> None:
    preferences.change({KEY: "old"}, places=IN_KEYRING)
    keyring.lock()
    with pytest.raises(KeyringLeftoverError) as told:
        preferences.change({KEY: SECRET}, places=IN_FILE)
    assert str(told.value) == (
        "SUPABASE_KEY: the change is stored, but the old entry is still in the keyring, because the system keyring "
        "is locked; unlock it, then try again."
    )
    assert env(store) == {KEY: SECRET}


def test_file_that_cannot_be_written_leaves_the_old_secret_in_force(
    config_file: Path, store: DeploymentStore, keyring: MemoryKeyring, monkeypatch: pytest.MonkeyPatch
) -> None:
    preferences = Preferences(store, {}, secrets=keyring)
    preferences.change({KEY: "old"})

    def full(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("nodetool.deploy.config.store._replace", full)
    with pytest.raises(ConfigFileNotWritableError):
        preferences.change({KEY: SECRET}, places=IN_KEYRING)
    assert env(DeploymentStore(config_file)) == {KEY: "old"}


def test_word_itself_is_no_secret(preferences: Preferences, store: DeploymentStore) -> None:
    for places in ({}, IN_FILE, IN_KEYRING):
        with pytest.raises(SettingError, match="that word refers to the system keyring"):
            preferences.change({KEY: "keyring"}, places=places)
    assert store.load() == {}


def test_only_secrets_are_kept_in_the_keyring(preferences: Preferences, keyring: MemoryKeyring) -> None:
    for name, text in (("PORT", "9000"), ("WORKER_AUTH_TOKEN", SECRET)):
        with pytest.raises(SettingError, match=f"^{name} is not kept in the keyring"):
            preferences.change({name: text}, places={name: Place.KEYRING})
    assert keyring.secrets == {}


def test_reading_settings_never_asks_the_keyring(preferences: Preferences, keyring: MemoryKeyring) -> None:
    preferences.change({"AUTH_PROVIDER": "supabase", "SUPABASE_URL": "https://a.co", KEY: SECRET}, places=IN_KEYRING)
    asked = keyring.asked
    assert preferences.provider().value == "supabase"
    preferences.resolved()
    preferences.in_force()
    preferences.written([SUPABASE_KEY])
    assert keyring.asked == asked


def test_trouble_of_the_keyring_is_told(preferences: Preferences, keyring: MemoryKeyring) -> None:
    assert preferences.keyring_trouble() is None
    keyring.lock()
    assert isinstance(preferences.keyring_trouble(), KeyringLockedError)


def test_changes_are_written_down_with_their_names_and_without_their_values(
    preferences: Preferences, keyring: MemoryKeyring, events: list[AuditEvent]
) -> None:
    preferences.change({KEY: SECRET, "PORT": "9000"}, places=IN_KEYRING, by=Actor.WINDOW)
    keyring.lock()
    with pytest.raises(KeyringLockedError):
        preferences.change({KEY: "another"}, by=Actor.COMMAND_LINE)
    assert [(event.deed, event.outcome, event.by, event.what) for event in events] == [
        (Deed.SETTINGS_CHANGED, "done", "window", "SUPABASE_KEY, PORT"),
        (Deed.SETTINGS_CHANGED, "refused", "command line", "SUPABASE_KEY"),
    ]
    assert SECRET not in repr(events)


def test_first_choice_is_written_down_once(preferences: Preferences, events: list[AuditEvent]) -> None:
    preferences.store_first_choice()
    preferences.store_first_choice()
    assert [(event.outcome, event.by, event.what) for event in events] == [("done", "tray", "AUTH_PROVIDER")]
