"""The one decision that every request passes: whether the caller may go on, and as whom."""

from dataclasses import dataclass, field
from functools import lru_cache

from nodetool.deploy.security.auth_provider import AuthProvider
from nodetool.deploy.security.browser_guard import ForeignPageError, refuse_browser_pages
from nodetool.deploy.security.credentials import Headers, authorization_in, bearer_token, query_token
from nodetool.deploy.security.errors import (
    AuthenticationError,
    ForbiddenError,
    MissingCredentialsError,
    ProviderUnavailableError,
)
from nodetool.deploy.security.principal import ANONYMOUS, Principal

PUBLIC_PATHS = frozenset({"/health", "/ping"})
"""What answers without a token, for load balancers and monitors; everything else is closed unless opened here."""
_OLLAMA_CHANGES = (f"/api/{verb}" for verb in ("pull", "push", "create", "copy", "delete"))
ADMIN_PATHS = frozenset({"/admin", "/metrics", *_OLLAMA_CHANGES})
"""What only administrators may call, beside everything below `ADMIN_PREFIXES`."""
ADMIN_PREFIXES = ("/admin/", "/api/blobs/")

ADMIN_RIGHT = "admin"

Denial = AuthenticationError | ForbiddenError | ForeignPageError | ProviderUnavailableError
"""Why a caller is turned away."""


@dataclass(frozen=True, slots=True)
class Undecided:
    """A token that is not known at once."""

    path: str
    token: str = field(repr=False)


class Authenticator:
    """Deny by default: a path that is not public needs a caller whom the provider knows."""

    def __init__(
        self, provider: AuthProvider, *, enforced: bool, listens_on: str, own_origins: frozenset[str] = frozenset()
    ) -> None:
        self._provider = provider
        self._recognised = provider.recognised
        self._enforced = enforced
        self._listens_on = listens_on
        self._own_origins = own_origins

    def decide(
        self, path: str, headers: Headers, *, websocket_query: bytes | None = None
    ) -> Principal | Undecided | Denial | None:
        """Return who calls, None on a public path, why the caller is turned away, or what `find_out` has to decide.

        `websocket_query` is the query string of a WebSocket: a browser cannot give one a header, so it may carry the
        token.
        """
        if path in PUBLIC_PATHS:
            return None
        try:
            if not self._enforced:
                refuse_browser_pages(headers, listens_on=self._listens_on, own_origins=self._own_origins)
                return ANONYMOUS
            authorization = authorization_in(headers)
            found: Principal | AuthenticationError | None = self._recognised(authorization) if authorization else None
            if found is None:
                token = _token_in(authorization, websocket_query)
                found = self._provider.known(token) if token else MissingCredentialsError()
        except (AuthenticationError, ForeignPageError) as error:
            return error
        if found is None:
            return Undecided(path, token)
        if found.__class__ is Principal and not found.is_admin and needs_admin(path):
            return ForbiddenError(ADMIN_RIGHT)
        return found

    async def find_out(self, undecided: Undecided) -> Principal | Denial:
        """Return who holds the token, or why the caller is turned away; whoever has to be asked is asked."""
        try:
            found = await self._provider.find_out(undecided.token)
        except (AuthenticationError, ProviderUnavailableError) as error:
            return error
        return found if found.is_admin or not needs_admin(undecided.path) else ForbiddenError(ADMIN_RIGHT)

    async def principal(self, path: str, headers: Headers) -> Principal | None:
        """Return who calls, or None on a public path; raises the `Denial` where there is one."""
        decision = self.decide(path, headers)
        if isinstance(decision, Undecided):
            decision = await self.find_out(decision)
        if isinstance(decision, Exception):
            raise decision
        return decision

    def still_counts(self, principal: Principal) -> bool:
        """Tell whether what `principal` showed is still accepted; asked while its request is under way."""
        return self._provider.still_counts(principal)

    async def aclose(self) -> None:
        """Let go of what the provider holds."""
        await self._provider.aclose()


@lru_cache(maxsize=64)
def needs_admin(path: str) -> bool:
    """Tell whether only administrators may call `path`."""
    return path in ADMIN_PATHS or path.startswith(ADMIN_PREFIXES)


def _token_in(authorization: bytes | None, websocket_query: bytes | None) -> str:
    """Return the token that was shown, "" where there is no place for one; raises `AuthenticationError`."""
    if authorization is not None:
        return bearer_token(authorization)
    return "" if websocket_query is None else query_token(websocket_query)
