"""Where requests to one model are counted, and how counts of several kinds become one."""

from collections.abc import Iterable
from typing import TypeVar

from nodetool.deploy.server.metrics.histogram import Histogram
from nodetool.deploy.server.request_record import RequestRecord

K = TypeVar("K", bound=tuple[str, ...])


class ModelCell:
    """Requests to one model with one status."""

    __slots__ = ("completion_tokens", "durations", "first_tokens", "prompt_tokens")

    def __init__(self) -> None:
        self.durations = Histogram()
        self.first_tokens = Histogram()
        self.prompt_tokens = 0
        self.completion_tokens = 0

    def add(self, record: RequestRecord, seconds: float) -> None:
        """Count one that took so long."""
        self.durations.observe(seconds)
        first = record.first_token_at
        if first is not None:
            self.first_tokens.observe(first - record.began)
        if record.prompt_tokens is not None:
            self.prompt_tokens += record.prompt_tokens
        if record.completion_tokens is not None:
            self.completion_tokens += record.completion_tokens


def summed(counts: Iterable[tuple[K, int]]) -> dict[K, int]:
    """Add up what has the same key."""
    sums: dict[K, int] = {}
    for key, count in counts:
        sums[key] = sums.get(key, 0) + count
    return sums


def together(histograms: Iterable[tuple[K, Histogram]]) -> dict[K, Histogram]:
    """Put into one what has the same key."""
    merged: dict[K, Histogram] = {}
    for key, histogram in histograms:
        merged.setdefault(key, Histogram()).merge(histogram)
    return merged
