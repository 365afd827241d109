"""One answer of a model, read as it comes, and stopped when nobody wants the rest."""

import contextlib
import http.client
import json
import socket
import threading
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from nodetool.deploy.config.sentence import Sentence
from nodetool.tray.worker_api.client import WorkerApi, connection_to, refusal
from nodetool.tray.worker_api.errors import WorkerRefusedError, WorkerUnreachableError

SILENCE_SECONDS = 900.0
"""A large model may take minutes to come from the disk before it says anything."""
_LONGEST_LINE = 1 << 20
_FIELD = b"data: "
_END = b"[DONE]"

BROKEN_OFF = Sentence("The answer broke off: the worker has ended, or the token was replaced.")


@dataclass(frozen=True, slots=True)
class ChatPiece:
    """What came at once; any part of it may be missing."""

    text: str = ""
    thought: str = ""
    """What the model says to itself before it answers."""
    tokens: int | None = None
    """How many the answer has, told at its end by who counts them."""


class ChatStream:
    """Asks once. One thread reads `pieces`; `stop` may be called from every other."""

    def __init__(self, worker: WorkerApi, model: str, messages: Sequence[tuple[str, str]]) -> None:
        """Connect to nobody yet; `messages` are roles and texts."""
        self._worker = worker
        self._body = json.dumps(
            {
                "model": model,
                "messages": [{"role": role, "content": text} for role, text in messages],
                "stream": True,
                "stream_options": {"include_usage": True},
            }
        )
        self._lock = threading.Lock()
        self._socket: socket.socket | None = None
        self._is_stopped = False

    def stop(self) -> None:
        """Hang up, which makes the worker stop the model; `pieces` ends without an error."""
        with self._lock:
            self._is_stopped = True
            if self._socket is not None:
                with contextlib.suppress(OSError):  # it may have ended meanwhile
                    self._socket.shutdown(socket.SHUT_RDWR)

    def pieces(self) -> Iterator[ChatPiece]:
        """Yield the answer as it comes. Raises `WorkerApiError`."""
        connection = connection_to(self._worker.address, seconds=SILENCE_SECONDS)
        try:
            yield from self._asked(connection)
        except (OSError, http.client.HTTPException, ValueError, LookupError, TypeError, AttributeError) as error:
            if not self._is_stopped:
                raise WorkerUnreachableError(_strange(self._worker.address, error)) from error
        finally:
            with self._lock:
                self._socket = None
            connection.close()

    def _asked(self, connection: http.client.HTTPConnection) -> Iterator[ChatPiece]:
        connection.connect()
        if not self._keep(connection.sock):
            return
        headers = {"Authorization": f"Bearer {self._worker.token}", "Content-Type": "application/json"}
        connection.request("POST", "/v1/chat/completions", body=self._body.encode(), headers=headers)
        answer = connection.getresponse()
        if answer.status != http.client.OK:
            raise refusal(answer)
        for told in self._events(answer):
            if "error" in told:
                raise WorkerRefusedError(answer.status, told)
            yield _piece(told)

    def _keep(self, connected: socket.socket) -> bool:
        """Remember what `stop` hangs up; return whether the answer is still wanted."""
        with self._lock:
            self._socket = connected
            return not self._is_stopped

    def _events(self, answer: http.client.HTTPResponse) -> Iterator[dict[str, Any]]:
        while line := answer.readline(_LONGEST_LINE):
            data = line.removeprefix(_FIELD).strip()
            if not line.startswith(_FIELD):
                continue
            if data == _END:
                return
            yield json.loads(data)
        if not self._is_stopped:
            raise WorkerUnreachableError(BROKEN_OFF)


def _piece(told: dict[str, Any]) -> ChatPiece:
    """Read a `chat.completion.chunk` (OpenAI API reference, "Streaming"); TypeError and such where it is none."""
    usage = told.get("usage") or {}
    choices = told.get("choices") or [{}]
    delta = choices[0].get("delta") or {}
    tokens = usage.get("completion_tokens")
    return ChatPiece(
        text=str(delta.get("content") or ""),
        thought=str(delta.get("reasoning_content") or delta.get("reasoning") or ""),
        tokens=None if tokens is None else int(tokens),
    )


def _strange(address: str, error: Exception) -> Sentence:
    return Sentence(
        "The worker at {address} does not answer as it should ({error}).", address=address, error=type(error).__name__
    )
