"""Everything that can be measured, together."""

from collections.abc import Callable
from dataclasses import dataclass, field

from nodetool.deploy.inference.engine_state import EngineState
from nodetool.deploy.inference.upstream_status import UpstreamStatus
from nodetool.deploy.server.activity.recent import RecentActivity
from nodetool.deploy.server.connections import Connections
from nodetool.deploy.server.metrics.traffic import Traffic
from nodetool.deploy.server.request_record import RequestRecord


@dataclass(frozen=True, slots=True)
class Metrics:
    """What the rest of the server writes to, and a scrape reads."""

    traffic: Traffic = field(default_factory=Traffic)
    activity: RecentActivity = field(default_factory=RecentActivity)
    open_requests: set[RequestRecord] = field(default_factory=set)
    connections: Connections = field(default_factory=Connections)
    engines: Callable[[], tuple[EngineState, ...]] = tuple
    """What each engine of llama.cpp is doing."""
    upstreams: Callable[[], tuple[UpstreamStatus, ...]] = tuple
    """How each upstream is."""

    def now(self) -> "Moment":
        """Look at everything that must not change meanwhile; called by the server's loop."""
        return Moment(tuple(self.open_requests), self.engines(), self.upstreams())


@dataclass(frozen=True, slots=True)
class Moment:
    """What cannot be counted, but only looked at."""

    under_way: tuple[RequestRecord, ...]
    engines: tuple[EngineState, ...]
    upstreams: tuple[UpstreamStatus, ...]
