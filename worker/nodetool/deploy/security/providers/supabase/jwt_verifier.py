"""Verifies tokens that are signed with a private key, without asking anybody but for the public keys."""

from typing import Any

from joserfc import jwt
from joserfc.errors import JoseError
from joserfc.jws import JWSRegistry
from joserfc.jwt import JWTClaimsRegistry

from nodetool.deploy.security.errors import InvalidCredentialsError
from nodetool.deploy.security.principal import Principal
from nodetool.deploy.security.providers.supabase.claims import AUDIENCE, principal_of
from nodetool.deploy.security.providers.supabase.clocks import LEEWAY_SECONDS, SYSTEM, Clocks
from nodetool.deploy.security.providers.supabase.key_set import KeySet
from nodetool.deploy.security.providers.supabase.unverified_token import (
    StrictDecoder,
    UnverifiedToken,
    numeric_date,
)
from nodetool.deploy.security.providers.supabase.verification_key import ALGORITHMS


class _OneAlgorithm(JWSRegistry):
    """Knows one algorithm; `EdDSA`, the older name that Supabase uses, means Ed25519 alone (RFC 9864, section 2.2)."""

    def __init__(self, algorithm: str) -> None:
        fully_specified = "Ed25519" if algorithm == "EdDSA" else algorithm
        super().__init__(algorithms=[fully_specified], strict_check_header=False)
        self._renamed = {algorithm: fully_specified}

    def get_alg(self, name: str) -> Any:
        return super().get_alg(self._renamed.get(name, name))


_REGISTRIES = {algorithm: _OneAlgorithm(algorithm) for algorithm in ALGORITHMS}


class JwtVerifier:
    """Believes a token that a published key signed, for us, and that holds now."""

    def __init__(self, keys: KeySet, *, issuer: str, admin_users: frozenset[str], clocks: Clocks = SYSTEM) -> None:
        self._keys = keys
        self._admin_users = admin_users
        self._rules = JWTClaimsRegistry(
            now=lambda: int(clocks.now()),
            leeway=LEEWAY_SECONDS,
            iss={"essential": True, "value": issuer},
            aud={"essential": True, "value": AUDIENCE},
            sub={"essential": True, "allow_blank": False},
            exp={"essential": True},
        )

    async def verify(self, token: UnverifiedToken) -> Principal:
        """Return whose token it is; raise `InvalidCredentialsError` and `ProviderUnavailableError`."""
        if token.key_id is None:
            raise InvalidCredentialsError
        key = await self._keys.find(token.key_id)
        if token.algorithm != key.algorithm:
            raise InvalidCredentialsError
        try:
            registry = _REGISTRIES[key.algorithm]
            claims = jwt.decode(token.text, key.key, registry=registry, decoder_cls=StrictDecoder).claims
            self._rules.validate(claims)
        except (JoseError, ValueError, RecursionError):
            raise InvalidCredentialsError from None
        expires = numeric_date(claims["exp"])
        return principal_of(claims["sub"], claims.get("app_metadata"), admin_users=self._admin_users, expires=expires)
