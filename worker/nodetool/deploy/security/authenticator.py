"""The one decision that every request passes: whether the caller may go on, and as whom."""

from functools import lru_cache

from nodetool.deploy.security.auth_provider import AuthProvider
from nodetool.deploy.security.browser_guard import refuse_browser_pages
from nodetool.deploy.security.credentials import Headers, authorization_in, bearer_token, query_token
from nodetool.deploy.security.errors import ForbiddenError, MissingCredentialsError
from nodetool.deploy.security.principal import ANONYMOUS, Principal

PUBLIC_PATHS = frozenset({"/health", "/ping"})
"""What answers without a token, for load balancers and monitors; everything else is closed unless opened here."""
_OLLAMA_CHANGES = (f"/api/{verb}" for verb in ("pull", "push", "create", "copy", "delete"))
ADMIN_PATHS = frozenset({"/admin", "/metrics", *_OLLAMA_CHANGES})
"""What only administrators may call, beside everything below `ADMIN_PREFIXES`."""
ADMIN_PREFIXES = ("/admin/", "/api/blobs/")

ADMIN_RIGHT = "admin"


class Authenticator:
    """Deny by default: a path that is not public needs a caller whom the provider knows."""

    def __init__(
        self, provider: AuthProvider, *, enforced: bool, listens_on: str, own_origins: frozenset[str] = frozenset()
    ) -> None:
        self._provider = provider
        self._enforced = enforced
        self._listens_on = listens_on
        self._own_origins = own_origins

    async def principal(self, path: str, headers: Headers, *, websocket_query: bytes | None = None) -> Principal | None:
        """Return who calls, or None on a public path.

        `websocket_query` is the query string of a WebSocket: a browser cannot give one a header, so it may carry the
        token. Raises `AuthenticationError`, `ForbiddenError`, `ForeignPageError` and `ProviderUnavailableError`.
        """
        if path in PUBLIC_PATHS:
            return None
        if not self._enforced:
            refuse_browser_pages(headers, listens_on=self._listens_on, own_origins=self._own_origins)
            return ANONYMOUS
        authorization = authorization_in(headers)
        principal = self._provider.recognised(authorization) if authorization else None
        if principal is None:
            token = bearer_token(authorization) if authorization is not None else _token_in(websocket_query)
            principal = self._provider.known(token) or await self._provider.find_out(token)
        if not principal.is_admin and needs_admin(path):
            raise ForbiddenError(ADMIN_RIGHT)
        return principal

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


def _token_in(websocket_query: bytes | None) -> str:
    if websocket_query is None:
        raise MissingCredentialsError
    return query_token(websocket_query)
