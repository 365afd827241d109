from collections.abc import Callable
from pathlib import Path

import pytest

from nodetool.deploy.config.audit import AuditEvent, Deed
from nodetool.deploy.config.errors import TokenFixedError
from nodetool.deploy.config.store import DeploymentStore
from nodetool.deploy.config.worker_token import TokenSource, WorkerTokenReader
from nodetool.tray.audited import Actor
from nodetool.tray.grace import Grace
from nodetool.tray.tokens import TokenKeeper


def keeper(file: Path, learned: list[str] | None = None, **environ: str) -> TokenKeeper:
    store = DeploymentStore(file)
    return TokenKeeper(store, WorkerTokenReader(store, environ), learn=None if learned is None else learned.append)


def test_view_shows_source_and_permissions_and_never_the_token(config_file: Path) -> None:
    tokens = keeper(config_file)
    view = tokens.view()
    assert (view.source, view.file_mode, view.problem, view.fixed) == (TokenSource.GENERATED, 0o600, "", "")
    assert tokens.reveal() not in repr(view)
    assert view.masked


def test_every_token_is_learned_before_it_is_given_out(config_file: Path) -> None:
    learned: list[str] = []
    tokens = keeper(config_file, learned)
    first = tokens.reveal()
    tokens.rotate()
    assert set(learned) == {first, tokens.reveal()}


def test_header_is_what_callers_send(config_file: Path) -> None:
    tokens = keeper(config_file)
    assert tokens.header() == f"Authorization: Bearer {tokens.reveal()}"


def test_token_of_the_environment_cannot_be_rotated_and_says_why(config_file: Path) -> None:
    tokens = keeper(config_file, WORKER_AUTH_TOKEN="fixed-by-the-environment")
    assert "WORKER_AUTH_TOKEN" in tokens.view().fixed
    with pytest.raises(TokenFixedError):
        tokens.rotate()


def test_trouble_becomes_a_sentence_of_the_view(config_file: Path) -> None:
    config_file.write_text("worker_auth_token: [\n")
    config_file.chmod(0o600)
    view = keeper(config_file).view()
    assert view.masked == ""
    assert "line 2" in view.problem
    assert view.fixed


def test_token_in_memory_is_told_as_such(expect_log: Callable[[str], None]) -> None:
    expect_log("held in memory")
    view = keeper(Path("/proc/nodetool/deployment.yaml")).view()
    assert view.masked
    assert "cannot be written" in view.problem


def test_rotations_are_written_down_whether_they_were_possible_or_not(config_file: Path) -> None:
    events: list[AuditEvent] = []
    store = DeploymentStore(config_file)
    environ: dict[str, str] = {}
    tokens = TokenKeeper(store, WorkerTokenReader(store, environ), audit=events.append)
    tokens.rotate(Grace.DAY, by=Actor.WINDOW)
    environ["WORKER_AUTH_TOKEN"] = "fixed-by-the-environment"
    with pytest.raises(TokenFixedError):
        tokens.rotate()
    assert [(event.deed, event.outcome, event.by, event.what) for event in events] == [
        (Deed.TOKEN_ROTATED, "done", "window", "grace period: 24h"),
        (Deed.TOKEN_ROTATED, "refused", "tray", "grace period: none"),
    ]
