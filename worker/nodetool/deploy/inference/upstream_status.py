"""How the upstreams are at a moment, for whoever runs the worker."""

from collections.abc import Iterable
from dataclasses import dataclass

from nodetool.deploy.inference.condition import Health, wait_before_asking
from nodetool.deploy.inference.offer import Offer


@dataclass(frozen=True, slots=True)
class UpstreamStatus:
    """How one upstream is. Holds neither address nor key."""

    name: str
    kind: str
    state: Health
    for_seconds: float
    """Since when it is in that state."""
    reason: str
    """A sentence about the last failure; empty where all is well."""
    models: int
    """How many it offers now."""
    listing_seconds: float | None
    """How long its last listing took; None before the first."""
    asked_again_in: float | None
    """While it rests: seconds until the next trial."""


def statuses(offers: Iterable[Offer], now: float) -> tuple[UpstreamStatus, ...]:
    """Return how each upstream is, in the order of their weight."""
    return tuple(_status(offer, now) for offer in offers)


def _status(offer: Offer, now: float) -> UpstreamStatus:
    condition = offer.upstream.condition
    return UpstreamStatus(
        name=offer.upstream.name,
        kind=offer.upstream.kind,
        state=condition.health,
        for_seconds=now - condition.since,
        reason=condition.reason,
        models=0 if offer.is_dead else len(offer.models),
        listing_seconds=offer.listing_seconds,
        asked_again_in=wait_before_asking(condition, now) if condition.health is Health.RESTING else None,
    )
