"""Routes that FastAPI documents and a plain ASGI application answers: a tenth of the time of FastAPI's own."""

from collections.abc import Awaitable, Callable
from typing import Any

from fastapi import APIRouter, Request
from fastapi.routing import APIRoute
from starlette.responses import Response
from starlette.types import ASGIApp, Receive, Scope, Send


class PlainRoute(APIRoute):
    """A route whose endpoint is an ASGI application; its name and docstring are what the documentation shows.

    The application's dispatcher calls `plain` at once. FastAPI's own router does so too, where it is asked.
    """

    def __init__(self, path: str, endpoint: ASGIApp, **documentation: Any) -> None:
        self.plain = endpoint
        super().__init__(path, _documented(endpoint), **{**documentation, "response_model": None})

    def get_route_handler(self) -> Callable[[Request], Awaitable[Response]]:  # type: ignore[override]  # never sent on
        """Return what FastAPI calls: it takes any ASGI application for a response."""

        async def handler(_: Request) -> Response:
            return _Plain(self.plain)

        return handler


class _Plain(Response):
    """Hands the request to an ASGI application."""

    def __init__(self, app: ASGIApp) -> None:
        super().__init__()
        self._app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Let it answer."""
        await self._app(scope, receive, send)


def plain_router(*, prefix: str = "", tag: str) -> APIRouter:
    """Return a router whose endpoints are ASGI applications."""
    return APIRouter(prefix=prefix, tags=[tag], route_class=PlainRoute)


def _documented(endpoint: ASGIApp) -> Callable[[], Awaitable[None]]:
    """Return a function without parameters, since FastAPI would take ASGI's for the caller's."""

    async def documented() -> None:
        """Never called."""

    documented.__name__ = getattr(endpoint, "__name__", type(endpoint).__name__)
    documented.__doc__ = endpoint.__doc__
    return documented
