"""An OpenAI answer, whole or piece by piece, as documents of Ollama's."""

from typing import Any

from nodetool.deploy.inference.ollama_api.fields import Document
from nodetool.deploy.inference.ollama_api.notes import NOBODY, Notes
from nodetool.deploy.inference.ollama_api.piece import Piece, piece_of
from nodetool.deploy.inference.ollama_api.shapes import Shape
from nodetool.deploy.inference.ollama_api.timing import Timing
from nodetool.deploy.inference.ollama_api.tool_calls import ToolCalls

_CUT_OFF = "length"
_ENDED = "stop"


class AnswerWriter:
    """Writes the documents of one answer; `model` is the name that the caller used."""

    def __init__(
        self,
        model: str,
        *,
        shape: Shape,
        timing: Timing,
        hides_thinking: bool = False,
        notes: Notes = NOBODY,
    ) -> None:
        self._model = model
        self._shape = shape
        self._timing = timing
        self._hides_thinking = hides_thinking
        self._notes = notes
        self._calls = ToolCalls()
        self._finish_reason: str | None = None
        self._usage: Document = {}
        self._timings: Document = {}

    @property
    def has_finished(self) -> bool:
        """Whether the upstream has said why it ended."""
        return self._finish_reason is not None

    def piece(self, document: Document) -> Document | None:
        """Return what a chunk of a stream says; None where that is nothing yet."""
        piece = self._taken(document)
        calls, broken = self._calls.take() if piece.finish_reason else ([], "")
        content, thinking = piece.content + broken, self._shown(piece.thinking)
        if not (content or thinking or calls or piece.logprobs):
            return None
        self._timing.note_piece()
        return self._document(content, thinking, calls, logprobs=piece.logprobs) | {"done": False}

    def whole(self, document: Document) -> Document:
        """Return what a whole answer says."""
        piece = self._taken(document)
        calls, broken = self._calls.take()
        written = self._document(piece.content + broken, self._shown(piece.thinking), calls, logprobs=piece.logprobs)
        return written | self._end()

    def last(self) -> Document:
        """Return the document that ends a stream."""
        calls, broken = self._calls.take()
        return self._document(broken, "", calls) | self._end()

    def _taken(self, document: Document) -> Piece:
        piece = piece_of(document)
        self._calls.add(piece.tool_calls)
        self._finish_reason = piece.finish_reason or self._finish_reason
        for name, kept in (("usage", self._usage), ("timings", self._timings)):
            if isinstance(given := document.get(name), dict):
                kept.update(given)
        return piece

    def _shown(self, thinking: str) -> str:
        return "" if self._hides_thinking else thinking

    def _document(
        self, content: str, thinking: str, calls: list[Document], *, logprobs: tuple[Any, ...] = ()
    ) -> Document:
        document = {"model": self._model, "created_at": self._timing.now(), **self._shape(content, thinking, calls)}
        return {**document, "logprobs": list(logprobs)} if logprobs else document

    def _end(self) -> Document:
        prompt_tokens = self._count("prompt_tokens", "prompt_n")
        tokens = self._count("completion_tokens", "predicted_n")
        self._notes.counted(prompt_tokens, tokens)
        return {
            "done": True,
            "done_reason": _CUT_OFF if self._finish_reason == _CUT_OFF else _ENDED,
            **self._timing.durations(self._timings),
            "prompt_eval_count": prompt_tokens,
            "eval_count": tokens,
        }

    def _count(self, name: str, name_in_timings: str) -> int:
        for holder, key in ((self._usage, name), (self._timings, name_in_timings)):
            if isinstance(count := holder.get(key), int):
                return count
        return 0


def loading_answer(model: str, *, shape: Shape, timing: Timing, lets_go: bool) -> Document:
    """Return the answer to a request that asks nothing."""
    document = {"model": model, "created_at": timing.now(), **shape("", "", [])}
    return {**document, "done": True, "done_reason": "unload" if lets_go else "load"}
