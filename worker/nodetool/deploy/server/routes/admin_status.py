"""`GET /admin/status`: how the worker and everything behind it are."""

from collections.abc import Mapping
from typing import Any

from fastapi import APIRouter

from nodetool.deploy.server.status.part import StatusPart


def admin_status_router(parts: Mapping[str, StatusPart]) -> APIRouter:
    """Build the route; each part tells about its area under its name."""
    router = APIRouter(prefix="/admin", tags=["Operations"])

    # A coroutine, so that nothing changes while the parts look.
    @router.get("/status")
    async def status() -> dict[str, Any]:
        """Tell how the worker and its model servers are, without asking any of them."""
        return {name: part() for name, part in parts.items()}

    return router
