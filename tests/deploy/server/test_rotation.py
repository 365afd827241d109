"""Rotation by another process, as seen by a worker that runs."""

from collections.abc import Iterator

import pytest

from nodetool.deploy.config.secrets import generate_secure_token
from nodetool.deploy.config.store import DeploymentStore
from nodetool.deploy.config.worker_token import WorkerTokenReader
from tests.helpers.worker_process import WorkerProcess, worker


@pytest.fixture(scope="module")
def running(tmp_path_factory: pytest.TempPathFactory) -> Iterator[WorkerProcess]:
    with worker(tmp_path_factory.mktemp("home")) as running:
        yield running


def status(running: WorkerProcess, token: str) -> int:
    return running.call("GET", "/v1/models", token=token).status


def test_rotation_is_in_force_at_the_next_request_and_the_old_token_dead_at_once(running: WorkerProcess) -> None:
    reader = WorkerTokenReader(DeploymentStore(running.config_file), {})
    for _ in range(3):
        old = running.token
        assert status(running, old) == 200
        new = reader.rotate().value
        assert status(running, old) == 401
        assert status(running, new) == 200


def test_token_written_into_the_file_by_hand_is_in_force(running: WorkerProcess) -> None:
    old, new = running.token, generate_secure_token()
    running.config_file.write_text(f"worker_auth_token: {new}\n")
    assert status(running, new) == 200
    assert status(running, old) == 401


@pytest.mark.parametrize(
    ("broken", "complaint"),
    [
        ("worker_auth_token: [\n", "line 2: .* The last token stays in force"),
        ("worker_auth_token: two words\n", "contains white space.* The last token stays in force"),
        ("env: {}\n", "no longer holds a token; the last one stays in force"),
        (None, "no longer holds a token; the last one stays in force"),
    ],
)
def test_old_token_keeps_working_while_the_file_is_broken(
    running: WorkerProcess, broken: str | None, complaint: str
) -> None:
    whole, token = running.config_file.read_text(), running.token
    if broken is None:
        running.config_file.unlink()
    else:
        running.config_file.write_text(broken)
    running.expected.append(f"ERROR .*{complaint}")
    for _ in range(2):
        assert status(running, token) == 200
        assert status(running, "two words") == 401
        assert status(running, "") == 401
    assert not running.config_file.exists() if broken is None else running.config_file.read_text() == broken

    running.config_file.write_text(whole)
    running.config_file.chmod(0o600)
    assert status(running, token) == 200


def test_trouble_with_the_file_is_logged_once_and_not_at_every_request(running: WorkerProcess) -> None:
    whole, token = running.config_file.read_text(), running.token
    before = len(running.log.so_far())
    running.config_file.write_text("{")
    running.expected.append("line 1: ")
    for _ in range(5):
        assert status(running, token) == 200
    running.config_file.write_text(whole)
    assert status(running, token) == 200
    assert len(running.log.so_far()) <= before + 1


def test_log_never_contains_a_token(running: WorkerProcess) -> None:
    assert running.token not in "\n".join(running.log.so_far())
