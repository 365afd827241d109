"""`/metrics`: what Prometheus scrapes, with an administrator's token."""

import asyncio
from typing import Annotated

from fastapi import APIRouter, Header
from starlette.responses import Response

from nodetool.deploy.server.metrics.metrics import Metrics, Moment


def metrics_router(metrics: Metrics) -> APIRouter:
    """Build the route."""
    router = APIRouter(tags=["Operations"])

    @router.get("/metrics", response_class=Response)
    async def scrape(accept: Annotated[str, Header()] = "") -> Response:
        """Tell what was counted, in Prometheus' text format or, where it is asked for, in OpenMetrics."""
        # In a thread: the first scrape imports the library, and each asks the system.
        body, content_type = await asyncio.to_thread(_rendered, metrics, metrics.now(), accept)
        return Response(body, media_type=content_type)

    return router


def _rendered(metrics: Metrics, moment: Moment, accept: str) -> tuple[bytes, str]:
    from nodetool.deploy.server.metrics.exposition import expose  # noqa: PLC0415  the library, now that it is needed

    return expose(metrics, moment, accept=accept)
