"""Server-sent events of the OpenAI API, as the lines of JSON that Ollama sends."""

from collections.abc import AsyncIterator, Iterator

import orjson

from nodetool.deploy.inference.bounded_json import parse_rewritable
from nodetool.deploy.inference.errors import InferenceError
from nodetool.deploy.inference.ollama_api.answer import AnswerWriter
from nodetool.deploy.inference.ollama_api.fields import Document
from nodetool.deploy.inference.ollama_api.notes import NOBODY, Notes
from nodetool.deploy.inference.quotation import error_message, quoted
from nodetool.deploy.inference.sse_reader import EventTooLongError, SseReader

NDJSON = "application/x-ndjson"

_DONE = b"[DONE]"
_BROKEN_OFF = "the model server broke off in the middle of its answer"


def line(document: Document) -> bytes:
    """Render one line of a stream."""
    return orjson.dumps(document, option=orjson.OPT_APPEND_NEWLINE)


def error_line(message: str) -> bytes:
    """Render the line that ends a stream which cannot go on."""
    return line({"error": message})


class StreamTranslator:
    """Takes the stream in whatever pieces it comes; what an event says is sent on with the byte that ends it."""

    def __init__(self, writer: AnswerWriter) -> None:
        self._writer = writer
        self._reader = SseReader()
        self.has_ended = False
        """The last line has been written; what still comes is of no interest."""

    def feed(self, piece: bytes) -> bytes:
        """Return the lines for what has arrived."""
        try:
            events = self._reader.feed(piece)
        except EventTooLongError as error:
            return self._ended_by(error_line(f"the model server sent {error}"))
        return b"".join(self._lines(events))

    def end(self) -> bytes:
        """Return the last line of a stream whose upstream has closed it."""
        if self.has_ended:
            return b""
        return self._ended_by(line(self._writer.last()) if self._writer.has_finished else error_line(_BROKEN_OFF))

    def _lines(self, events: list[bytes]) -> Iterator[bytes]:
        for event in events:
            if self.has_ended:
                return
            if event == _DONE:
                yield self._ended_by(line(self._writer.last()))
            else:
                yield self._translated(event)

    def _translated(self, event: bytes) -> bytes:
        try:
            document = parse_rewritable(event)
        except ValueError:
            return self._ended_by(error_line("the model server sent an event that is not JSON, or not within bounds"))
        if not isinstance(document, dict):
            return b""
        if document.get("error") is not None:
            return self._ended_by(error_line(quoted(error_message(event) or "the model server broke off")))
        written = self._writer.piece(document)
        return line(written) if written else b""

    def _ended_by(self, last: bytes) -> bytes:
        self.has_ended = True
        return last


async def translated(
    chunks: AsyncIterator[bytes], translator: StreamTranslator, notes: Notes = NOBODY
) -> AsyncIterator[bytes]:
    """Yield the lines for an upstream's chunks; trouble on the way becomes the last line."""
    try:
        async for chunk in chunks:
            if lines := translator.feed(chunk):
                yield lines
            if translator.has_ended:
                return
    except InferenceError as error:
        notes.broke_off(error)
        yield error_line(str(error))
        return
    if last := translator.end():
        yield last
