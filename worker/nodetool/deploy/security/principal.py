"""Who calls."""

from dataclasses import dataclass, field
from enum import StrEnum

LOCAL_USER_ID = "1"
"""The user of this machine, where nobody has to prove anything or the worker token was shown."""


class Kind(StrEnum):
    """What the caller showed."""

    ANONYMOUS = "anonymous"
    """Nothing, and nothing was asked for."""
    WORKER_TOKEN = "worker token"  # noqa: S105  a kind, not a secret
    """The worker token."""
    USER = "user"
    """A token of the user's own, from the authentication service."""


@dataclass(frozen=True, slots=True)
class Principal:
    """An authenticated caller."""

    user_id: str
    kind: Kind
    is_admin: bool = False
    credential: bytes = field(default=b"", repr=False)
    """SHA-256 of the worker token that was shown: it may be replaced while the request is under way."""
    expires: float | None = None
    """Unix time at which the user's token expires by its own account; None where it does not."""
    may_end: bool = field(init=False, repr=False, compare=False)
    """Whether what was shown can stop to count while a request is under way."""

    def __post_init__(self) -> None:
        object.__setattr__(self, "may_end", bool(self.credential) or self.expires is not None)


ANONYMOUS = Principal(LOCAL_USER_ID, Kind.ANONYMOUS, is_admin=True)
"""The caller where authentication is left out: the owner of the machine, who may do everything on it."""


def worker_token_holder(digest: bytes) -> Principal:
    """Return the caller who showed the worker token of that SHA-256: the owner of the machine."""
    return Principal(LOCAL_USER_ID, Kind.WORKER_TOKEN, is_admin=True, credential=digest)
