"""`static`: the holder of the worker token may call, and is its administrator."""

from collections.abc import Callable

from nodetool.deploy.config.worker_token import WorkerToken
from nodetool.deploy.security.auth_provider import AuthProvider
from nodetool.deploy.security.errors import InvalidCredentialsError
from nodetool.deploy.security.principal import WORKER_TOKEN_HOLDER, Principal


class StaticProvider(AuthProvider):
    """Compares with the token in force, which is asked for at every call: a rotation needs no restart."""

    def __init__(self, token_in_force: Callable[[], WorkerToken]) -> None:
        self._token_in_force = token_in_force

    async def authenticate(self, token: str) -> Principal:
        """Return the holder of the worker token, or raise `InvalidCredentialsError`."""
        if self._token_in_force().matches(token):
            return WORKER_TOKEN_HOLDER
        raise InvalidCredentialsError
