"""What a token says of itself before anybody verified it: enough to decide who can verify it.

JWS compact serialization (RFC 7515, section 7.1), read more strictly than it must be: base64url in its one canonical
form, no member twice, no extension. A token has one spelling, so what is remembered of it is remembered once.
"""

import base64
import json
from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Any

from nodetool.deploy.security.credentials import MAX_TOKEN_BYTES
from nodetool.deploy.security.errors import InvalidCredentialsError

_REFUSED_MEMBERS = frozenset({"crit", "b64", "zip", "enc", "cty"})
"""Extensions that would have to be understood (RFC 7515, section 4.1.11), unencoded payloads, compressed, encrypted
and nested tokens. Supabase issues none of them. `jwk`, `jku`, `x5u` and their kin are ignored: a token does not
choose the key that it is checked with."""

_LAST_DATE = 253_402_300_799
"""The last second of the year 9999."""


class StrictDecoder(json.JSONDecoder):
    """JSON without duplicate members, NaN and infinity."""

    def __init__(self) -> None:
        super().__init__(object_pairs_hook=_unique, parse_constant=_refuse_constant)


@dataclass(frozen=True, slots=True)
class UnverifiedToken:
    """A token of the right shape; nothing that it says is true yet."""

    text: str = field(repr=False)
    algorithm: str
    key_id: str | None

    def claims(self) -> dict[str, Any]:
        """Return what the token claims, still unverified; `InvalidCredentialsError` where that cannot be read."""
        return _json_object(self.text.split(".")[1])


def read_token(text: str) -> UnverifiedToken:
    """Return the parts of a signed token, or raise `InvalidCredentialsError`."""
    if len(text) > MAX_TOKEN_BYTES:
        raise InvalidCredentialsError
    parts = text.split(".")
    if len(parts) != 3 or not all(_is_canonical(part) for part in parts):  # noqa: PLR2004  header, payload, signature
        raise InvalidCredentialsError
    header = _json_object(parts[0])
    algorithm, key_id = header.get("alg"), header.get("kid")
    if not isinstance(algorithm, str) or not isinstance(key_id, str | None) or not _REFUSED_MEMBERS.isdisjoint(header):
        raise InvalidCredentialsError
    return UnverifiedToken(text, algorithm, key_id)


def numeric_date(value: object) -> float:
    """Return a time as RFC 7519 writes it; `InvalidCredentialsError` for what is none, or beyond all reason."""
    if isinstance(value, int | float) and not isinstance(value, bool) and 0 <= value <= _LAST_DATE:
        return float(value)
    raise InvalidCredentialsError


def _is_canonical(part: str) -> bool:
    try:
        return bool(part) and base64.urlsafe_b64encode(_decode(part)).rstrip(b"=") == part.encode("ascii")
    except ValueError:
        return False


def _decode(part: str) -> bytes:
    return base64.urlsafe_b64decode(part + "=" * (-len(part) % 4))


def _json_object(part: str) -> dict[str, Any]:
    try:
        value = json.loads(_decode(part).decode("utf-8"), cls=StrictDecoder)
    except (ValueError, RecursionError):
        raise InvalidCredentialsError from None
    if not isinstance(value, dict):
        raise InvalidCredentialsError
    return value


def _unique(pairs: Iterable[tuple[str, Any]]) -> dict[str, Any]:
    members: dict[str, Any] = {}
    for name, value in pairs:
        if name in members:
            raise ValueError
        members[name] = value
    return members


def _refuse_constant(_: str) -> float:
    raise ValueError
