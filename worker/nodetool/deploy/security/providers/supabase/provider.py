"""Finds out who holds a token: from memory, by its signature, or from Supabase."""

import math
from dataclasses import dataclass
from hashlib import sha256

from nodetool.deploy.config.retired_tokens import token_digest
from nodetool.deploy.security.auth_provider import AuthProvider
from nodetool.deploy.security.credentials import USUAL_SCHEME
from nodetool.deploy.security.errors import InvalidCredentialsError
from nodetool.deploy.security.principal import Kind, Principal
from nodetool.deploy.security.providers.static import StaticProvider
from nodetool.deploy.security.providers.supabase.answer_cache import AnswerCache
from nodetool.deploy.security.providers.supabase.clocks import LEEWAY_SECONDS, SYSTEM, Clocks
from nodetool.deploy.security.providers.supabase.jwt_verifier import JwtVerifier
from nodetool.deploy.security.providers.supabase.key_set import KeySet
from nodetool.deploy.security.providers.supabase.project import SupabaseProject
from nodetool.deploy.security.providers.supabase.single_flight import SingleFlight
from nodetool.deploy.security.providers.supabase.unverified_token import read_token
from nodetool.deploy.security.providers.supabase.user_endpoint import UserEndpoint
from nodetool.deploy.security.providers.supabase.verification_key import ALGORITHMS

SHARED_SECRET_ALGORITHM = "HS256"  # noqa: S105  a name, not a secret
REFUSAL_SECONDS = 1.0
_TOKEN = slice(len(USUAL_SCHEME), None)


@dataclass(frozen=True, slots=True)
class CacheLimits:
    """How long and how many answers are remembered; `seconds` 0 remembers none."""

    seconds: float
    size: int


class SupabaseProvider(AuthProvider):
    """Knows Supabase users, and the holder of the worker token, for whom nobody is asked."""

    def __init__(
        self,
        project: SupabaseProject,
        *,
        worker_token: StaticProvider,
        admin_users: frozenset[str] = frozenset(),
        cache: CacheLimits,
        clocks: Clocks = SYSTEM,
    ) -> None:
        self._project = project
        self._worker_token = worker_token
        self._now = clocks.now
        self._keys = KeySet(project, clocks=clocks)
        self._by_signature = JwtVerifier(self._keys, issuer=project.issuer, admin_users=admin_users, clocks=clocks)
        self._by_asking = UserEndpoint(project, admin_users=admin_users, clocks=clocks)
        self._answers: AnswerCache[Principal] = AnswerCache(seconds=cache.seconds, size=cache.size, clocks=clocks)
        # A memory of its own: tokens made up by the thousand must not push out those of users.
        self._refusals: AnswerCache[bool] = AnswerCache(
            seconds=min(cache.seconds, REFUSAL_SECONDS), size=cache.size, clocks=clocks
        )
        self._questions: SingleFlight[Principal] = SingleFlight()

    def recognised(self, authorization: bytes) -> Principal | InvalidCredentialsError | None:
        """Return what is known of a token that is shown as nearly everybody does."""
        if not authorization.startswith(USUAL_SCHEME):
            return None
        digest = sha256(authorization[_TOKEN]).digest()
        return self._answers.get(digest) or self._known_by(digest)

    def known(self, token: str) -> Principal | InvalidCredentialsError | None:
        """Return a user of whom the answer is remembered, the holder of the worker token, or a remembered refusal."""
        digest = token_digest(token)
        return self._answers.get(digest) or self._known_by(digest)

    async def find_out(self, token: str) -> Principal:
        """Return the Supabase user, by the token's signature or by asking. Many who ask for one token ask once.

        Raises `InvalidCredentialsError` and `ProviderUnavailableError`.
        """
        digest = token_digest(token)
        return await self._questions.run(digest, lambda: self._find_out_once(token, digest))

    def still_counts(self, principal: Principal) -> bool:
        """Tell whether the worker token that was shown is still accepted, or the user's token has not expired."""
        if principal.kind is Kind.WORKER_TOKEN:
            return self._worker_token.still_counts(principal)
        return principal.expires is None or self._now() <= principal.expires + LEEWAY_SECONDS

    async def aclose(self) -> None:
        """Break off open questions and close the connections to Supabase."""
        await self._questions.aclose()
        await self._keys.aclose()
        await self._project.aclose()

    def _known_by(self, digest: bytes) -> Principal | InvalidCredentialsError | None:
        found = self._worker_token.holder(digest)
        return InvalidCredentialsError() if found is None and self._refusals.get(digest) else found

    async def _find_out_once(self, token: str, digest: bytes) -> Principal:
        try:
            principal = await self._verify(token)
        except InvalidCredentialsError:
            self._refusals.put(digest, True)  # noqa: FBT003  a set with a time limit
            raise
        self._answers.put(digest, principal, expires=math.inf if principal.expires is None else principal.expires)
        return principal

    async def _verify(self, text: str) -> Principal:
        token = read_token(text)
        if token.algorithm in ALGORITHMS:
            return await self._by_signature.verify(token)
        if token.algorithm == SHARED_SECRET_ALGORITHM:
            return await self._by_asking.verify(token)
        raise InvalidCredentialsError
