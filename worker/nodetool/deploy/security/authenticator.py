"""The one decision that every request passes: whether the caller may go on, and as whom."""

from nodetool.deploy.security.auth_provider import AuthProvider
from nodetool.deploy.security.browser_guard import refuse_browser_pages
from nodetool.deploy.security.credentials import Headers, bearer_token
from nodetool.deploy.security.principal import ANONYMOUS, Principal

PUBLIC_PATHS = frozenset({"/health", "/ping"})
"""What answers without a token, for load balancers and monitors; everything else is closed unless opened here."""


class Authenticator:
    """Deny by default: a path that is not public needs a caller whom the provider knows."""

    def __init__(self, provider: AuthProvider, *, enforced: bool, listens_on: str) -> None:
        self._provider = provider
        self._enforced = enforced
        self._listens_on = listens_on

    async def principal(self, path: str, headers: Headers) -> Principal | None:
        """Return who calls, or None on a public path.

        Raises `AuthenticationError`, `ForeignPageError` and `ProviderUnavailableError`.
        """
        if path in PUBLIC_PATHS:
            return None
        if not self._enforced:
            refuse_browser_pages(headers, listens_on=self._listens_on)
            return ANONYMOUS
        return await self._provider.authenticate(bearer_token(headers))

    async def aclose(self) -> None:
        """Let go of what the provider holds."""
        await self._provider.aclose()
