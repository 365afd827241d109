"""Passes an upstream's answer to the caller as bytes, and stops the upstream when the caller leaves."""

import asyncio
import logging
import time
from collections.abc import Awaitable, Callable

import orjson
from starlette.types import Receive, Scope, Send

from nodetool.deploy.inference.errors import InferenceError
from nodetool.deploy.inference.upstream import Reply
from nodetool.deploy.server.errors import error_object, problem_of
from nodetool.deploy.server.open_requests import mark_begun
from nodetool.deploy.server.relayed_type import EVENT_STREAM, relayed_type
from nodetool.deploy.server.request_record import record_of
from nodetool.deploy.server.upstream_trouble import note_trouble

logger = logging.getLogger(__name__)


async def relay(ask: Callable[[], Awaitable[Reply]], scope: Scope, receive: Receive, send: Send) -> None:
    """Send what the upstream answers until it ends or the caller is gone, whichever comes first.

    `ask` is called here, so that a caller who leaves before the first byte, as in a long answer that is not streamed,
    cancels it as well. What it raises comes out, as long as nothing was sent.
    """
    relaying = asyncio.create_task(_relay(ask, scope, send))
    leaving = asyncio.create_task(_caller_left(receive))
    try:
        await asyncio.wait({relaying, leaving}, return_when=asyncio.FIRST_COMPLETED)
        if relaying.done():
            relaying.result()
    finally:
        await _end(relaying, leaving)


async def _relay(ask: Callable[[], Awaitable[Reply]], scope: Scope, send: Send) -> None:
    reply, record = await ask(), record_of(scope)
    try:
        mark_begun(scope, is_event_stream=_is_stream(reply))
        await send({"type": "http.response.start", "status": reply.status, "headers": _headers(reply)})
        try:
            async for chunk in reply.chunks():
                if record.first_chunk_at is None:
                    record.first_chunk_at = time.monotonic()
                await send({"type": "http.response.body", "body": chunk, "more_body": True})
        except InferenceError as error:
            note_trouble(record, error)
            logger.warning("An answer broke off: %s (request %s)", error, record.id)
            if not _is_stream(reply):
                return  # without an end, so that the framing shows that a part is missing
            await send({"type": "http.response.body", "body": _error_event(error), "more_body": True})
        await send({"type": "http.response.body", "body": b""})
    finally:
        await reply.aclose()


def _is_stream(reply: Reply) -> bool:
    return relayed_type(reply.content_type).startswith(EVENT_STREAM)


def _headers(reply: Reply) -> list[tuple[bytes, bytes]]:
    headers = [(b"content-type", relayed_type(reply.content_type).encode()), (b"x-content-type-options", b"nosniff")]
    if _is_stream(reply):
        # The second keeps nginx from buffering the stream.
        headers += [(b"cache-control", b"no-cache"), (b"x-accel-buffering", b"no")]
    return headers


def _error_event(error: InferenceError) -> bytes:
    return b"data: " + orjson.dumps(error_object(problem_of(error))) + b"\n\n"


async def _caller_left(receive: Receive) -> None:
    while (await receive())["type"] != "http.disconnect":
        pass


async def _end(*tasks: asyncio.Task[None]) -> None:
    for task in tasks:
        task.cancel()
    # What they raise was seen by whoever waited for them, or is the cancellation itself.
    await asyncio.gather(*tasks, return_exceptions=True)
