"""FastAPI with the middleware around all of it, and a short way to the plain routes."""

from typing import Any

from fastapi import APIRouter, FastAPI
from starlette.types import ASGIApp, Receive, Scope, Send

from nodetool.deploy.server.dispatcher import Dispatcher


class WorkerApplication(FastAPI):
    """Middleware that is added stands around the dispatcher, and that before FastAPI's own layers.

    FastAPI wraps each message of an answer several times; one that is relayed in a thousand pieces cannot afford it.
    """

    def __init__(self, **options: Any) -> None:
        self._routers: list[APIRouter] = []
        super().__init__(**options)

    def include_router(self, router: APIRouter, **options: Any) -> None:
        """Add the router's routes, as FastAPI does."""
        super().include_router(router, **options)
        if not options:  # a prefix, or a dependency, is FastAPI's to keep
            self._routers.append(router)

    def build_middleware_stack(self) -> ASGIApp:
        """Put the layers together, once, at the first request."""
        around, self.user_middleware = self.user_middleware, []
        framework = super().build_middleware_stack()
        self.user_middleware = around
        dispatcher = Dispatcher(self._named(framework))
        for router in self._routers:
            dispatcher.add(router.routes)
        app: ASGIApp = dispatcher
        for middleware, arguments, options in reversed(around):
            app = middleware(app, *arguments, **options)
        return app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Serve a request; the start, the end and WebSockets go FastAPI's way."""
        if scope["type"] == "http" and self.middleware_stack is not None:
            await self.middleware_stack(scope, receive, send)
        else:
            await super().__call__(scope, receive, send)

    def _named(self, framework: ASGIApp) -> ASGIApp:
        async def named(scope: Scope, receive: Receive, send: Send) -> None:
            scope["app"] = self  # as FastAPI does, for its routes
            await framework(scope, receive, send)

        return named
