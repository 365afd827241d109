"""Tokens that were replaced with a grace period: still accepted for a while, and stored as digests only."""

import hashlib
import hmac
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any

RETIRED_KEY = "retired_tokens"
"""Not a name that a `grep worker_auth_token` finds."""
MOST = 8
"""So many are kept, the latest first; whoever rotates more often within a grace period loses the oldest."""


def token_digest(token: str) -> bytes:
    """Return the SHA-256 of a token; equal lengths let a comparison take equal times."""
    return hashlib.sha256(token.encode("utf-8", "surrogatepass")).digest()


@dataclass(frozen=True, slots=True)
class RetiredToken:
    """A replaced token that is accepted until `expires`, in seconds since the epoch."""

    digest: bytes
    expires: float

    def matches(self, digest: bytes, *, at: float) -> bool:
        """Compare in constant time; False once the grace period is over."""
        return hmac.compare_digest(digest, self.digest) and at < self.expires


def read_retired(config: Mapping[str, Any]) -> tuple[RetiredToken, ...]:
    """Return those of a configuration file. What cannot be understood is not accepted."""
    entries = config.get(RETIRED_KEY)
    found = (_read(entry) for entry in entries) if isinstance(entries, list) else ()
    return tuple(token for token in found if token is not None)


def retire(config: dict[str, Any], token: str, *, now: float, grace_seconds: float) -> None:
    """Write down in `config` that `token` is accepted for a while; without a grace period, that no old one is."""
    kept = [retired for retired in read_retired(config) if retired.expires > now] if grace_seconds else []
    if grace_seconds and token:
        kept.insert(0, RetiredToken(token_digest(token), now + grace_seconds))
    config.pop(RETIRED_KEY, None)
    if kept:
        config[RETIRED_KEY] = [_written(retired) for retired in kept[:MOST]]


def _read(entry: object) -> RetiredToken | None:
    match entry:
        case {"sha256": str(digest), "expires": str(expires)}:
            try:
                return RetiredToken(bytes.fromhex(digest), datetime.fromisoformat(expires).timestamp())
            except ValueError:
                return None
    return None


def _written(retired: RetiredToken) -> dict[str, str]:
    expires = datetime.fromtimestamp(retired.expires, UTC).isoformat(timespec="seconds")
    return {"sha256": retired.digest.hex(), "expires": expires}
