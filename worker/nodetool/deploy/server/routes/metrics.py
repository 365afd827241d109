"""`/metrics`: what Prometheus scrapes, with an administrator's token."""

from typing import Annotated

from fastapi import APIRouter, Header
from starlette.responses import Response

from nodetool.deploy.server.metrics.metrics import Metrics


def metrics_router(metrics: Metrics) -> APIRouter:
    """Build the route."""
    router = APIRouter(tags=["Operations"])

    # Not a coroutine: the first scrape imports the library and each asks the system, so it runs in a thread.
    @router.get("/metrics", response_class=Response)
    def scrape(accept: Annotated[str, Header()] = "") -> Response:
        """Tell what was counted, in Prometheus' text format or, where it is asked for, in OpenMetrics."""
        from nodetool.deploy.server.metrics.exposition import expose  # noqa: PLC0415  the library, now that it is needed

        body, content_type = expose(metrics, accept)
        return Response(body, media_type=content_type)

    return router
