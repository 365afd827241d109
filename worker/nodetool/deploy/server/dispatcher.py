"""Finds a plain route by its exact path and method; everything else is the framework's."""

from collections.abc import Iterable

from starlette.requests import ClientDisconnect
from starlette.routing import BaseRoute
from starlette.types import ASGIApp, Receive, Scope, Send

from nodetool.deploy.server.errors import is_expected, response_to
from nodetool.deploy.server.open_requests import has_begun
from nodetool.deploy.server.plain_route import PlainRoute
from nodetool.deploy.server.request_record import record_of
from nodetool.deploy.server.upstream_trouble import note_trouble


class Dispatcher:
    """Calls plain routes, and answers their errors as the framework answers those of its own."""

    def __init__(self, framework: ASGIApp) -> None:
        self._framework = framework
        self._plain: dict[tuple[str, str], PlainRoute] = {}

    def add(self, routes: Iterable[BaseRoute]) -> None:
        """Take the plain ones of `routes` over."""
        for route in routes:
            if isinstance(route, PlainRoute) and not route.param_convertors:
                self._plain.update({(method, route.path): route for method in route.methods or ()})

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Call the route, or the framework where none is known."""
        route = self._plain.get((scope["method"], scope["path"])) if scope["type"] == "http" else None
        if route is None:
            await self._framework(scope, receive, send)
            return
        scope["route"] = route  # as the framework does, for those who count requests
        try:
            await route.plain(scope, receive, send)
        except ClientDisconnect:
            return  # nobody is there to be told
        except Exception as error:
            note_trouble(record_of(scope), error)
            if not has_begun(scope):
                await response_to(error, scope["path"])(scope, receive, send)
            if not is_expected(error):
                raise  # the server logs it
