"""Which keys of a published key set (RFC 7517) verify tokens, and each with which one algorithm."""

from dataclasses import dataclass
from typing import Any

from joserfc.errors import JoseError
from joserfc.jwk import ECKey, OKPKey, RSAKey

MAX_KEYS = 64
_KINDS: dict[tuple[str, str | None], tuple[str, tuple[str, ...]]] = {
    ("EC", "P-256"): ("ES256", ("crv", "x", "y")),
    ("OKP", "Ed25519"): ("EdDSA", ("crv", "x")),
    ("RSA", None): ("RS256", ("n", "e")),
}
"""Key type and curve, to the one algorithm that a key of this kind is for and the public members that make it."""
_TYPES: dict[str, type[ECKey | OKPKey | RSAKey]] = {"EC": ECKey, "OKP": OKPKey, "RSA": RSAKey}
_RSA_MODULUS_LENGTHS = range(342, 1367)
"""Of 2048 to 8192 bits in base64url: shorter keys are weak, longer ones cost too much."""

ALGORITHMS = frozenset(algorithm for algorithm, _ in _KINDS.values())


@dataclass(frozen=True, slots=True)
class VerificationKey:
    """A public key, and the only algorithm that it is used with."""

    key_id: str
    algorithm: str
    key: ECKey | OKPKey | RSAKey


def read_keys(document: object) -> dict[str, VerificationKey]:
    """Return the usable keys by their id, leaving out what is not for us; `ValueError` for what is no key set."""
    published = document.get("keys") if isinstance(document, dict) else None
    if not isinstance(published, list):
        raise ValueError("not a key set")  # noqa: TRY004  the value of a document, not a caller's mistake
    keys: dict[str, VerificationKey] = {}
    for entry in published[:MAX_KEYS]:
        if isinstance(entry, dict) and (key := _read_key(entry)):
            keys.setdefault(key.key_id, key)
    return keys


def _read_key(entry: dict[str, Any]) -> VerificationKey | None:
    key_type, curve, key_id = entry.get("kty"), entry.get("crv"), entry.get("kid")
    if not isinstance(key_type, str) or not isinstance(curve, str | None) or not isinstance(key_id, str) or not key_id:
        return None
    algorithm, members = _KINDS.get((key_type, curve), ("", ()))
    if not algorithm or not _is_meant_to_verify(entry, algorithm):
        return None
    try:
        # Of the public members alone: `x5c` and the like have no say.
        key = _TYPES[key_type].import_key({"kty": key_type, **{name: entry[name] for name in members}})
    except (JoseError, ValueError, KeyError):
        return None
    return VerificationKey(key_id, algorithm, key)


def _is_meant_to_verify(entry: dict[str, Any], algorithm: str) -> bool:
    if "d" in entry:
        return False  # a private key that everybody can read proves nothing
    if entry["kty"] == "RSA" and len(str(entry.get("n"))) not in _RSA_MODULUS_LENGTHS:
        return False
    operations = entry.get("key_ops", ["verify"])
    return (
        entry.get("use", "sig") == "sig"
        and entry.get("alg", algorithm) == algorithm
        and isinstance(operations, list)
        and "verify" in operations
    )
