"""The text that a scrape gets. Imports the library: nobody imports this before the first scrape."""

from prometheus_client import CollectorRegistry
from prometheus_client.exposition import choose_encoder

from nodetool.deploy.server.metrics.collector import MetricsCollector
from nodetool.deploy.server.metrics.metrics import Metrics, Moment

_OPENMETRICS_TYPE = "application/openmetrics-text"
_OPENMETRICS = f"{_OPENMETRICS_TYPE}; version=1.0.0"
"""What is asked for in its place, whatever version: the library fails where one is not a number."""


def expose(metrics: Metrics, moment: Moment, *, accept: str) -> tuple[bytes, str]:
    """Return body and content type, in the format that `accept` asks for."""
    encoder, content_type = choose_encoder(_OPENMETRICS if _OPENMETRICS_TYPE in accept else "")
    registry = CollectorRegistry(auto_describe=False)
    registry.register(MetricsCollector(metrics, moment))
    return encoder(registry), content_type
