"""Everything that can be measured, together."""

from collections.abc import Callable
from dataclasses import dataclass, field

from nodetool.deploy.server.connections import Connections
from nodetool.deploy.server.metrics.traffic import Traffic
from nodetool.deploy.server.request_record import RequestRecord


@dataclass(frozen=True, slots=True)
class Metrics:
    """What the rest of the server writes to, and a scrape reads."""

    traffic: Traffic = field(default_factory=Traffic)
    open_requests: set[RequestRecord] = field(default_factory=set)
    connections: Connections = field(default_factory=Connections)
    engines_loaded: Callable[[], int] = lambda: 0
    """How many llama.cpp engines hold a model at the moment."""
