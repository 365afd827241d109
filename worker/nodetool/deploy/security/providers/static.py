"""`static`: the holder of the worker token may call, and is its administrator."""

from collections.abc import Callable

from nodetool.deploy.config.retired_tokens import token_digest
from nodetool.deploy.config.worker_token import WorkerToken
from nodetool.deploy.security.auth_provider import AuthProvider
from nodetool.deploy.security.principal import Principal, worker_token_holder


class StaticProvider(AuthProvider):
    """Compares with the token in force, which is asked for at every call: a rotation needs no restart."""

    def __init__(
        self, token_in_force: Callable[[], WorkerToken], *, look_again: Callable[[], WorkerToken] | None = None
    ) -> None:
        """`look_again` is asked before a token is refused, where `token_in_force` may be a moment old."""
        self._token_in_force = token_in_force
        self._look_again = look_again
        self._last_holder: Principal | None = None

    def known(self, token: str) -> Principal | None:
        """Return the holder of the worker token, or None."""
        return self.holder(token_digest(token))

    def holder(self, digest: bytes) -> Principal | None:
        """Return the holder of the worker token if the token of that digest is it."""
        if not self._accepts(digest):
            return None
        if self._last_holder is None or self._last_holder.credential != digest:
            self._last_holder = worker_token_holder(digest)
        return self._last_holder

    def _accepts(self, digest: bytes) -> bool:
        if self._token_in_force().accepts(digest):
            return True
        # Whoever has just read a new token in the file must not be turned away with it.
        return self._look_again is not None and self._look_again().accepts(digest)

    def still_counts(self, principal: Principal) -> bool:
        """Tell whether the worker token that was shown is still accepted."""
        return self._accepts(principal.credential)
