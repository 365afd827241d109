"""Signs tokens with the plain primitives, and as falsely as a test wants: an implementation apart from the worker's."""

import base64
import hashlib
import hmac
import json
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any

from cryptography.hazmat.primitives.asymmetric import ec, ed25519, padding, rsa, utils
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.serialization import Encoding, PublicFormat

Sign = Callable[[bytes], bytes]
ASYMMETRIC = ("ES256", "RS256", "EdDSA")


@dataclass(frozen=True)
class SigningKey:
    """A private key with its id."""

    key_id: str
    algorithm: str
    sign: Sign
    public: Mapping[str, str]
    """The members of its JWK that make the public key."""
    pem: bytes
    """The public key as a file holds it: what an attacker signs with who tries algorithm confusion."""

    def jwk(self, **changes: object) -> dict[str, Any]:
        """Return the public key as Supabase publishes it; a change to None leaves the member out."""
        members = {
            **self.public,
            "kid": self.key_id,
            "alg": self.algorithm,
            "use": "sig",
            "key_ops": ["verify"],
            "ext": True,
            **changes,
        }
        return {name: value for name, value in members.items() if value is not None}

    def token(self, claims: Mapping[str, Any], **header: object) -> str:
        """Return the claims, signed; `header` changes the header, None leaves a member out."""
        members = {"alg": self.algorithm, "kid": self.key_id, "typ": "JWT", **header}
        return compact({name: value for name, value in members.items() if value is not None}, claims, self.sign)


@cache
def signing_key(key_id: str, algorithm: str) -> SigningKey:
    """Return the key of that id, made when first asked for."""
    return {"ES256": _es256, "RS256": _rs256, "EdDSA": _eddsa}[algorithm](key_id)


def compact(header: Mapping[str, Any] | bytes, claims: Mapping[str, Any] | bytes, sign: Sign) -> str:
    """Return the JWS compact serialization; bytes are taken as they are."""
    signed = b".".join(base64url(part if isinstance(part, bytes) else _json(part)) for part in (header, claims))
    return (signed + b"." + base64url(sign(signed))).decode()


def hs256(secret: bytes) -> Sign:
    """Return how the holder of a shared secret signs."""
    return lambda signed: hmac.digest(secret, signed, hashlib.sha256)


def base64url(raw: bytes) -> bytes:
    """Return base64url without padding."""
    return base64.urlsafe_b64encode(raw).rstrip(b"=")


def from_base64url(text: str) -> bytes:
    """Return what `text` stands for."""
    return base64.urlsafe_b64decode(text + "=" * (-len(text) % 4))


def _json(members: Mapping[str, Any]) -> bytes:
    return json.dumps(members, separators=(",", ":")).encode()


def _number(value: int, length: int) -> str:
    return base64url(value.to_bytes(length, "big")).decode()


def _es256(key_id: str) -> SigningKey:
    key = ec.generate_private_key(ec.SECP256R1())
    public = key.public_key()
    numbers = public.public_numbers()

    def sign(signed: bytes) -> bytes:
        r, s = utils.decode_dss_signature(key.sign(signed, ec.ECDSA(SHA256())))
        return r.to_bytes(32, "big") + s.to_bytes(32, "big")

    members = {"kty": "EC", "crv": "P-256", "x": _number(numbers.x, 32), "y": _number(numbers.y, 32)}
    return SigningKey(key_id, "ES256", sign, members, _pem(public))


def _rs256(key_id: str) -> SigningKey:
    key = rsa.generate_private_key(public_exponent=65537, key_size=2048)
    public = key.public_key()
    numbers = public.public_numbers()
    members = {"kty": "RSA", "n": _number(numbers.n, 256), "e": _number(numbers.e, 3)}

    def sign(signed: bytes) -> bytes:
        return key.sign(signed, padding.PKCS1v15(), SHA256())

    return SigningKey(key_id, "RS256", sign, members, _pem(public))


def _eddsa(key_id: str) -> SigningKey:
    key = ed25519.Ed25519PrivateKey.generate()
    public = key.public_key()
    members = {"kty": "OKP", "crv": "Ed25519", "x": base64url(public.public_bytes_raw()).decode()}
    return SigningKey(key_id, "EdDSA", key.sign, members, _pem(public))


def _pem(public: ec.EllipticCurvePublicKey | rsa.RSAPublicKey | ed25519.Ed25519PublicKey) -> bytes:
    return public.public_bytes(Encoding.PEM, PublicFormat.SubjectPublicKeyInfo)
