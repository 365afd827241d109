"""Counts requests when they are over. Read by another thread, which copies what it reads."""

from collections import defaultdict

from nodetool.deploy.server.metrics.cells import ModelCell, summed, together
from nodetool.deploy.server.metrics.histogram import Histogram
from nodetool.deploy.server.metrics.labels import (
    MOST_MODELS,
    OTHER,
    WEBSOCKET,
    BoundedPairs,
    method_label,
    status_class,
)
from nodetool.deploy.server.request_record import RequestRecord, Scope

Pair = tuple[str, str]


class Traffic:
    """What came in, what became of it, and what the models did.

    A request is found its cell by what is known of it as it is; the few labels are made of that when somebody reads.
    """

    def __init__(self) -> None:
        self.refusals: defaultdict[tuple[str], int] = defaultdict(int)
        """By reason."""
        self.upstream_errors: defaultdict[Pair, int] = defaultdict(int)
        """By upstream and kind of error."""
        self._routes: defaultdict[tuple[str, str, int], Histogram] = defaultdict(Histogram)
        """By path, method and status."""
        self._models: defaultdict[tuple[str, str, int], ModelCell] = defaultdict(ModelCell)
        """By upstream, model and status."""
        self._pairs = BoundedPairs(MOST_MODELS)

    def count(self, scope: Scope, record: RequestRecord) -> None:
        """Count a request that is over."""
        route = scope.get("route")
        path = OTHER if route is None else route.path
        seconds = (record.ended or record.began) - record.began
        self._routes[path, scope.get("method", WEBSOCKET), record.status].observe(seconds)
        if record.refused is not None:
            self.refusals[record.refused,] += 1
        if record.upstream is not None:
            self._count_upstream(record, record.upstream, seconds)

    @property
    def requests(self) -> dict[tuple[str, str, str], int]:
        """Count them by route, method and class of status."""
        return summed(
            ((path, method_label(method), status_class(status)), durations.count)
            for (path, method, status), durations in self._routes.copy().items()
        )

    @property
    def durations(self) -> dict[tuple[str], Histogram]:
        """Tell them by route; WebSockets, which last as long as their callers like, are left out."""
        routes = self._routes.copy().items()
        return together(((path,), durations) for (path, method, _), durations in routes if method != WEBSOCKET)

    @property
    def model_requests(self) -> dict[tuple[str, str, str], int]:
        """Count them by upstream, model and class of status."""
        return summed(
            ((upstream, model, status_class(status)), cell.durations.count)
            for (upstream, model, status), cell in self._models.copy().items()
        )

    @property
    def model_durations(self) -> dict[Pair, Histogram]:
        """Tell them by upstream and model, as all below."""
        return together((pair, cell.durations) for pair, cell in self._by_model())

    @property
    def first_tokens(self) -> dict[Pair, Histogram]:
        """Tell how long it took until the first one was there."""
        return together((pair, cell.first_tokens) for pair, cell in self._by_model() if cell.first_tokens.count)

    @property
    def prompt_tokens(self) -> dict[Pair, int]:
        """Count what the models have read."""
        return summed((pair, cell.prompt_tokens) for pair, cell in self._by_model())

    @property
    def completion_tokens(self) -> dict[Pair, int]:
        """Count what the models have written."""
        return summed((pair, cell.completion_tokens) for pair, cell in self._by_model())

    def _count_upstream(self, record: RequestRecord, upstream: str, seconds: float) -> None:
        if record.upstream_error is not None:
            self.upstream_errors[upstream, record.upstream_error] += 1
        if record.model is not None:
            self._models[*self._pairs(upstream, record.model), record.status].add(record, seconds)

    def _by_model(self) -> list[tuple[Pair, ModelCell]]:
        return [((upstream, model), cell) for (upstream, model, _), cell in self._models.copy().items()]
