"""Writes down each request when it is over: who, what, how it ended. Never a query string, a body or a secret."""

import json
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any

from nodetool.deploy.config.line_file import LineFile
from nodetool.deploy.config.trail import Trail
from nodetool.deploy.server.request_record import RequestRecord, Scope

MOST_OF_A_TEXT = 500
"""Characters of a path, or of a model's name, that are written down."""
_BY_CALLERS = ("id", "path", "model")


@dataclass(frozen=True, slots=True)
class Over:
    """A request that is over, and when, in seconds since the epoch."""

    at: float
    scope: Scope
    record: RequestRecord


class AccessLog:
    """Hears of requests, and leaves the writing of lines to a thread of its own.

    `redact` takes known secrets out of what callers have written: one may stand in a path.
    """

    def __init__(self, file: LineFile, *, redact: Callable[[str], str]) -> None:
        self._file = file
        self._redact = redact
        self._trail: Trail[Over | int] = Trail(self._write, lost=int, name="access log")

    def __call__(self, scope: Scope, record: RequestRecord) -> None:
        """Take one request; returns at once."""
        self._trail(Over(time.time(), scope, record))

    def close(self) -> None:
        """Write what is waiting, and end."""
        self._trail.close()

    def _write(self, requests: Sequence[Over | int]) -> None:
        # In ASCII: no character of a caller's is a line break, or a command, to whatever shows the file.
        self._file.write(json.dumps(self._rendered(each), separators=(",", ":")) for each in requests)

    def _rendered(self, request: Over | int) -> dict[str, Any]:
        if isinstance(request, int):
            return {"time": _timestamp(time.time()), "lines_lost": request}
        fields = {"time": _timestamp(request.at), **_asked(request.scope), **_answered(request.record)}
        fields.update({name: self._bounded(fields[name]) for name in _BY_CALLERS if fields[name] is not None})
        return {name: value for name, value in fields.items() if value is not None}

    def _bounded(self, text: str) -> str:
        # First the secrets: half of one would not be known as such.
        return self._redact(text)[:MOST_OF_A_TEXT]


def _asked(scope: Scope) -> dict[str, Any]:
    principal = scope["state"].get("principal")
    client = scope.get("client")
    return {
        "address": client[0] if client else None,
        "caller": principal.kind if principal else None,
        "user": principal.user_id if principal else None,
        "method": scope.get("method", "WEBSOCKET"),
        "path": scope["path"],
    }


def _answered(record: RequestRecord) -> dict[str, Any]:
    return {
        "id": record.id,
        "status": record.status or None,
        "refused": record.refused,
        "bytes": record.bytes_sent,
        "seconds": _since(record.began, record.ended),
        "first_chunk_seconds": _since(record.began, record.first_chunk_at),
        "upstream": record.upstream,
        "model": record.model,
        "prompt_tokens": record.prompt_tokens,
        "completion_tokens": record.completion_tokens,
        "upstream_error": record.upstream_error,
    }


def _since(began: float, then: float | None) -> float | None:
    return None if then is None else round(then - began, 6)


def _timestamp(at: float) -> str:
    return datetime.fromtimestamp(at, UTC).isoformat(timespec="milliseconds")
