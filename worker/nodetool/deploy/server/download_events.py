"""A download as JSON, and as server-sent events for those who watch it."""

from collections.abc import AsyncIterator
from contextlib import aclosing
from dataclasses import asdict
from typing import TYPE_CHECKING, Any

import orjson
from starlette.responses import StreamingResponse
from starlette.types import Scope

from nodetool.deploy.downloads.job import Job, State
from nodetool.deploy.server.open_requests import mark_begun
from nodetool.deploy.server.relayed_type import EVENT_STREAM

if TYPE_CHECKING:
    from nodetool.deploy.downloads.downloads import Downloads

_DIGITS = 1


def job_object(job: Job) -> dict[str, Any]:
    """Return what callers see of a download."""
    shown = asdict(job) | {"seconds_left": _rounded(job.seconds_left)}
    return shown | {"bytes_per_second": _rounded(job.bytes_per_second)}


def watching(scope: Scope, downloads: "Downloads", job: Job) -> StreamingResponse:
    """Answer with a download's progress until it ends or the caller leaves, which does not end it.

    Events: `progress` any number of times, then `done`, `error`, or `progress` with the state `paused`.
    """
    # The second keeps nginx from buffering the stream.
    headers = {"Cache-Control": "no-cache", "X-Accel-Buffering": "no", "X-Content-Type-Options": "nosniff"}
    return StreamingResponse(_events(scope, downloads, job), media_type=EVENT_STREAM, headers=headers)


async def _events(scope: Scope, downloads: "Downloads", job: Job) -> AsyncIterator[bytes]:
    mark_begun(scope, EVENT_STREAM)
    async with aclosing(downloads.follow(job.id)) as seen:
        async for now in seen:
            yield _event(now)


def _event(job: Job) -> bytes:
    kind = {State.DONE: "done", State.FAILED: "error"}.get(job.state, "progress")
    return b"event: %s\ndata: %s\n\n" % (kind.encode(), orjson.dumps(job_object(job)))


def _rounded(number: float | None) -> float | None:
    return None if number is None else round(number, _DIGITS)
