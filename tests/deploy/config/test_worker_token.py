import os
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from nodetool.deploy.config.errors import ConfigFileSyntaxError, TokenError, TokenFixedError
from nodetool.deploy.config.retired_tokens import MOST, RETIRED_KEY, token_digest
from nodetool.deploy.config.store import DeploymentStore
from nodetool.deploy.config.worker_token import TokenSource, WorkerTokenReader

ExpectLog = Callable[[str], None]


@pytest.fixture
def store(config_file: Path) -> DeploymentStore:
    return DeploymentStore(config_file)


def test_first_look_generates_and_stores(store: DeploymentStore) -> None:
    token = WorkerTokenReader(store, {}).current()
    assert len(token.value) == 43
    assert token.source is TokenSource.GENERATED
    assert store.load() == {"worker_auth_token": token.value}


def test_another_process_reports_the_same_token_as_configured(store: DeploymentStore) -> None:
    first = WorkerTokenReader(store, {}).current()
    second = WorkerTokenReader(store, {}).current()
    assert (second.value, second.source) == (first.value, TokenSource.CONFIG)


def test_environment_wins_is_stripped_and_leaves_the_file_alone(store: DeploymentStore) -> None:
    token = WorkerTokenReader(store, {"WORKER_AUTH_TOKEN": " from-outside\n"}).current()
    assert (token.value, token.source) == ("from-outside", TokenSource.ENVIRONMENT)
    assert not store.path.exists()


@pytest.mark.parametrize("empty", ["", "  ", "\n"])
def test_empty_variable_counts_as_unset(store: DeploymentStore, empty: str) -> None:
    assert WorkerTokenReader(store, {"WORKER_AUTH_TOKEN": empty}).current().source is TokenSource.GENERATED


@pytest.mark.parametrize("value", ["two words", "tab\tinside", "bell\x07", "schlüssel"])
def test_unusable_token_is_an_error_that_does_not_repeat_it(store: DeploymentStore, value: str) -> None:
    with pytest.raises(TokenError, match="WORKER_AUTH_TOKEN") as caught:
        WorkerTokenReader(store, {"WORKER_AUTH_TOKEN": value}).current()
    assert value not in str(caught.value)


def test_token_of_a_container_secret_is_read_and_read_again(store: DeploymentStore, tmp_path: Path) -> None:
    secret = tmp_path / "secret"
    secret.write_text("from-a-secret\n")
    reader = WorkerTokenReader(store, {"WORKER_AUTH_TOKEN_FILE": str(secret)})
    token = reader.current()
    assert (token.value, token.source) == ("from-a-secret", TokenSource.ENVIRONMENT)
    secret.write_text("another-secret\n")
    assert reader.current().value == "another-secret"
    secret.unlink()
    assert reader.current().value == "another-secret"
    with pytest.raises(TokenFixedError):
        reader.rotate()


@pytest.mark.parametrize(("content", "problem"), [(None, "No such file"), ("", "is empty"), ("a b", "white space")])
def test_container_secret_that_cannot_be_used_is_an_error_and_never_ignored(
    store: DeploymentStore, tmp_path: Path, content: str | None, problem: str
) -> None:
    secret = tmp_path / "secret"
    if content is not None:
        secret.write_text(content)
    with pytest.raises(TokenError, match=problem):
        WorkerTokenReader(store, {"WORKER_AUTH_TOKEN_FILE": str(secret)}).current()
    assert not store.path.exists()


def test_container_secret_that_is_just_being_written_keeps_the_last_token(
    store: DeploymentStore, tmp_path: Path, expect_log: ExpectLog
) -> None:
    secret = tmp_path / "secret"
    secret.write_text("first-secret")
    reader = WorkerTokenReader(store, {"WORKER_AUTH_TOKEN_FILE": str(secret)})
    reader.current()
    expect_log("is empty.*The last token stays in force")
    secret.write_text("")
    assert reader.current().value == "first-secret"
    secret.write_text("second-secret")
    assert reader.current().value == "second-secret"


def test_pipe_in_the_place_of_a_container_secret_does_not_block(store: DeploymentStore, tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "secret")
    with pytest.raises(TokenError, match="not a file"):
        WorkerTokenReader(store, {"WORKER_AUTH_TOKEN_FILE": str(tmp_path / "secret")}).current()


def test_variable_and_container_secret_together_are_an_error(store: DeploymentStore, tmp_path: Path) -> None:
    environ = {"WORKER_AUTH_TOKEN": "a", "WORKER_AUTH_TOKEN_FILE": str(tmp_path / "secret")}
    with pytest.raises(TokenError, match="keep one of them"):
        WorkerTokenReader(store, environ).current()


def test_unusable_token_in_the_file_is_an_error_that_names_the_file(store: DeploymentStore) -> None:
    store.path.write_text("worker_auth_token: two words\n")
    store.path.chmod(0o600)
    with pytest.raises(TokenError, match=r"deployment\.yaml contains white space"):
        WorkerTokenReader(store, {}).current()
    assert store.path.read_text() == "worker_auth_token: two words\n"


def test_rotation_elsewhere_is_seen_at_the_next_look(store: DeploymentStore) -> None:
    reader = WorkerTokenReader(store, {})
    old = reader.current()
    new = WorkerTokenReader(store, {}).rotate()
    assert reader.current().value == new.value != old.value
    assert reader.current().source is TokenSource.CONFIG


def test_old_token_works_until_its_grace_period_is_over(
    store: DeploymentStore, monkeypatch: pytest.MonkeyPatch
) -> None:
    now = 1_800_000_000.0
    monkeypatch.setattr(time, "time", lambda: now)
    reader, elsewhere = WorkerTokenReader(store, {}), WorkerTokenReader(store, {})
    first = reader.current().value
    second = elsewhere.rotate(grace_seconds=300).value
    third = elsewhere.rotate(grace_seconds=3600).value
    assert all(reader.current().matches(token) for token in (first, second, third))
    now += 301
    assert [reader.current().matches(token) for token in (first, second, third)] == [False, True, True]
    now += 3600
    assert [reader.current().matches(token) for token in (first, second, third)] == [False, False, True]


def test_old_token_is_stored_as_a_digest_that_grep_does_not_find(store: DeploymentStore) -> None:
    reader = WorkerTokenReader(store, {})
    first = reader.current().value
    reader.rotate(grace_seconds=300)
    text = store.path.read_text()
    assert first not in text
    assert text.count("worker_auth_token") == 1
    assert token_digest(first).hex() in text


def test_instant_rotation_ends_every_earlier_token(store: DeploymentStore) -> None:
    reader = WorkerTokenReader(store, {})
    first = reader.current().value
    second = reader.rotate(grace_seconds=300).value
    reader.rotate()
    assert not reader.current().matches(first)
    assert not reader.current().matches(second)
    assert RETIRED_KEY not in store.load()


@pytest.mark.parametrize(
    "nonsense", ["text", [1], [{"sha256": "zz", "expires": "2099-01-01"}], [{"sha256": "00"}], {"a": 1}, [[]]]
)
def test_retired_tokens_that_cannot_be_understood_are_not_accepted(store: DeploymentStore, nonsense: object) -> None:
    store.save({"worker_auth_token": "current", RETIRED_KEY: nonsense})
    token = WorkerTokenReader(store, {}).current()
    assert token.retired == ()
    assert token.matches("current")


def test_no_more_than_a_few_retired_tokens_are_kept(store: DeploymentStore) -> None:
    reader = WorkerTokenReader(store, {})
    tokens = [reader.rotate(grace_seconds=300).value for _ in range(MOST + 3)]
    assert [reader.current().matches(token) for token in tokens] == [False] * 2 + [True] * (MOST + 1)


def test_token_that_this_process_made_stays_generated_when_the_file_changes_around_it(store: DeploymentStore) -> None:
    reader = WorkerTokenReader(store, {})
    reader.current()
    store.update(lambda config: config.update(env={"PORT": "9000"}))
    assert reader.current().source is TokenSource.GENERATED


def test_rotation_keeps_everything_else(store: DeploymentStore) -> None:
    store.save({"worker_auth_token": "old-token", "env": {"PORT": "9000"}, "other": 1})
    token = WorkerTokenReader(store, {}).rotate()
    assert store.load() == {"worker_auth_token": token.value, "env": {"PORT": "9000"}, "other": 1}


def test_rotation_of_a_fixed_token_is_refused(store: DeploymentStore) -> None:
    with pytest.raises(TokenFixedError, match="environment variable WORKER_AUTH_TOKEN"):
        WorkerTokenReader(store, {"WORKER_AUTH_TOKEN": "fixed"}).rotate()
    assert not store.path.exists()


def test_token_stays_in_force_when_its_file_is_removed(store: DeploymentStore, expect_log: ExpectLog) -> None:
    reader = WorkerTokenReader(store, {})
    reader.current()
    token = reader.current()
    store.path.unlink()
    expect_log("no longer holds a token")
    assert reader.current().value == token.value
    assert reader.current().value == token.value


def test_token_stays_in_force_when_its_file_is_broken(store: DeploymentStore, expect_log: ExpectLog) -> None:
    reader = WorkerTokenReader(store, {})
    token = reader.current()
    store.path.write_text("worker_auth_token: [\n")
    expect_log("line 2.*last token stays in force")
    assert reader.current().value == token.value


def test_broken_file_at_the_first_look_is_an_error_and_never_replaced(store: DeploymentStore) -> None:
    store.path.write_text("worker_auth_token: [\n")
    store.path.chmod(0o600)
    with pytest.raises(ConfigFileSyntaxError):
        WorkerTokenReader(store, {}).current()
    assert store.path.read_text() == "worker_auth_token: [\n"


def test_folder_that_cannot_be_written_gives_a_token_in_memory(expect_log: ExpectLog) -> None:
    reader = WorkerTokenReader(DeploymentStore(Path("/proc/nodetool/deployment.yaml")), {})
    expect_log("cannot be written.*held in memory")
    token = reader.current()
    assert (token.source, token.stored) == (TokenSource.GENERATED, False)
    assert reader.current() is token


def test_repr_and_mask_do_not_give_the_token_away(store: DeploymentStore) -> None:
    token = WorkerTokenReader(store, {}).current()
    assert token.value not in repr(token)
    assert token.masked == f"{token.value[:8]}...{token.value[-4:]}"


@pytest.mark.parametrize("wrong", ["", "x", "é", "\ud800"])
def test_only_the_token_matches(store: DeploymentStore, wrong: str) -> None:
    token = WorkerTokenReader(store, {}).current()
    assert token.matches(token.value)
    assert not token.matches(wrong)
    assert not token.matches(token.value + wrong + "x")


def test_log_learns_every_token_before_anybody_gets_it(store: DeploymentStore) -> None:
    learned: list[str] = []
    reader = WorkerTokenReader(store, {}, learn=learned.append)
    generated = reader.current().value
    rotated = reader.rotate().value
    store.path.write_text("worker_auth_token: written-by-an-editor\n")
    reader.current()
    fixed = WorkerTokenReader(store, {"WORKER_AUTH_TOKEN": "from-outside"}, learn=learned.append).current().value
    assert list(dict.fromkeys(learned)) == [generated, rotated, "written-by-an-editor", fixed]
