"""An upstream's answer to one chat, as frames."""

import asyncio
import contextlib
from collections.abc import AsyncGenerator, AsyncIterator
from http import HTTPStatus

from nodetool.deploy.inference.bounded_json import parse_rewritable
from nodetool.deploy.inference.errors import UpstreamError
from nodetool.deploy.inference.quotation import error_message, quoted
from nodetool.deploy.inference.sse_reader import EventTooLongError, SseReader
from nodetool.deploy.inference.upstream import Reply
from nodetool.deploy.server.chat_socket.failures import UpstreamRefusalError
from nodetool.deploy.server.chat_socket.frames import Frame
from nodetool.deploy.server.relayed_type import EVENT_STREAM

LONGEST_ANSWER = 32 * 2**20
"""Bytes of an answer that comes in one piece."""
_DONE = b"[DONE]"
_LINGER_SECONDS = 0.5
"""For the end of the HTTP answer after that of the stream, so that its connection can be used again."""


async def frames_of(reply: Reply, *, upstream: str) -> AsyncGenerator[Frame]:
    """Yield `chunk` frames and then `done`, or one `message`, without an id.

    Raises `UpstreamError` where the upstream does not go on, and `UpstreamRefusalError`.
    """
    if reply.status != HTTPStatus.OK or not reply.content_type.lower().startswith(EVENT_STREAM):
        yield await _whole(reply, upstream)
        return
    usage, is_complete = None, False
    async with contextlib.aclosing(_events(reply, upstream)) as events:
        async for event in events:
            if event == _DONE:
                is_complete = True
                await _let_end(events)
                break
            chunk = _chunk(event, upstream)
            usage = chunk.get("usage") or usage
            is_complete = is_complete or _is_last(chunk)
            yield {"type": "chunk", "data": chunk}
    if not is_complete:
        raise UpstreamError(upstream, f"{upstream} ended in the middle of its answer. Look at its log, then try again.")
    yield {"type": "done", "usage": usage} if usage else {"type": "done"}


async def _events(reply: Reply, upstream: str) -> AsyncGenerator[bytes]:
    reader = SseReader()
    try:
        async for piece in reply.chunks():
            for event in reader.feed(piece):
                yield event
    except EventTooLongError as error:
        raise UpstreamError(upstream, f"{upstream} sent a piece of its answer that is too long.") from error


async def _let_end(events: AsyncIterator[bytes]) -> None:
    with contextlib.suppress(TimeoutError, UpstreamError):
        async with asyncio.timeout(_LINGER_SECONDS):
            async for _ in events:
                pass


async def _whole(reply: Reply, upstream: str) -> Frame:
    body = bytearray()
    async for piece in reply.chunks():
        body += piece
        if len(body) > LONGEST_ANSWER:
            raise UpstreamError(upstream, f"The answer of {upstream} is longer than {LONGEST_ANSWER} bytes.")
    if reply.status >= HTTPStatus.BAD_REQUEST:
        raise UpstreamRefusalError(reply.status, _own_error(bytes(body), upstream))
    return {"type": "message", "data": _document(bytes(body), upstream)}


def _document(data: bytes, upstream: str) -> Frame:
    try:
        document = parse_rewritable(data)
    except ValueError:
        document = None
    if not isinstance(document, dict):
        raise UpstreamError(
            upstream, f"{upstream} answered with something that is no chat completion. Look at its log."
        )
    return document


def _chunk(event: bytes, upstream: str) -> Frame:
    chunk = _document(event, upstream)
    if "error" in chunk:
        raise UpstreamRefusalError(HTTPStatus.BAD_GATEWAY, _own_error(event, upstream))
    return chunk


def _own_error(body: bytes, upstream: str) -> Frame:
    """Return the error object in `body`, or one that says the same where the upstream writes errors otherwise."""
    with contextlib.suppress(UpstreamError):
        error = _document(body, upstream).get("error")
        if isinstance(error, dict):
            return error
    words = quoted(error_message(body) or "") or f"{upstream} refused this chat. Look at its log."
    return {"message": words, "type": "invalid_request_error", "param": None, "code": None}


def _is_last(chunk: Frame) -> bool:
    choices = chunk.get("choices")
    return isinstance(choices, list) and any(isinstance(one, dict) and one.get("finish_reason") for one in choices)
