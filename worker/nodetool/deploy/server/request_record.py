"""What a request was: filled while it is served, read when it is over by whoever counts or writes requests down."""

import asyncio
import logging
import time
from collections.abc import Callable, Iterable, Mapping, MutableMapping, Sequence
from typing import Any

from nodetool.deploy.security.principal import Principal

logger = logging.getLogger(__name__)

Scope = MutableMapping[str, Any]

_STREAMS = (b"text/event-stream", b"application/x-ndjson")


class RequestRecord:
    """One HTTP request, WebSocket, or chat on one. Plain attributes: whoever knows one sets it; nothing is asked twice.

    It does not know its scope, which knows it: a circle for each request would be work for the garbage collector.
    """

    # Defaults of the class: most requests set few of them, and each is made thousands of times a second.
    principal: Principal | None = None
    """Who asks, once that is known."""
    task: asyncio.Task[Any] | None = None
    """What serves the request, while that can be broken off."""
    revoked: str | None = None
    """Why it was broken off, where what its caller showed no longer counts."""
    ended: float | None = None
    """Set when the request is over; all times are those of `time.monotonic`."""
    status = 0
    """Of the answer, 101 for an accepted WebSocket; 0 where there was none."""
    response_headers: Sequence[tuple[bytes, bytes]] = ()
    bytes_sent: int | None = None
    """Of the answer's body; None where nobody counted."""
    refused: str | None = None
    """Why it was turned away before it reached its route, in a word or two of our own."""
    upstream: str | None = None
    """Name of the upstream that was asked."""
    model: str | None = None
    """Name of the model, once it is known that there is one: never a caller's invention."""
    first_chunk_at: float | None = None
    """When the first byte of the upstream's answer was there."""
    prompt_tokens: int | None = None
    completion_tokens: int | None = None
    upstream_error: str | None = None
    """What the upstream did not do, in a word or two of our own; None where it did its part."""

    def __init__(self, id_: str, request_headers: Mapping[bytes, bytes]) -> None:
        self.id = id_
        self.request_headers = request_headers
        """By lower-case name; of a header that comes twice the last one."""
        self.began = time.monotonic()

    def end(self) -> None:
        """Say that the request is over."""
        self.ended = time.monotonic()
        self.task = None

    @property
    def is_stream(self) -> bool:
        """Tell whether the answer is one of events, or lines, that come one by one."""
        for name, value in self.response_headers:  # a loop: a generator takes three times as long for one header
            if name == b"content-type":
                return value.startswith(_STREAMS)
        return False

    @property
    def first_token_at(self) -> float | None:
        """When the first piece of a stream, or of a chat on a WebSocket, was there; None where all came at once."""
        return self.first_chunk_at if self.is_stream or not self.response_headers else None


Listener = Callable[[Scope, RequestRecord], None]
"""Hears of a request when it is over; it takes its time from the server, so it takes little."""


def tell(listeners: Iterable[Listener], scope: Scope, record: RequestRecord) -> None:
    """End the record, and let each of `listeners` hear of it; one that fails is no reason for the request to."""
    record.end()
    for listener in listeners:
        try:
            listener(scope, record)
        except Exception:
            logger.exception("A request could not be written down.")


def record_of(scope: Scope) -> RequestRecord:
    """Return the record of the request of `scope`; where nobody keeps one, one that nobody will read."""
    return (scope["state"].get("record") if "state" in scope else None) or _NOBODYS


_NOBODYS = RequestRecord("", {})
