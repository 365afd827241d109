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

    def still_counts(self, principal: Principal) -> bool:  # noqa: ARG002  it does where nothing can be replaced
        """Tell whether what `principal` showed is still accepted; asked while its request is under way."""
        return True

    async def aclose(self) -> None:
        """Let go of connections."""
        return
