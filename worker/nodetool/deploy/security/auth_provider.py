"""The interface to a way of authenticating callers."""

from abc import ABC, abstractmethod

from nodetool.deploy.security.principal import Principal


class AuthProvider(ABC):
    """Turns a token into the principal that it belongs to."""

    def known(self, token: str) -> Principal | None:  # noqa: ARG002  nobody is, unless a provider says so
        """Return who holds `token` where that is known at once; None where `authenticate` has to find out.

        Most requests end here: what is known needs no coroutine.
        """
        return None

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
