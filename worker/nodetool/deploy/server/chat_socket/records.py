"""A record of each chat: whoever counts requests, or writes them down, sees it as one of its own."""

import itertools
from collections.abc import Iterator, Sequence
from contextlib import contextmanager

from nodetool.deploy.inference.errors import UpstreamError
from nodetool.deploy.server.chat_socket.failures import failure
from nodetool.deploy.server.chat_socket.frames import Frame
from nodetool.deploy.server.errors import problem_of
from nodetool.deploy.server.request_record import Listener, RequestRecord, Scope, record_of, tell


class ChatRecords:
    """Tells `listeners` of each chat when it is over; `open_requests` holds the records of those that are not."""

    def __init__(self, *, listeners: Sequence[Listener], open_requests: set[RequestRecord]) -> None:
        self._listeners = listeners
        self._open = open_requests
        self._numbers = itertools.count(1)

    @contextmanager
    def keep(self, socket: Scope) -> Iterator[RequestRecord]:
        """Keep the record of a chat on the socket of that scope; its id begins with the socket's."""
        handshake = record_of(socket)
        record = RequestRecord(f"{handshake.id}.{next(self._numbers):x}", handshake.request_headers)
        self._open.add(record)
        try:
            yield record
        except Exception as error:
            _note_failure(record, error)
            raise
        finally:
            self._open.discard(record)
            tell(self._listeners, {**socket, "type": "chat", "method": "CHAT"}, record)


def note_usage(record: RequestRecord, last: Frame) -> None:
    """Take the number of tokens from the last frame of a chat, where the upstream tells it."""
    usage = last.get("data", last).get("usage")
    if isinstance(usage, dict):
        prompt, completion = usage.get("prompt_tokens"), usage.get("completion_tokens")
        record.prompt_tokens = prompt if isinstance(prompt, int) else None
        record.completion_tokens = completion if isinstance(completion, int) else None


def _note_failure(record: RequestRecord, error: Exception) -> None:
    if not record.status:
        record.status = failure(error)["status"]
    if isinstance(error, UpstreamError):
        record.upstream_error = problem_of(error).code
