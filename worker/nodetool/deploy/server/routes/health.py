"""`/health` and `/ping`: what load balancers and the supervisor ask; open to everybody, so it says little."""

from fastapi import APIRouter
from starlette.types import ASGIApp

from nodetool.deploy import __version__
from nodetool.deploy.server.json_answer import JsonAnswer
from nodetool.deploy.server.plain_route import plain_router


def health_router(instance_id: str) -> APIRouter:
    """Build the routes; `instance_id` tells this start of the worker from any other."""
    router = plain_router(tag="Health")
    health = JsonAnswer({"status": "ok", "version": __version__, "instance_id": instance_id})
    _add(router, "/health", health, summary="Say that the worker runs, and which one it is")
    _add(router, "/ping", JsonAnswer({"message": "pong"}), summary="Say that the worker runs")
    return router


def _add(router: APIRouter, path: str, answer: ASGIApp, *, summary: str) -> None:
    name = path.removeprefix("/")
    router.add_api_route(path, answer, methods=["GET"], name=name, summary=summary)
    # Load balancers ask so; it is not documented twice.
    router.add_api_route(path, answer, methods=["HEAD"], name=name, include_in_schema=False)
