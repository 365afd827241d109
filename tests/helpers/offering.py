"""Upstreams that offer the model `m` and stream, as they are or go wrong."""

import asyncio
import json
from typing import Any

from aiohttp import web

from tests.helpers.model_server import Handler

DONE = b"data: [DONE]\n\n"


def offering_m(answer: Handler) -> Handler:
    """Let an upstream offer the model `m`, and chat with `answer`."""

    async def handler(request: web.Request) -> web.StreamResponse:
        if request.path == "/v1/models":
            return web.json_response({"object": "list", "data": [{"id": "m"}]})
        return await answer(request)

    return handler


def chunk(content: str, **fields: Any) -> dict[str, Any]:
    """Return a chunk of an answer."""
    return {"choices": [{"index": 0, "delta": {"content": content}, "finish_reason": None}], **fields}


def event(document: dict[str, Any]) -> bytes:
    """Return the event that holds `document`."""
    return b"data: " + json.dumps(document).encode() + b"\n\n"


async def started(request: web.Request, content_type: str = "text/event-stream") -> web.StreamResponse:
    """Begin an answer."""
    response = web.StreamResponse(headers={"Content-Type": content_type})
    await response.prepare(request)
    return response


def saying(*documents: dict[str, Any], end: bytes = DONE) -> Handler:
    """Stream `documents`, and end."""

    async def handler(request: web.Request) -> web.StreamResponse:
        response = await started(request)
        for document in documents:
            await response.write(event(document))
        await response.write(end)
        return response

    return handler


async def endless(request: web.Request) -> web.StreamResponse:
    """Begin to answer, and never come to an end."""
    response = await started(request)
    await response.write(event(chunk("first")))
    await asyncio.Event().wait()
    return response


async def dying(request: web.Request) -> web.StreamResponse:
    """Begin to answer, and hang up."""
    response = await started(request)
    await response.write(event(chunk("first")))
    assert request.transport is not None
    request.transport.abort()
    return response
