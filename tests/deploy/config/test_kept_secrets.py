"""The word `keyring` in deployment.yaml, and when the keyring is asked because of it."""

from pathlib import Path

import pytest

from nodetool.deploy.config import settings as declared
from nodetool.deploy.config.errors import KeyringEntryMissingError, KeyringLockedError, SettingError, TokenError
from nodetool.deploy.config.exposure import checked_provider
from nodetool.deploy.config.kinds import Text
from nodetool.deploy.config.options import Option
from nodetool.deploy.config.redact import Redactor
from nodetool.deploy.config.resolve import Origin, resolve
from nodetool.deploy.config.start import Start, decide
from nodetool.deploy.config.store import DeploymentStore
from nodetool.deploy.config.worker_token import WorkerTokenReader
from tests.helpers.memory_keyring import MemoryKeyring

SUPABASE = {"AUTH_PROVIDER": "supabase", "SUPABASE_URL": "https://a.example", "SUPABASE_KEY": "keyring"}
OTHER_SERVER = {"OPENAI_COMPATIBLE_URL": "http://127.0.0.1:1/v1", "OPENAI_COMPATIBLE_KEY": "keyring"}
KEPT = [option for option in declared.ALL if option.fits_keyring]
SINGLE = [option for option in KEPT if isinstance(option.kind, Text)]


def start(
    config_file: Path, stored: dict[str, str], secrets: MemoryKeyring, *, redact: Redactor | None = None, **environ: str
) -> Start:
    store = DeploymentStore(config_file)
    store.save({"env": stored})
    tokens = WorkerTokenReader(store, environ)
    return decide(store, tokens, environ=environ, flags={}, redact=redact or Redactor(), secrets=secrets)


def test_every_secret_but_the_worker_token_may_be_kept_in_the_keyring() -> None:
    secrets = {option.name for option in declared.ALL if option.secret}
    assert {option.name for option in KEPT} == secrets - {"WORKER_AUTH_TOKEN"}


@pytest.mark.parametrize("option", KEPT, ids=lambda option: option.name)
def test_word_in_the_file_means_the_keyring(option: Option[str]) -> None:
    settings = resolve(environ={}, stored={option.name: " keyring "})
    assert settings.origin(option) is Origin.KEYRING
    assert settings.is_set(option)
    assert "keyring" in repr(list(settings))
    with pytest.raises(LookupError, match=option.name):
        settings[option]


@pytest.mark.parametrize("option", SINGLE, ids=lambda option: option.name)
def test_word_in_the_environment_is_a_value_and_beats_the_file(option: Option[str]) -> None:
    settings = resolve(environ={option.name: "keyring"}, stored={option.name: "keyring"})
    assert (settings[option], settings.origin(option)) == ("keyring", Origin.ENVIRONMENT)


def test_word_has_no_meaning_for_what_is_no_secret() -> None:
    assert resolve(environ={}, stored={"AUTH_ADMIN_USERS": "keyring"})[declared.AUTH_ADMIN_USERS] == ("keyring",)


def test_settings_are_judged_without_asking_the_keyring() -> None:
    assert checked_provider(resolve(environ={}, stored=SUPABASE)).value == "supabase"


def test_start_has_the_secrets_and_keeps_them_out_of_the_log(config_file: Path) -> None:
    redact = Redactor()
    keyring = MemoryKeyring(SUPABASE_KEY="sb_secret_1234567890", OPENAI_COMPATIBLE_KEY=" sk-abcdefghijkl\n")
    started = start(config_file, SUPABASE | OTHER_SERVER, keyring, redact=redact)
    assert started.settings[declared.SUPABASE_KEY] == "sb_secret_1234567890"
    assert started.settings[declared.OPENAI_COMPATIBLE_KEY] == "sk-abcdefghijkl"
    assert started.settings.origin(declared.SUPABASE_KEY) is Origin.KEYRING
    assert "sb_secret_1234567890" not in redact("key: sb_secret_1234567890") + repr(list(started.settings))


@pytest.mark.parametrize(
    "stored",
    [SUPABASE | {"AUTH_PROVIDER": "static"}, {"OPENAI_COMPATIBLE_KEY": "keyring"}, {"HF_TOKEN": "keyring"}],
)
def test_keyring_is_not_asked_for_what_nobody_uses(config_file: Path, stored: dict[str, str]) -> None:
    keyring = MemoryKeyring()
    start(config_file, stored, keyring)
    assert keyring.asked == 0


def test_environment_makes_the_keyring_superfluous(config_file: Path) -> None:
    keyring = MemoryKeyring()
    assert start(config_file, SUPABASE, keyring, SUPABASE_KEY="k").settings[declared.SUPABASE_KEY] == "k"
    assert keyring.asked == 0


@pytest.mark.parametrize("stored", [SUPABASE, OTHER_SERVER])
def test_missing_entry_stops_the_start(config_file: Path, stored: dict[str, str]) -> None:
    with pytest.raises(KeyringEntryMissingError):
        start(config_file, stored, MemoryKeyring())


def test_locked_keyring_stops_the_start(config_file: Path) -> None:
    keyring = MemoryKeyring(SUPABASE_KEY="k")
    keyring.lock()
    with pytest.raises(KeyringLockedError, match=r"^SUPABASE_KEY: the system keyring is locked"):
        start(config_file, SUPABASE, keyring)


def test_impossible_value_in_the_keyring_is_told_and_not_repeated(config_file: Path) -> None:
    with pytest.raises(SettingError) as refused:
        start(config_file, SUPABASE, MemoryKeyring(SUPABASE_KEY="two\x07words"))
    assert str(refused.value) == "SUPABASE_KEY is a value that is not allowed (keyring); it must be text on one line."


def test_word_in_the_place_of_the_worker_token_is_refused(config_file: Path) -> None:
    store = DeploymentStore(config_file)
    store.save({"worker_auth_token": "keyring"})
    with pytest.raises(TokenError, match="cannot be kept in the keyring; remove the line"):
        WorkerTokenReader(store, {}).current()
    assert resolve(environ={}, stored={"WORKER_AUTH_TOKEN": "keyring"})[declared.WORKER_AUTH_TOKEN] == ""
