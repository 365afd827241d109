"""What callers did in the last minutes, and which answers are under way."""

import time
from collections import Counter
from collections.abc import Callable, Iterable, Mapping
from typing import Any

from nodetool.deploy.server.activity.recent import BUCKET_SECONDS, BUCKETS, Bucket, Caller, RecentActivity, Refused
from nodetool.deploy.server.request_record import RequestRecord

SHOWN = 10
"""So many callers, refused ones and answers are named, those with the most first."""


class ActivityPart:
    """Adds up when somebody looks."""

    def __init__(
        self,
        recent: RecentActivity,
        under_way: Iterable[RequestRecord],
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        self._recent = recent
        self._under_way = under_way
        self._clock = clock

    def __call__(self) -> dict[str, Any]:
        """Tell it; the lists of numbers begin with the oldest."""
        buckets = self._recent.buckets()
        return {
            "bucket_seconds": BUCKET_SECONDS,
            "requests": _series(buckets, lambda bucket: bucket.requests),
            "failed": _series(buckets, lambda bucket: bucket.failed),
            "refused": _series(buckets, lambda bucket: bucket.refused),
            **_callers(buckets.values()),
            "refused_callers": _refused_callers(buckets),
            **self._answers(),
        }

    def _answers(self) -> dict[str, Any]:
        """Tell of requests that wait for a model or are being answered by one, the longest first."""
        asked = sorted(
            (each for each in tuple(self._under_way) if each.upstream is not None), key=lambda each: each.began
        )
        now = self._clock()
        named = [
            {"model": each.model, "upstream": each.upstream, "seconds": round(now - each.began, 1)}
            for each in asked[:SHOWN]
        ]
        return {"answers_under_way": len(asked), "answers": named}


def _series(buckets: Mapping[int, Bucket], number: Callable[[Bucket], int]) -> list[int]:
    return [number(buckets[ago]) if ago in buckets else 0 for ago in range(BUCKETS - 1, -1, -1)]


def _callers(buckets: Iterable[Bucket]) -> dict[str, Any]:
    counts: Counter[Caller] = Counter()
    for bucket in buckets:
        counts.update(bucket.callers)
    named = [
        {"address": address, "caller": kind, "user": user, "requests": requests}
        for (address, kind, user), requests in counts.most_common(SHOWN)
    ]
    return {"callers_seen": len(counts), "callers": named}


def _refused_callers(buckets: Mapping[int, Bucket]) -> list[dict[str, Any]]:
    counts: Counter[Refused] = Counter()
    last: dict[Refused, int] = {}
    for ago, bucket in buckets.items():
        counts.update(bucket.refused_callers)
        last.update({each: min(ago, last.get(each, ago)) for each in bucket.refused_callers})
    return [
        {
            "address": address,
            "reason": reason,
            "requests": requests,
            "seconds_ago": last[address, reason] * BUCKET_SECONDS,
        }
        for (address, reason), requests in counts.most_common(SHOWN)
    ]
