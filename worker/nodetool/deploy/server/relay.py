"""Passes an upstream's answer to the caller as bytes, and stops the upstream when the caller leaves."""

import logging
import time
from collections.abc import Awaitable, Callable
from functools import lru_cache

from starlette.types import Receive, Scope, Send

from nodetool.deploy.inference.errors import InferenceError
from nodetool.deploy.inference.upstream import Reply
from nodetool.deploy.server.caller_watch import CallerWatch
from nodetool.deploy.server.cut_off import leave_without_end
from nodetool.deploy.server.errors import problem_of
from nodetool.deploy.server.instantly import instantly
from nodetool.deploy.server.late_error import last_piece
from nodetool.deploy.server.open_requests import mark_begun
from nodetool.deploy.server.relayed_type import EVENT_STREAM, LINES, relayed_type
from nodetool.deploy.server.request_record import RequestRecord, record_of
from nodetool.deploy.server.upstream_trouble import note_trouble
from nodetool.deploy.server.usage_tail import UsageTail

logger = logging.getLogger(__name__)


async def relay(ask: Callable[[], Awaitable[Reply]], scope: Scope, receive: Receive, send: Send) -> None:
    """Send what the upstream answers until it ends or the caller is gone, whichever comes first.

    `ask` is called here, so that a caller who leaves before the first byte, as in a long answer that is not streamed,
    cancels it as well. What it raises comes out, as long as nothing was sent.
    """
    reply: Reply | None = None
    try:
        with CallerWatch(receive):
            reply = await ask()
            await _Relaying(reply, record_of(scope), send).run(scope)
    finally:
        if reply is not None:
            await reply.aclose()


class _Relaying:
    """One answer on its way."""

    __slots__ = ("_record", "_reply", "_send", "_tail", "_type")

    def __init__(self, reply: Reply, record: RequestRecord, send: Send) -> None:
        self._reply = reply
        self._record = record
        self._send = send
        self._tail = UsageTail()
        self._type = relayed_type(reply.content_type)

    async def run(self, scope: Scope) -> None:
        """Send all of it."""
        mark_begun(scope, self._type)
        length = self._reply.content_length
        headers = _headers(self._type, length)
        if self._reply.retry_after is not None:
            headers.append((b"retry-after", self._reply.retry_after.encode()))
        await self._send({"type": "http.response.start", "status": self._reply.status, "headers": headers})
        if length is None:
            # The caller learns that the answer has begun; otherwise the head would go out with the first piece.
            await self._send({"type": "http.response.body", "body": b"", "more_body": True})
        try:
            await self._reply.forward(self._write)
        except InferenceError as error:
            note_trouble(self._record, error)
            logger.warning("An answer broke off: %s (request %s)", error, self._record.id)
            if piece := last_piece(self._type, problem_of(error)):
                await self._send({"type": "http.response.body", "body": piece})
            else:
                leave_without_end()
        finally:
            self._note_usage()

    def _write(self, piece: bytes, is_last: bool) -> Awaitable[None] | None:  # noqa: FBT001  as `Write` says
        if self._record.first_chunk_at is None:
            self._record.first_chunk_at = time.monotonic()
        self._tail.add(piece)
        return instantly(self._send({"type": "http.response.body", "body": piece, "more_body": not is_last}))

    def _note_usage(self) -> None:
        if (usage := self._tail.usage()) is not None:
            self._record.prompt_tokens = usage.prompt_tokens
            self._record.completion_tokens = usage.completion_tokens


def _headers(type_: str, length: int | None) -> list[tuple[bytes, bytes]]:
    usual = _usual_headers(type_)
    # A stream tells no length: an error event may follow.
    return [*usual] if length is None or _is_stream(type_) else [*usual, (b"content-length", b"%d" % length)]


@lru_cache(maxsize=16)  # there are about a dozen types that are relayed
def _usual_headers(type_: str) -> tuple[tuple[bytes, bytes], ...]:
    usual = ((b"content-type", type_.encode()), (b"x-content-type-options", b"nosniff"))
    # The last one keeps nginx from buffering the stream.
    return (*usual, (b"cache-control", b"no-cache"), (b"x-accel-buffering", b"no")) if _is_stream(type_) else usual


def _is_stream(type_: str) -> bool:
    return type_.startswith((EVENT_STREAM, LINES))
