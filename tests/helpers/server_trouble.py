"""What can be wrong with a server that is asked."""

import asyncio

from aiohttp import web

from tests.helpers.model_server import Handler


def outage(status: int, text: str = '{"message":"upstream connect error"}') -> Handler:
    """Answer everything with `status`."""

    async def handler(_: web.Request) -> web.StreamResponse:
        return web.Response(status=status, text=text, content_type="application/json")

    return handler


async def silence(_: web.Request) -> web.StreamResponse:
    """Take the request and never answer."""
    await asyncio.Event().wait()
    raise AssertionError


def redirect(status: int, to: str) -> Handler:
    """Send everybody elsewhere, to the same path there."""

    async def handler(request: web.Request) -> web.StreamResponse:
        return web.Response(status=status, headers={"Location": to + request.path})

    return handler


async def endless(request: web.Request) -> web.StreamResponse:
    """Answer without end."""
    response = web.StreamResponse()
    await response.prepare(request)
    while True:
        await response.write(b" " * 65536)


def gate(opened: asyncio.Event, then: Handler) -> Handler:
    """Let everybody wait until `opened` is set."""

    async def handler(request: web.Request) -> web.StreamResponse:
        await opened.wait()
        return await then(request)

    return handler
