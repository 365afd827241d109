"""What a soak must not show."""

import os
from collections import Counter
from collections.abc import Iterator, Sequence

from benchmarks.soak.crowd import Tally
from benchmarks.soak.observer import Look
from benchmarks.soak.trend import Trend, trend

MOST_KIB_PER_1000_REQUESTS = 64.0
"""Of growth, as far as the scatter of the measurements lets one say: sixty-five bytes forgotten in each request."""
MOST_KIB_KEPT = 4096
"""In use when all callers are gone, beyond what was before them and what growth is allowed."""
POOL_THREADS = min(32, (os.cpu_count() or 1) + 4)
"""Of the loop's own pool, which grows when first needed and never ends: as many as Python allows it."""
A_FEW = 30
"""Objects that there may be more of, because something happened for the first time."""
FEWEST_LOOKS = 12
"""Under load, from which a growth of memory can be told."""
_OF_CALLERS = (
    "connections", "requests_in_progress", "open_streams", "open_websockets", "generations", "engine_requests",
)  # fmt: skip


def left_over(before: Look, after: Look) -> Iterator[str]:
    """Say what is there after all visits and should not be."""
    for name in _OF_CALLERS:
        if level := getattr(after, name):
            yield f"{name}: {level}, and nobody calls"
    if after.other_descriptors > before.other_descriptors:
        yield f"descriptors beside TCP's: {after.other_descriptors}, and {before.other_descriptors} before"
    for name, count in _more(before.tasks, after.tasks).items():
        yield f"{count} more tasks of {name}"
    if after.threads > before.threads + POOL_THREADS:
        yield f"threads: {after.threads}, and {before.threads} before"


def forgotten(before: Look, after: Look, *, requests: int) -> Iterator[str]:
    """Name classes with so many more objects that there is one for a part of the requests."""
    for name, count in _more(before.classes, after.classes).items():
        if count > A_FEW + requests / 100:
            yield f"{count} more objects of {name} after {requests} requests"


def growth(looks: Sequence[Look], requests: Sequence[int]) -> Trend:
    """Return the growth of the memory that the worker has in use, in KiB for each 1000 requests."""
    return trend([(count / 1000, look.in_use) for look, count in zip(looks, requests, strict=True)])


def kept(before: Look, after: Look, *, requests: int) -> Iterator[str]:
    """Say that memory is in use though all callers are gone."""
    more = after.in_use - before.in_use
    if more > MOST_KIB_KEPT + MOST_KIB_PER_1000_REQUESTS * requests / 1000:
        yield f"{more} KiB more memory in use after {requests} requests than before them"


def grown(looks: Sequence[Look], requests: Sequence[int]) -> Iterator[str]:
    """Say that memory grows, where there is enough to tell it by."""
    per_1000 = growth(looks, requests)
    if len(looks) >= FEWEST_LOOKS and per_1000.at_least > MOST_KIB_PER_1000_REQUESTS:
        amount = f"{per_1000.slope:.0f} KiB (at least {per_1000.at_least:.0f})"
        yield f"memory in use grows by {amount} for each 1000 requests"


def unexpected(tally: Tally) -> Iterator[str]:
    """Say which visits ended as they must not."""
    yield from (f"a visit went wrong: {detail}" for detail in tally.unexpected)


def _more(before: Counter[str], after: Counter[str]) -> Counter[str]:
    return after - before
