"""What callers show in the tests of authentication: every kind of it, made by nothing of the worker's."""

import hashlib
import time
from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime
from enum import StrEnum
from pathlib import Path

from tests.helpers.signing import signing_key
from tests.helpers.supabase_stand_in import USER_ID, SupabaseStandIn

Made = Callable[[], str]
"""Makes a token when it is asked for: its times count from then."""

WORKER_TOKEN = "worker-token-of-the-matrix-0123456789abcdef"
WITHIN_GRACE = "replaced-token-whose-grace-period-goes-on-01"
AFTER_GRACE = "replaced-token-whose-grace-period-is-over-02"
LISTED_USER = "11111111-2222-4333-8444-555555555555"
"""An id that AUTH_ADMIN_USERS names."""


class Credential(StrEnum):
    """What a caller shows."""

    NONE = "none"
    """No Authorization header at all."""
    MALFORMED = "malformed"
    """A header of another scheme."""
    WRONG = "wrong"
    """A token that nobody issued."""
    EXPIRED = "expired"
    """A Supabase token that was valid an hour ago."""
    FOREIGN = "foreign"
    """A Supabase token of another project."""
    FORGED = "forged"
    """One that claims to be of this project, and is signed by somebody else."""
    STATIC = "static"
    """The worker token."""
    USER = "user"
    """A Supabase user's token."""
    LEGACY_USER = "legacy user"
    """The same, signed with the shared secret."""
    ADMIN = "admin"
    """A token of a user whom `app_metadata` calls an administrator."""
    LISTED_ADMIN = "listed admin"
    """A token of a user whom AUTH_ADMIN_USERS names."""
    WITHIN_GRACE = "within grace"
    """A replaced worker token whose grace period goes on."""
    AFTER_GRACE = "after grace"
    """A replaced worker token whose grace period is over."""


@dataclass(frozen=True)
class Wallet:
    """The tokens that a project and a worker issued, and those that only look like it."""

    project: SupabaseStandIn

    def header(self, credential: Credential) -> list[tuple[str, str]]:
        """Return what a caller sends."""
        if credential is Credential.NONE:
            return []
        if credential is Credential.MALFORMED:
            return [("Authorization", f"Token {WORKER_TOKEN}")]
        return [("Authorization", f"Bearer {self.token(credential)}")]

    def query(self, credential: Credential) -> bytes:
        """Return the query string of a browser's WebSocket; a malformed one names two tokens."""
        if credential is Credential.NONE:
            return b""
        if credential is Credential.MALFORMED:
            return f"api_key={WORKER_TOKEN}&api_key={WORKER_TOKEN}".encode()
        return f"api_key={self.token(credential)}".encode()

    def token(self, credential: Credential) -> str:
        """Return the token alone."""
        own, now = signing_key("first-ES256", "ES256"), int(time.time())
        other_project = "https://another-project.supabase.co/auth/v1"
        tokens: dict[Credential, Made] = {
            Credential.WRONG: lambda: "wrong-token-that-nobody-issued",
            Credential.EXPIRED: lambda: self.project.token(own, exp=now - 3600, iat=now - 7200),
            Credential.FOREIGN: lambda: self.project.token(signing_key("foreign", "ES256"), iss=other_project),
            Credential.FORGED: lambda: signing_key("forger", "ES256").token(self.project.claims(), kid=own.key_id),
            Credential.STATIC: lambda: WORKER_TOKEN,
            Credential.USER: lambda: self.project.token(own),
            Credential.LEGACY_USER: lambda: self.project.legacy_token(sub=USER_ID),
            Credential.ADMIN: lambda: self.project.token(own, app_metadata={"role": "admin"}),
            Credential.LISTED_ADMIN: lambda: self.project.token(own, sub=LISTED_USER),
            Credential.WITHIN_GRACE: lambda: WITHIN_GRACE,
            Credential.AFTER_GRACE: lambda: AFTER_GRACE,
        }
        return tokens[credential]()


def write_worker_tokens(config_file: Path) -> None:
    """Write a deployment.yaml with the worker token and both replaced ones, as its documentation describes it."""
    now = int(time.time())
    config_file.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
    config_file.touch(mode=0o600)
    config_file.write_text(
        f"worker_auth_token: {WORKER_TOKEN}\n"
        f"retired_tokens:\n"
        f"{_retired(WITHIN_GRACE, expires=now + 3600)}"
        f"{_retired(AFTER_GRACE, expires=now - 1)}"
    )


def _retired(token: str, *, expires: int) -> str:
    digest = hashlib.sha256(token.encode()).hexdigest()
    return f"- sha256: {digest}\n  expires: '{datetime.fromtimestamp(expires, UTC).isoformat()}'\n"
