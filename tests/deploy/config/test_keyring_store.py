"""Every keyring keeps the same promises, the real one and the one that tests hold in their hands."""

import os
import signal
import subprocess
import sys
import threading
import time
from abc import abstractmethod
from collections.abc import Iterator
from pathlib import Path

import pytest

from nodetool.deploy.config.errors import (
    KeyringEntryMissingError,
    KeyringError,
    KeyringLockedError,
    KeyringTimeoutError,
    KeyringUnavailableError,
)
from nodetool.deploy.config.keyring_store import SecretStore, SystemKeyring
from tests.helpers.desktop.keyring_daemon import KeyringSession, open_keyring_session
from tests.helpers.memory_keyring import MemoryKeyring

NAME = "SUPABASE_KEY"
SECRET = "sb_secret_ÄÖ \"quoted\" and 'so' on"


class SecretStoreConformance:
    """What a caller may rely on."""

    @pytest.fixture
    @abstractmethod
    def store(self) -> SecretStore:
        """An empty, unlocked store."""

    @pytest.fixture
    @abstractmethod
    def locked(self) -> SecretStore:
        """A locked store."""

    def test_what_was_kept_can_be_had_again(self, store: SecretStore) -> None:
        store.check()
        store.set(NAME, SECRET)
        assert store.get(NAME) == SECRET

    def test_names_do_not_mix(self, store: SecretStore) -> None:
        store.set(NAME, "one")
        store.set("OPENAI_COMPATIBLE_KEY", "two")
        assert (store.get(NAME), store.get("OPENAI_COMPATIBLE_KEY")) == ("one", "two")

    def test_second_secret_takes_the_place_of_the_first(self, store: SecretStore) -> None:
        store.set(NAME, "one")
        store.set(NAME, "two")
        assert store.get(NAME) == "two"
        store.delete(NAME)
        with pytest.raises(KeyringEntryMissingError):
            store.get(NAME)

    def test_missing_entry_is_named(self, store: SecretStore) -> None:
        with pytest.raises(KeyringEntryMissingError, match=f"^{NAME}: the system keyring holds no such entry"):
            store.get(NAME)

    def test_forgetting_what_is_not_there_is_harmless(self, store: SecretStore) -> None:
        store.delete(NAME)

    def test_locked_store_refuses_everything_with_one_sentence(self, locked: SecretStore) -> None:
        attempts = (lambda: locked.get(NAME), lambda: locked.set(NAME, SECRET), lambda: locked.delete(NAME))
        for attempt in attempts:
            with pytest.raises(KeyringLockedError) as refused:
                attempt()
            assert str(refused.value) == f"{NAME}: the system keyring is locked; unlock it, then try again."
        with pytest.raises(KeyringLockedError, match=r"^The system keyring is locked; unlock it, then try again\.$"):
            locked.check()

    def test_it_can_be_asked_from_several_threads_at_once(self, store: SecretStore) -> None:
        names = [f"NAME_{number}" for number in range(4)]
        threads = [threading.Thread(target=store.set, args=(name, name.lower())) for name in names]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
        assert [store.get(name) for name in names] == [name.lower() for name in names]


class TestMemoryKeyring(SecretStoreConformance):
    @pytest.fixture
    def store(self) -> SecretStore:
        return MemoryKeyring()

    @pytest.fixture
    def locked(self) -> SecretStore:
        keyring = MemoryKeyring()
        keyring.lock()
        return keyring


@pytest.fixture
def session(monkeypatch: pytest.MonkeyPatch) -> Iterator[KeyringSession]:
    """A real keyring in a session that has a screen, so that a prompt would be opened."""
    with open_keyring_session() as session:
        for name in ("DISPLAY", "DBUS_SESSION_BUS_ADDRESS", "XDG_CONFIG_HOME", "XDG_DATA_HOME"):
            monkeypatch.setenv(name, session.environment[name])
        yield session


@pytest.mark.desktop
class TestSystemKeyring(SecretStoreConformance):
    @pytest.fixture
    def store(self, session: KeyringSession) -> SecretStore:
        assert session.daemon.program.exit_code is None
        return SystemKeyring()

    @pytest.fixture
    def locked(self, session: KeyringSession) -> SecretStore:
        session.daemon.lock()
        return SystemKeyring()

    def test_nothing_ever_opens_a_prompt(self, session: KeyringSession) -> None:
        session.daemon.lock()
        keyring = SystemKeyring()
        for attempt in (keyring.check, lambda: keyring.get(NAME), lambda: keyring.set(NAME, "x")):
            with pytest.raises(KeyringLockedError):
                attempt()
        assert session.daemon.prompts == 0
        # The library by itself would: this is what the record is able to see.
        assert session.kept(NAME) is None
        assert session.daemon.prompts > 0

    def test_entry_of_the_librarys_own_command_line_is_found(self, session: KeyringSession) -> None:
        session.keep(**{NAME: "by hand"})
        assert SystemKeyring().get(NAME) == "by hand"

    def test_keyring_that_hangs_is_not_waited_for(self, session: KeyringSession) -> None:
        SystemKeyring().check()  # with the library imported
        os.kill(session.daemon.program.pid, signal.SIGSTOP)
        try:
            before = time.monotonic()
            with pytest.raises(KeyringTimeoutError, match=r"does not answer within 0\.3 s"):
                SystemKeyring(patience=0.3).get(NAME)
            assert time.monotonic() - before < 2
        finally:
            os.kill(session.daemon.program.pid, signal.SIGCONT)

    def test_keyring_that_is_gone_is_told(self, session: KeyringSession) -> None:
        session.daemon.program.stop()
        with pytest.raises(KeyringUnavailableError, match=r"^SUPABASE_KEY: there is no system keyring here\.$"):
            SystemKeyring().get(NAME)


@pytest.fixture
def no_bus(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("DBUS_SESSION_BUS_ADDRESS", raising=False)


@pytest.mark.usefixtures("no_bus")
def test_without_a_session_there_is_no_keyring() -> None:
    with pytest.raises(KeyringUnavailableError, match=r"^There is no system keyring here\.$"):
        SystemKeyring().check()


@pytest.mark.parametrize("backend", ["keyring.backends.null.Keyring", "keyring.backends.fail.Keyring"])
@pytest.mark.usefixtures("no_bus")
def test_keyring_that_keeps_nothing_is_refused(monkeypatch: pytest.MonkeyPatch, backend: str) -> None:
    monkeypatch.setenv("PYTHON_KEYRING_BACKEND", backend)
    with pytest.raises(KeyringUnavailableError, match=f"not in use here, but {backend}"):
        SystemKeyring().set(NAME, SECRET)


@pytest.mark.parametrize("backend", ["no.such.Keyring", "keyring.backends.SecretService.Keyring"])
def test_configured_keyring_that_cannot_be_used_is_told(home: Path, backend: str) -> None:
    code = "from nodetool.deploy.config.keyring_store import SystemKeyring; SystemKeyring().check()"
    environment = {"HOME": str(home), "PYTHONPATH": os.pathsep.join(sys.path), "PYTHON_KEYRING_BACKEND": backend}
    told = subprocess.run(
        [sys.executable, "-c", code], env=environment, capture_output=True, text=True, timeout=30, check=False
    )
    assert told.stderr.splitlines()[-1].startswith("nodetool.deploy.config.errors.KeyringUnavailableError: The ")


def test_library_is_not_imported_before_a_keyring_is_asked(home: Path) -> None:
    code = (
        "import sys, nodetool.deploy.worker, nodetool.tray.compose; nodetool.tray.compose.build_tray();"
        "print(sorted({'keyring', 'secretstorage', 'cryptography'} & set(sys.modules)))"
    )
    environment = {"HOME": str(home), "PYTHONPATH": os.pathsep.join(sys.path)}
    told = subprocess.run(
        [sys.executable, "-c", code], env=environment, capture_output=True, text=True, timeout=30, check=True
    )
    assert told.stdout == "[]\n"


def test_error_without_a_name_is_a_sentence_too() -> None:
    assert str(KeyringError("the system keyring failed")) == "The system keyring failed."
    assert str(KeyringError("the system keyring failed", name=NAME)) == f"{NAME}: the system keyring failed."
