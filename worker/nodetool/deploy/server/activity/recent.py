"""Counts the requests of the last minutes, five seconds at a time. Nothing is done while nobody calls."""

import math
import time
from collections import deque
from collections.abc import Callable
from typing import TypeVar

from nodetool.deploy.security.authenticator import needs_admin
from nodetool.deploy.server.request_record import RequestRecord, Scope

BUCKET_SECONDS = 5
BUCKETS = 60
"""Of so many the window is made: five minutes."""
MOST_CALLERS = 32
"""So many are told apart in five seconds; the requests of others count, but nobody is named for them."""
MOST_REFUSED = 16
MOST_OF_A_NAME = 64
"""Characters of an address, or of a user's id, that are kept."""

Caller = tuple[str, str, str]
"""Address, kind and id of the user."""
Refused = tuple[str, str]
"""Address and reason."""

K = TypeVar("K", Caller, Refused)

_SERVER_ERROR = 500
_SWITCHING_PROTOCOLS = 101


class Bucket:
    """What was over within the same five seconds."""

    __slots__ = ("callers", "failed", "number", "refused", "refused_callers", "requests")

    def __init__(self, number: int) -> None:
        self.number = number
        """How many such times fit before it, counted by `time.monotonic`."""
        self.requests = 0
        """Of callers who were let in."""
        self.failed = 0
        """Of those, which no answer was found for: the fault was the worker's, or a model server's."""
        self.refused = 0
        """Requests that were turned away."""
        self.callers: dict[Caller, int] = {}
        self.refused_callers: dict[Refused, int] = {}


class RecentActivity:
    """Hears of requests when they are over. What administrators look at, and health checks, do not count."""

    def __init__(self, clock: Callable[[], float] = time.monotonic) -> None:
        self._clock = clock
        self._buckets: deque[Bucket] = deque(maxlen=BUCKETS)
        self._current = Bucket(-1)
        self._current_ends = -math.inf

    def count(self, scope: Scope, record: RequestRecord) -> None:
        """Count a request that is over."""
        if record.refused is not None:
            self._count_refused(scope, record, record.refused)
            return
        # A chat on a socket has a record of its own, which does not name the caller.
        principal = record.principal or scope["state"].get("principal")
        if principal is None or record.status == _SWITCHING_PROTOCOLS or needs_admin(scope["path"]):
            return
        bucket = self._bucket(record.ended or record.began)
        bucket.requests += 1
        if record.status >= _SERVER_ERROR or record.upstream_error is not None:
            bucket.failed += 1
        caller = (_address(scope), principal.kind.value, principal.user_id[:MOST_OF_A_NAME])
        _add(bucket.callers, caller, most=MOST_CALLERS)

    def buckets(self) -> dict[int, Bucket]:
        """Return those of the last minutes in which anything happened, by how many five seconds ago."""
        now = int(self._clock() // BUCKET_SECONDS)
        return {now - each.number: each for each in self._buckets if now - each.number < BUCKETS}

    def _count_refused(self, scope: Scope, record: RequestRecord, reason: str) -> None:
        bucket = self._bucket(record.ended or record.began)
        bucket.refused += 1
        _add(bucket.refused_callers, (_address(scope), reason), most=MOST_REFUSED)

    def _bucket(self, ended: float) -> Bucket:
        if ended >= self._current_ends:
            number = int(ended // BUCKET_SECONDS)
            self._current = Bucket(number)
            self._current_ends = (number + 1) * BUCKET_SECONDS
            self._buckets.append(self._current)
        return self._current


def _add(counts: dict[K, int], key: K, *, most: int) -> None:
    if key in counts:
        counts[key] += 1
    elif len(counts) < most:
        counts[key] = 1


def _address(scope: Scope) -> str:
    client = scope.get("client")
    return client[0][:MOST_OF_A_NAME] if client else ""
