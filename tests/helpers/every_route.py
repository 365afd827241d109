"""Lists what an application answers to, so that a test covers a route from the moment it is added."""

import re
from collections.abc import Iterable, Iterator

from fastapi import FastAPI
from fastapi.routing import iter_route_contexts
from starlette.routing import BaseRoute, Mount, Route, WebSocketRoute

WEBSOCKET = "WEBSOCKET"
METHODS = ("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS", "TRACE", "CONNECT", "PROPFIND")
_PARAMETER = re.compile(r"{[^}]*}")


def declared_paths(app: FastAPI) -> list[tuple[str, str]]:
    """Return method and path of every route, mounted ones included; a WebSocket's method is `WEBSOCKET`."""
    return sorted(_walk(app.routes, prefix=""))


def _walk(routes: Iterable[BaseRoute], *, prefix: str) -> Iterator[tuple[str, str]]:
    for context in iter_route_contexts(list(routes)):
        route = context.original_route
        path = prefix + _PARAMETER.sub("anything", context.path or "")
        if isinstance(route, Mount):
            yield from ((method, f"{path}/below") for method in ("GET", WEBSOCKET))
            yield from _walk(route.routes or [], prefix=path)
        elif isinstance(route, WebSocketRoute):
            yield WEBSOCKET, path
        else:
            assert isinstance(route, Route), f"this kind of route is not known here: {route!r}"
            yield from ((method, path) for method in context.methods or METHODS)
