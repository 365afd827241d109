"""How the upstreams are, and the engines of llama.cpp."""

from collections.abc import Iterable
from dataclasses import asdict
from typing import Any

from nodetool.deploy.inference.engine_state import EngineState
from nodetool.deploy.inference.upstream_status import UpstreamStatus
from nodetool.deploy.server.status.part import seconds_ago


def shown_upstreams(statuses: Iterable[UpstreamStatus]) -> list[dict[str, Any]]:
    """Write each upstream's status."""
    return [_shown_upstream(status) for status in statuses]


def shown_engines(states: Iterable[EngineState]) -> list[dict[str, Any]]:
    """Write each engine's state."""
    return [asdict(state) for state in states]


def _shown_upstream(status: UpstreamStatus) -> dict[str, Any]:
    return {
        "name": status.name,
        "kind": status.kind,
        "state": status.state,
        "since": seconds_ago(status.for_seconds),
        "reason": status.reason,
        "models": status.models,
        "listing_seconds": _rounded(status.listing_seconds),
        "asked_again_in_seconds": _rounded(status.asked_again_in),
    }


def _rounded(seconds: float | None) -> float | None:
    return None if seconds is None else round(seconds, 4)
