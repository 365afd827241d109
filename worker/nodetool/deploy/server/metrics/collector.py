"""The counts as families of metrics. Imports the library: nobody imports this before the first scrape."""

import platform
from collections.abc import Iterator, Mapping
from typing import TypeVar

from prometheus_client.core import (
    CounterMetricFamily,
    GaugeMetricFamily,
    HistogramMetricFamily,
    InfoMetricFamily,
    Metric,
)
from prometheus_client.registry import Collector

from nodetool.deploy import __version__
from nodetool.deploy.inference.condition import Health
from nodetool.deploy.inference.engine_state import EnginePhase
from nodetool.deploy.server.metrics.histogram import Histogram
from nodetool.deploy.server.metrics.metrics import Metrics, Moment
from nodetool.deploy.server.metrics.process import readings

K = TypeVar("K", bound=tuple[str, ...])
_MODEL = ("upstream", "model")


class MetricsCollector(Collector):
    """Renders what was counted until now. Called in a thread of its own, so it copies before it walks."""

    def __init__(self, metrics: Metrics, moment: Moment) -> None:
        self._metrics = metrics
        self._moment = moment

    def collect(self) -> Iterator[Metric]:
        """Yield every family."""
        yield InfoMetricFamily(
            "nodetool_build", "What runs", value={"version": __version__, "python": platform.python_version()}
        )
        yield from self._requests()
        yield from self._models()
        yield from self._now()
        yield from self._behind()
        for reading in readings():
            family = CounterMetricFamily if reading.is_counter else GaugeMetricFamily
            yield family(reading.name, reading.help, value=reading.value)

    def _requests(self) -> Iterator[Metric]:
        traffic = self._metrics.traffic
        yield _counter("nodetool_requests", "Requests that are over", ("route", "method", "status"), traffic.requests)
        yield _histogram(
            "nodetool_request_duration_seconds", "Time until a request was over", ("route",), traffic.durations
        )
        yield _counter("nodetool_refusals", "Requests that were turned away", ("reason",), traffic.refusals)

    def _models(self) -> Iterator[Metric]:
        traffic = self._metrics.traffic
        yield _counter("nodetool_model_requests", "Requests to a model", (*_MODEL, "status"), traffic.model_requests)
        yield _histogram(
            "nodetool_model_request_duration_seconds", "Time of a model's answer", _MODEL, traffic.model_durations
        )
        yield _histogram(
            "nodetool_time_to_first_token_seconds", "Time to a stream's first piece", _MODEL, traffic.first_tokens
        )
        yield _counter("nodetool_prompt_tokens", "Tokens that models have read", _MODEL, traffic.prompt_tokens)
        yield _counter(
            "nodetool_completion_tokens", "Tokens that models have written", _MODEL, traffic.completion_tokens
        )
        yield _counter(
            "nodetool_upstream_errors", "What upstreams did not do", ("upstream", "error"), traffic.upstream_errors
        )

    def _now(self) -> Iterator[Metric]:
        under_way = self._moment.under_way
        streams = sum(record.is_stream for record in under_way)
        sockets = sum(record.status == 101 for record in under_way)  # noqa: PLR2004  Switching Protocols
        yield GaugeMetricFamily("nodetool_requests_in_progress", "Requests under way", value=len(under_way))
        yield GaugeMetricFamily("nodetool_open_streams", "Answers that are being streamed", value=streams)
        yield GaugeMetricFamily("nodetool_open_websockets", "WebSockets that are open", value=sockets)
        connections = self._metrics.connections
        yield GaugeMetricFamily("nodetool_open_connections", "Connections of callers", value=connections.open)
        yield CounterMetricFamily(
            "nodetool_connections_refused", "Connections beyond what an address may have", value=connections.refused
        )

    def _behind(self) -> Iterator[Metric]:
        engines, upstreams = self._moment.engines, self._moment.upstreams
        loaded = sum(engine.phase in {EnginePhase.READY, EnginePhase.BUSY} for engine in engines)
        yield GaugeMetricFamily("nodetool_engines_loaded", "GGUF models in memory", value=loaded)
        memory = sum(engine.resident_bytes or 0 for engine in engines)
        yield GaugeMetricFamily("nodetool_engines_resident_bytes", "Memory that their engines use", value=memory)
        alive = GaugeMetricFamily("nodetool_upstream_up", "Whether an upstream answered last time", labels=["upstream"])
        for upstream in (each for each in upstreams if each.state is not Health.UNKNOWN):
            alive.add_metric([upstream.name], upstream.state is Health.ALIVE)
        yield alive


def _counter(name: str, help_: str, labels: tuple[str, ...], counts: Mapping[K, int]) -> Metric:
    family = CounterMetricFamily(name, help_, labels=labels)
    for key, count in dict(counts).items():
        family.add_metric(key, count)
    return family


def _histogram(name: str, help_: str, labels: tuple[str, ...], histograms: Mapping[K, Histogram]) -> Metric:
    family = HistogramMetricFamily(name, help_, labels=labels)
    for key, histogram in dict(histograms).items():
        family.add_metric(key, buckets=histogram.cumulative(), sum_value=histogram.total)
    return family
