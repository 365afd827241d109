import base64
import secrets
import uuid
from collections.abc import Callable
from pathlib import Path

import pytest

from nodetool.deploy.config.secrets import generate_secure_token
from nodetool.deploy.config.store import DeploymentStore
from nodetool.deploy.config.worker_token import WorkerTokenReader
from nodetool.deploy.doctor.checks.token import _span, check_token
from nodetool.deploy.doctor.finding import Finding
from nodetool.deploy.doctor.situation import Situation
from nodetool.deploy.doctor.token_strength import GUESSABLE_BITS, WEAK_BITS, estimated_bits
from tests.helpers.findings import levels, one

Examine = Callable[..., list[Finding]]
Write = Callable[..., None]


def test_drawn_tokens_are_strong_whatever_drew_them() -> None:
    for _ in range(200):
        drawn = [
            generate_secure_token(),
            base64.b64encode(secrets.token_bytes(32)).decode(),
            secrets.token_hex(32),
            secrets.token_hex(20),
            f"sk-{secrets.token_urlsafe(24)}",
        ]
        assert all(estimated_bits(token) > WEAK_BITS for token in drawn), drawn
        assert estimated_bits(str(uuid.uuid4())) > GUESSABLE_BITS


@pytest.mark.parametrize(
    "token", ["dev-token", "secret", "changeme", "password123", "a" * 60, "staging-token", "1234567890", "worker_2026"]
)
def test_tokens_that_anybody_would_try_can_be_guessed(token: str) -> None:
    assert estimated_bits(token) < GUESSABLE_BITS


@pytest.mark.parametrize("token", ["my-custom-secure-token", "correct-horse-battery-staple", "Tr0ub4dor&3x9K!w"])
def test_tokens_that_a_person_made_up_are_weak(token: str) -> None:
    assert GUESSABLE_BITS <= estimated_bits(token) < WEAK_BITS


def test_generated_token_in_the_file_is_fine(examine: Examine, write: Write) -> None:
    write(f"worker_auth_token: {generate_secure_token()}\n")
    findings = examine(check_token)
    assert levels(findings) == [("token", "ok")]
    assert findings[0].says.startswith("From deployment.yaml: 43 characters")


@pytest.mark.parametrize(("token", "level"), [("dev-token", "problem"), ("my-custom-secure-token", "warning")])
def test_weak_token_is_told_without_repeating_it(examine: Examine, write: Write, token: str, level: str) -> None:
    write(f"worker_auth_token: {token}\n")
    for finding in (one(examine(check_token), "token"), one(examine(check_token, WORKER_AUTH_TOKEN=token), "token")):
        assert finding.level == level
        assert token not in finding.says + finding.do
        assert finding.do


def test_no_token_yet_is_fine_and_none_is_made(examine: Examine, config_file: Path) -> None:
    assert levels(examine(check_token)) == [("token", "ok")]
    assert list(config_file.parent.iterdir()) == []


def test_token_of_the_environment_that_hides_the_one_in_the_file_is_a_warning(examine: Examine, write: Write) -> None:
    stored = generate_secure_token()
    write(f"worker_auth_token: {stored}\n")
    findings = examine(check_token, WORKER_AUTH_TOKEN=generate_secure_token())
    assert levels(findings) == [("token", "ok"), ("token", "warning")]
    assert "opens nothing" in findings[1].says
    assert levels(examine(check_token, WORKER_AUTH_TOKEN=stored)) == [("token", "ok")]


def test_token_in_a_container_secret_is_read(examine: Examine, tmp_path: Path) -> None:
    (tmp_path / "secret").write_text(f"{generate_secure_token()}\n")
    finding = one(examine(check_token, WORKER_AUTH_TOKEN_FILE=str(tmp_path / "secret")), "token")
    assert (finding.level, finding.says[:20]) == ("ok", "From the environment")


@pytest.mark.parametrize(
    "environ",
    [
        {"WORKER_AUTH_TOKEN": "two words-of-it"},
        {"WORKER_AUTH_TOKEN": "one", "WORKER_AUTH_TOKEN_FILE": "/nowhere"},
        {"WORKER_AUTH_TOKEN_FILE": "/nowhere/at-all"},
    ],
)
def test_token_that_keeps_the_worker_from_starting_is_a_problem(examine: Examine, environ: dict[str, str]) -> None:
    finding = one(examine(check_token, **environ), "token")
    assert finding.level == "problem"
    assert "words-of-it" not in finding.says


def test_unusable_token_in_the_file_is_a_problem(examine: Examine, write: Write) -> None:
    write("worker_auth_token: two words\n")
    assert "contains white space" in one(examine(check_token), "token").says


def test_token_of_a_file_that_cannot_be_read_is_unknown(examine: Examine, write: Write) -> None:
    write("worker_auth_token: [\n")
    assert one(examine(check_token), "token").says.startswith("Unknown")


@pytest.mark.parametrize(
    ("seconds", "span"), [(5, "1 min"), (300, "5 min"), (7100, "118 min"), (7200, "2 h"), (172_800, "2 days")]
)
def test_time_that_is_left_is_told_in_the_unit_that_fits(seconds: float, span: str) -> None:
    assert _span(seconds) == span


def test_replaced_tokens_are_told_as_long_as_they_are_accepted(
    situation: Callable[..., Situation], config_file: Path
) -> None:
    reader = WorkerTokenReader(DeploymentStore(config_file), {})
    reader.current()
    for grace_seconds in (300, 3600):
        reader.rotate(grace_seconds=grace_seconds)
    expires = max(retired.expires for retired in reader.current().retired)

    finding = one(check_token(situation(now=expires - 3590)), "earlier tokens")
    assert finding.level == "warning"
    assert finding.says == "2 replaced tokens are still accepted, for another 60 min."
    assert one(check_token(situation(now=expires - 10)), "earlier tokens").says.startswith("1 replaced token is")
    assert levels(check_token(situation(now=expires + 1))) == [("token", "ok")]
