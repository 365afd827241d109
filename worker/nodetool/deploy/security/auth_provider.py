"""The interface to a way of authenticating callers."""

from abc import ABC, abstractmethod

from nodetool.deploy.security.principal import Principal


class AuthProvider(ABC):
    """Turns a token into the principal that it belongs to."""

    @abstractmethod
    async def authenticate(self, token: str) -> Principal:
        """Return who holds `token`.

        Raises `InvalidCredentialsError`, and `ProviderUnavailableError` where nobody can tell.
        """

    async def aclose(self) -> None:
        """Let go of connections."""
        return
