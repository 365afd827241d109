"""`/health` and `/ping`: what load balancers and the supervisor ask; open to everybody, so it says little."""

from fastapi import APIRouter

from nodetool.deploy import __version__


def health_router(instance_id: str) -> APIRouter:
    """Build the routes; `instance_id` tells this start of the worker from any other."""
    router = APIRouter(tags=["Health"])

    @router.get("/health")
    async def health() -> dict[str, str]:
        """Say that the worker runs, and which one it is."""
        return {"status": "ok", "version": __version__, "instance_id": instance_id}

    @router.get("/ping")
    async def ping() -> dict[str, str]:
        """Say that the worker runs."""
        return {"message": "pong"}

    return router
