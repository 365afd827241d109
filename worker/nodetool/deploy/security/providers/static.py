"""`static`: the holder of the worker token may call, and is its administrator."""

import math
from collections.abc import Callable
from hmac import compare_digest
from time import monotonic

from nodetool.deploy.config.retired_tokens import token_digest
from nodetool.deploy.config.worker_token import WorkerToken
from nodetool.deploy.security.auth_provider import AuthProvider
from nodetool.deploy.security.credentials import is_usual, usual_authorization
from nodetool.deploy.security.errors import InvalidCredentialsError
from nodetool.deploy.security.principal import Principal, worker_token_holder

_NOBODY = worker_token_holder(b"")
"""Before the first look."""


class StaticProvider(AuthProvider):
    """Compares with the token in force; that is looked up again and again, so a rotation needs no restart."""

    def __init__(self, token_in_force: Callable[[], WorkerToken], *, look_every: float = 0.0) -> None:
        """`look_every`: seconds that a look at the token is good for, at most `store.LOOK_SECONDS`.

        A busy server asks thousands of times a second. Whoever writes the file waits until every such look is over, so
        that a rotation that has returned is in force at the next request all the same.
        """
        self._token_in_force = token_in_force
        self._look_every = look_every
        self._next_look = -math.inf
        self._token: WorkerToken | None = None
        self._usual_authorization = b""
        """How the holder calls nearly always."""
        self._holder = _NOBODY
        self._retires = False
        """Whether there are earlier tokens whose grace period may not be over."""
        self._last_holder = _NOBODY

    def recognised(self, authorization: bytes) -> Principal | InvalidCredentialsError | None:
        """Return the holder of the worker token who shows it as nearly everybody does, or that it is another token."""
        if monotonic() >= self._next_look:
            self._look()
        # What was shown comes last: the time that this takes depends on its length alone.
        if compare_digest(self._usual_authorization, authorization):
            return self._holder
        return InvalidCredentialsError() if not self._retires and is_usual(authorization) else None

    def known(self, token: str) -> Principal | InvalidCredentialsError:
        """Return the holder of the worker token; there is nobody else."""
        if not self._looked_up().matches(token):
            return InvalidCredentialsError()
        return self._holder_of(token_digest(token))

    def holder(self, digest: bytes) -> Principal | None:
        """Return the holder of the worker token if the token of that digest is it."""
        if monotonic() >= self._next_look:
            self._look()
        if compare_digest(self._holder.credential, digest):
            return self._holder
        return self._holder_of(digest) if self._retires and self._looked_up().accepts(digest) else None

    def still_counts(self, principal: Principal) -> bool:
        """Tell whether the worker token that was shown is still accepted."""
        return self._looked_up().accepts(principal.credential)

    def _looked_up(self) -> WorkerToken:
        if self._token is None or monotonic() >= self._next_look:
            return self._look()
        return self._token

    def _look(self) -> WorkerToken:
        now = monotonic()
        token = self._token_in_force()
        if token is not self._token:
            self._token = token
            self._usual_authorization = usual_authorization(token.value)
            self._holder = worker_token_holder(token.digest)
            self._retires = bool(token.retired)
        self._next_look = now + self._look_every
        return token

    def _holder_of(self, digest: bytes) -> Principal:
        if compare_digest(self._holder.credential, digest):
            return self._holder
        if not compare_digest(self._last_holder.credential, digest):
            self._last_holder = worker_token_holder(digest)
        return self._last_holder
