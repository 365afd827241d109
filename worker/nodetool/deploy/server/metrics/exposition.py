"""The text that a scrape gets. Imports the library: nobody imports this before the first scrape."""

from prometheus_client import CollectorRegistry
from prometheus_client.exposition import choose_encoder

from nodetool.deploy.server.metrics.collector import MetricsCollector
from nodetool.deploy.server.metrics.metrics import Metrics


def expose(metrics: Metrics, accept: str) -> tuple[bytes, str]:
    """Return body and content type, in the format that `accept` asks for."""
    encoder, content_type = choose_encoder(accept)
    registry = CollectorRegistry(auto_describe=False)
    registry.register(MetricsCollector(metrics))
    return encoder(registry), content_type
