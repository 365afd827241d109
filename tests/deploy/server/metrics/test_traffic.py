from types import SimpleNamespace
from typing import Any

from nodetool.deploy.server.metrics.histogram import BOUNDS, Histogram
from nodetool.deploy.server.metrics.labels import MOST_MODELS, OTHER, BoundedPairs, method_label, status_class
from nodetool.deploy.server.metrics.traffic import Traffic
from nodetool.deploy.server.request_record import RequestRecord


def scope(path: str | None = "/v1/models/{model_id}") -> dict[str, Any]:
    route = {} if path is None else {"route": SimpleNamespace(path=path)}
    return {"type": "http", "method": "GET", "path": "/v1/models/anything", **route}


def over(*, status: int = 200, seconds: float = 0.2, **known: Any) -> RequestRecord:
    """Return the record of a request that took `seconds`."""
    record = RequestRecord("id", {})
    record.status, record.ended = status, record.began + seconds
    for name, value in known.items():
        setattr(record, name, value)
    return record


def test_request_is_counted_by_route_and_not_by_path() -> None:
    traffic = Traffic()
    traffic.count(scope(), over())
    traffic.count(scope(), over(status=404))
    traffic.count(scope(None), over(status=401, refused="missing_credentials"))
    assert traffic.requests == {
        ("/v1/models/{model_id}", "GET", "2xx"): 1,
        ("/v1/models/{model_id}", "GET", "4xx"): 1,
        (OTHER, "GET", "4xx"): 1,
    }
    assert traffic.refusals == {("missing_credentials",): 1}
    assert not traffic.model_requests


def test_model_is_counted_with_its_tokens_and_times() -> None:
    traffic, record = Traffic(), over(upstream="u", model="m", prompt_tokens=3, completion_tokens=5)
    record.first_chunk_at = record.began + 0.1
    record.response_headers = [(b"content-type", b"text/event-stream")]
    traffic.count(scope(), record)
    whole = over(
        upstream="u", model="m", first_chunk_at=record.began, response_headers=[(b"content-type", b"text/plain")]
    )
    traffic.count(scope(), whole)
    assert traffic.model_requests == {("u", "m", "2xx"): 2}
    assert (traffic.prompt_tokens, traffic.completion_tokens) == ({("u", "m"): 3}, {("u", "m"): 5})
    assert sum(traffic.model_durations["u", "m"].counts) == 2
    assert sum(traffic.first_tokens["u", "m"].counts) == 1


def test_upstream_that_fails_is_counted_with_or_without_a_model() -> None:
    traffic = Traffic()
    traffic.count(scope(), over(status=503, upstream="u", upstream_error="unavailable"))
    traffic.count(scope(), over(status=504, upstream="u", model="m", upstream_error="timeout"))
    assert traffic.upstream_errors == {("u", "unavailable"): 1, ("u", "timeout"): 1}
    assert traffic.model_requests == {("u", "m", "5xx"): 1}


def test_models_beyond_the_bound_are_one_together() -> None:
    traffic = Traffic()
    for number in range(MOST_MODELS + 50):
        traffic.count(scope(), over(upstream="u", model=f"m{number}"))
    assert len(traffic.model_requests) == MOST_MODELS + 1
    assert traffic.model_requests["u", OTHER, "2xx"] == 50
    traffic.count(scope(), over(upstream="u", model="m0"))
    assert traffic.model_requests["u", "m0", "2xx"] == 2


def test_bounded_pairs_keep_apart_what_only_reads_the_same() -> None:
    pairs = BoundedPairs(2)
    assert pairs("a", "b/c") != pairs("a/b", "c")


def test_websocket_is_counted_and_its_life_is_no_duration() -> None:
    traffic = Traffic()
    traffic.count({"type": "websocket", "route": SimpleNamespace(path="/chat")}, over(status=101))
    assert traffic.requests == {("/chat", "WEBSOCKET", "1xx"): 1}
    assert not traffic.durations


def test_labels_that_a_caller_chooses_are_few() -> None:
    assert [method_label(name) for name in ("GET", "PROPFIND", "get")] == ["GET", OTHER, OTHER]
    assert [status_class(status) for status in (0, 101, 200, 304, 499, 599, 999)] == [
        *("none", "1xx", "2xx", "3xx", "4xx", "5xx", OTHER)
    ]


def test_histogram_counts_up_to_each_bound() -> None:
    histogram = Histogram()
    for seconds in (0.0, 0.001, 0.0011, 299.0, 1e9):
        histogram.observe(seconds)
    rows = histogram.cumulative()
    assert (rows[0], rows[1]) == (("0.001", 2), ("0.0025", 3))
    assert rows[-2:] == [("300.0", 4), ("+Inf", 5)]
    assert len(rows) == len(BOUNDS) + 1
