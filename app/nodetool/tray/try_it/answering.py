"""An answer under way, on a thread of its own; whoever shows it takes what has come since, in batches."""

import logging
import threading
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field

from nodetool.deploy.config.errors import ConfigError
from nodetool.deploy.config.sentence import Sentence
from nodetool.tray.try_it.timing import Timing
from nodetool.tray.worker_api.chat import ChatPiece, ChatStream
from nodetool.tray.worker_api.client import WorkerApi
from nodetool.tray.worker_api.errors import WorkerApiError, WorkerRefusedError

logger = logging.getLogger(__name__)

MOST_CHARACTERS = 100_000
"""Of one answer: a model that never ends fills no memory, and a single line of that length still paints in time."""
TOO_LONG = Sentence("The answer was stopped after {count} characters: the model did not end.", count=MOST_CHARACTERS)
UNEXPECTED = Sentence(
    "The answer could not be read, for a reason that nobody expected; the tray's log has the details."
)


@dataclass(frozen=True, slots=True)
class Batch:
    """What has come since the last one, and how it is."""

    text: str = ""
    is_thinking: bool = False
    """So far there are only thoughts."""
    timing: Timing = field(default_factory=Timing)
    is_over: bool = False
    trouble: str = ""
    """Why it ended early; a `Sentence` where the tray says it."""
    status: int = 0
    """With which the worker refused, if it did."""


class Answering:
    """Begins at once. `take` and `stop` may be called from every thread, and never wait."""

    def __init__(
        self,
        worker: Callable[[], WorkerApi],
        model: str,
        messages: Sequence[tuple[str, str]],
        *,
        now: Callable[[], float] = time.monotonic,
    ) -> None:
        """`worker` returns the running worker; it raises `ConfigError` or `WorkerApiError`."""
        self._worker, self._model, self._messages, self._now = worker, model, messages, now
        self._lock = threading.Lock()
        self._stream: ChatStream | None = None
        self._is_stopped = False
        self._text: list[str] = []
        self._characters = 0
        self._has_thoughts = False
        self._timing = Timing()
        self._ended: Batch | None = None
        # A daemon: an answer that takes its time holds up no end of the tray.
        threading.Thread(target=self._run, name="answer", daemon=True).start()

    def stop(self) -> None:
        """Want no more of it."""
        with self._lock:
            self._is_stopped = True
            stream = self._stream
        if stream is not None:
            stream.stop()

    def take(self) -> Batch:
        """Return what has come since the last time."""
        with self._lock:
            text, self._text = "".join(self._text), []
            is_thinking = self._has_thoughts and self._characters == 0
            end = self._ended or Batch()
            return Batch(text, is_thinking, self._timing, end.is_over, end.trouble, end.status)

    def _run(self) -> None:
        try:
            end = self._read()
        except WorkerRefusedError as error:
            end = Batch(is_over=True, trouble=_said(error), status=error.status)
        except (WorkerApiError, ConfigError) as error:
            end = Batch(is_over=True, trouble=_said(error))
        except Exception:
            logger.exception("An answer could not be read")
            end = Batch(is_over=True, trouble=UNEXPECTED)
        with self._lock:
            self._ended = end

    def _read(self) -> Batch:
        stream = ChatStream(self._worker(), self._model, self._messages)
        with self._lock:
            self._stream = stream
            if self._is_stopped:
                return Batch(is_over=True)
        began = self._now()
        for piece in stream.pieces():
            self._note(piece, self._now() - began)
            if self._characters > MOST_CHARACTERS:
                stream.stop()
                return Batch(is_over=True, trouble=TOO_LONG)
        return Batch(is_over=True)

    def _note(self, piece: ChatPiece, at: float) -> None:
        with self._lock:
            if piece.text or piece.thought:
                self._timing = self._timing.after_piece(at)
            if piece.tokens is not None:
                self._timing = self._timing.counting(piece.tokens)
            if piece.text:
                self._text.append(piece.text)
                self._characters += len(piece.text)
            self._has_thoughts = self._has_thoughts or bool(piece.thought)


def _said(error: Exception) -> str:
    """Return the sentence of an error as it is, so that it can be said in another language."""
    return error.args[0] if error.args and isinstance(error.args[0], str) else str(error)
