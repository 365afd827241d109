"""Remembers for a while what is known of a token, never the token itself."""

import math
from collections import OrderedDict
from typing import Generic, TypeVar

from nodetool.deploy.security.providers.supabase.clocks import SYSTEM, Clocks

T = TypeVar("T")

NEVER = math.inf


class AnswerCache(Generic[T]):
    """Keeps each answer for `seconds` and `size` of them at most; the one that was not used for longest leaves."""

    def __init__(self, *, seconds: float, size: int, clocks: Clocks = SYSTEM) -> None:
        self._seconds = seconds
        self._size = size
        self._monotonic = clocks.monotonic
        self._now = clocks.now
        self._answers: OrderedDict[bytes, tuple[T, float, float]] = OrderedDict()

    def __len__(self) -> int:
        return len(self._answers)

    def get(self, digest: bytes) -> T | None:
        """Return the answer for the token of that digest, if it still holds."""
        entry = self._answers.get(digest)
        if entry is None:
            return None
        answer, forget_at, expires = entry
        # Both clocks: the monotonic one stands still while the machine sleeps, the other one can be set back.
        if self._monotonic() >= forget_at or (expires != NEVER and self._now() >= expires):
            del self._answers[digest]
            return None
        self._answers.move_to_end(digest)
        return answer

    def put(self, digest: bytes, answer: T, *, expires: float = NEVER) -> None:
        """Remember `answer`, but not past the Unix time `expires`."""
        if self._seconds <= 0 or self._now() >= expires:
            return
        self._answers[digest] = (answer, self._monotonic() + self._seconds, expires)
        self._answers.move_to_end(digest)
        if len(self._answers) > self._size:
            self._answers.popitem(last=False)
