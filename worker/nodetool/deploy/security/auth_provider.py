"""The interface to a way of authenticating callers."""

from abc import ABC, abstractmethod

from nodetool.deploy.security.errors import InvalidCredentialsError
from nodetool.deploy.security.principal import Principal


class AuthProvider(ABC):
    """Turns a token into the principal that it belongs to."""

    def recognised(self, authorization: bytes) -> Principal | InvalidCredentialsError | None:  # noqa: ARG002
        """Return who sends exactly this value of an Authorization header, where that can be told without reading it.

        A short cut to what `known` says of the token in it, never to anything else.
        """
        return None

    @abstractmethod
    def known(self, token: str) -> Principal | InvalidCredentialsError | None:
        """Return who holds `token` where that is known at once, None where it has to be found out.

        The error is returned, not raised, where nobody could find out more. Most requests end here.
        """

    async def find_out(self, token: str) -> Principal:  # noqa: ARG002  there is nobody to ask
        """Return who holds a token that is not known at once.

        Raises `InvalidCredentialsError`, and `ProviderUnavailableError` where nobody can tell.
        """
        raise InvalidCredentialsError

    async def authenticate(self, token: str) -> Principal:
        """Return who holds `token`; raises what `find_out` raises."""
        found = self.known(token)
        if isinstance(found, InvalidCredentialsError):
            raise found
        return found or await self.find_out(token)

    def still_counts(self, principal: Principal) -> bool:  # noqa: ARG002  it does where nothing can be replaced
        """Tell whether what `principal` showed is still accepted; asked while its request is under way."""
        return True

    async def aclose(self) -> None:
        """Let go of connections."""
        return
