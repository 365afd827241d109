"""Counts requests when they are over. Read by another thread, which copies what it reads."""

from collections import defaultdict

from nodetool.deploy.server.metrics.histogram import Histogram
from nodetool.deploy.server.metrics.labels import MOST_MODELS, OTHER, BoundedPairs, method_label, status_class
from nodetool.deploy.server.request_record import RequestRecord, Scope


class Traffic:
    """What came in, what became of it, and what the models did."""

    def __init__(self) -> None:
        self.requests: defaultdict[tuple[str, str, str], int] = defaultdict(int)
        """By route, method and class of status."""
        self.durations: defaultdict[tuple[str], Histogram] = defaultdict(Histogram)
        """By route; WebSockets, which last as long as their callers like, are left out."""
        self.refusals: defaultdict[tuple[str], int] = defaultdict(int)
        """By reason."""
        self.model_requests: defaultdict[tuple[str, str, str], int] = defaultdict(int)
        """By upstream, model and class of status."""
        self.model_durations: defaultdict[tuple[str, str], Histogram] = defaultdict(Histogram)
        """By upstream and model, as all below."""
        self.first_tokens: defaultdict[tuple[str, str], Histogram] = defaultdict(Histogram)
        self.prompt_tokens: defaultdict[tuple[str, str], int] = defaultdict(int)
        self.completion_tokens: defaultdict[tuple[str, str], int] = defaultdict(int)
        self.upstream_errors: defaultdict[tuple[str, str], int] = defaultdict(int)
        """By upstream and kind of error."""
        self._models = BoundedPairs(MOST_MODELS)

    def count(self, scope: Scope, record: RequestRecord) -> None:
        """Count a request that is over."""
        route = scope.get("route")
        path = route.path if route is not None else OTHER
        if scope["type"] == "websocket":
            method = "WEBSOCKET"
        else:
            method = method_label(scope["method"])
            self.durations[path,].observe(_seconds(record))
        self.requests[path, method, status_class(record.status)] += 1
        if record.refused is not None:
            self.refusals[record.refused,] += 1
        if record.upstream is not None:
            self._count_upstream(record, record.upstream)

    def _count_upstream(self, record: RequestRecord, upstream: str) -> None:
        if record.upstream_error is not None:
            self.upstream_errors[upstream, record.upstream_error] += 1
        if record.model is None:
            return
        pair = self._models(upstream, record.model)
        self.model_requests[*pair, status_class(record.status)] += 1
        self.model_durations[pair].observe(_seconds(record))
        if record.first_chunk_at is not None:
            self.first_tokens[pair].observe(record.first_chunk_at - record.began)
        self.prompt_tokens[pair] += record.prompt_tokens or 0
        self.completion_tokens[pair] += record.completion_tokens or 0


def _seconds(record: RequestRecord) -> float:
    return (record.ended or record.began) - record.began
