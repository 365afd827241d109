"""`static`: the holder of the worker token may call, and is its administrator."""

import hmac
from collections.abc import Callable
from dataclasses import dataclass

from nodetool.deploy.config.retired_tokens import token_digest
from nodetool.deploy.config.worker_token import WorkerToken
from nodetool.deploy.security.auth_provider import AuthProvider
from nodetool.deploy.security.credentials import is_usual, usual_authorization
from nodetool.deploy.security.errors import InvalidCredentialsError
from nodetool.deploy.security.principal import Principal, worker_token_holder


@dataclass(frozen=True, slots=True)
class _Usual:
    """How the holder of a worker token calls nearly always."""

    token: WorkerToken
    authorization: bytes
    holder: Principal


class StaticProvider(AuthProvider):
    """Compares with the token in force, which is asked for at every call: a rotation needs no restart."""

    def __init__(self, token_in_force: Callable[[], WorkerToken]) -> None:
        self._token_in_force = token_in_force
        self._usual: _Usual | None = None
        self._last_holder: Principal | None = None

    def recognised(self, authorization: bytes) -> Principal | InvalidCredentialsError | None:
        """Return the holder of the worker token who shows it as nearly everybody does, or that it is another token."""
        token = self._token_in_force()
        usual = self._usual
        if usual is None or usual.token is not token:
            usual = self._usual = _Usual(token, usual_authorization(token.value), self._holder_of(token.digest))
        # What was shown comes last: the time that this takes depends on its length alone.
        if hmac.compare_digest(usual.authorization, authorization):
            return usual.holder
        return InvalidCredentialsError() if not token.retired and is_usual(authorization) else None

    def known(self, token: str) -> Principal | InvalidCredentialsError:
        """Return the holder of the worker token; there is nobody else."""
        if not self._token_in_force().matches(token):
            return InvalidCredentialsError()
        return self._holder_of(token_digest(token))

    def holder(self, digest: bytes) -> Principal | None:
        """Return the holder of the worker token if the token of that digest is it."""
        return self._holder_of(digest) if self._token_in_force().accepts(digest) else None

    def still_counts(self, principal: Principal) -> bool:
        """Tell whether the worker token that was shown is still accepted."""
        return self._token_in_force().accepts(principal.credential)

    def _holder_of(self, digest: bytes) -> Principal:
        if self._last_holder is None or self._last_holder.credential != digest:
            self._last_holder = worker_token_holder(digest)
        return self._last_holder
