"""Answers on their way to an Ollama client."""

from collections.abc import AsyncIterator

import orjson

from nodetool.deploy.inference.bounded_json import parse_rewritable
from nodetool.deploy.inference.errors import InferenceError, UpstreamError
from nodetool.deploy.inference.ollama_api.fields import Document
from nodetool.deploy.inference.ollama_api.last_line import LastLine
from nodetool.deploy.inference.ollama_api.notes import NOBODY, Notes
from nodetool.deploy.inference.ollama_api.stream import NDJSON, StreamTranslator, error_line, translated
from nodetool.deploy.inference.quotation import error_message, quoted
from nodetool.deploy.inference.upstream import Reply

JSON = "application/json; charset=utf-8"

_LONGEST_ANSWER = 256 * 2**20
"""Bytes of an answer that is translated as a whole: the vectors of a big batch take the most."""
_MOST_MARKS = 16_000_000
"""Twice those of 2,048 vectors of 4,096 numbers."""


class WholeReply(Reply):
    """One JSON document."""

    def __init__(self, document: Document, *, status: int = 200, content_type: str = JSON) -> None:
        self.status = status
        self.content_type = content_type
        end = b"\n" if content_type == NDJSON else b""
        self._body = orjson.dumps(document) + end

    async def chunks(self) -> AsyncIterator[bytes]:
        """Yield it."""
        yield self._body

    async def aclose(self) -> None:
        """There is nothing to give back."""


class RefusalReply(WholeReply):
    """An upstream's refusal of a request, in Ollama's form."""

    def __init__(self, words: str, *, status: int) -> None:
        super().__init__({"error": words}, status=status)
        self.words = words


class TranslatedStream(Reply):
    """An OpenAI stream as lines of Ollama's."""

    def __init__(self, reply: Reply, translator: StreamTranslator, notes: Notes = NOBODY) -> None:
        self.status = reply.status
        self.content_type = NDJSON
        self._reply = reply
        self._translator = translator
        self._notes = notes

    async def chunks(self) -> AsyncIterator[bytes]:
        """Yield the lines; trouble of the upstream is the last of them."""
        async for lines in translated(self._reply.chunks(), self._translator, self._notes):
            yield lines

    async def aclose(self) -> None:
        """Cancel what still runs."""
        await self._reply.aclose()


class RelayedReply(Reply):
    """Ollama's own answer, unparsed but for its last line, which counts the tokens.

    A stream that breaks off ends with a line that says so.
    """

    def __init__(self, reply: Reply, notes: Notes = NOBODY) -> None:
        self.status = reply.status
        self.content_type = reply.content_type
        self._reply = reply
        self._notes = notes

    async def chunks(self) -> AsyncIterator[bytes]:
        """Yield the body as it arrives."""
        last = LastLine()
        try:
            async for chunk in self._reply.chunks():
                last.add(chunk)
                yield chunk
        except InferenceError as error:
            if not self.content_type.startswith(NDJSON):
                raise
            self._notes.broke_off(error)
            yield (b"" if last.is_complete else b"\n") + error_line(str(error))
        else:
            if (tokens := last.tokens()) is not None:
                self._notes.counted(*tokens)

    async def aclose(self) -> None:
        """Cancel what still runs."""
        await self._reply.aclose()


async def whole_document(reply: Reply, *, upstream: str, limit: int = _LONGEST_ANSWER) -> Document:
    """Return the JSON object that a reply holds, and close it; raise `UpstreamError` where it holds none.

    `limit` is in bytes.
    """
    try:
        document = parse_rewritable(await _body_of(reply, limit=limit), most_marks=_MOST_MARKS)
    except ValueError as error:
        raise not_an_answer(upstream) from error
    if not isinstance(document, dict):
        raise not_an_answer(upstream)
    return document


async def refusal(reply: Reply, *, upstream: str) -> RefusalReply:
    """Return an upstream's refusal of a request in Ollama's form, and close it."""
    try:
        message = error_message(await _body_of(reply, limit=2**16))
    except ValueError:
        message = None
    words = quoted(message) if message else f"{upstream} refused the request with status {reply.status}"
    return RefusalReply(words, status=reply.status)


def not_an_answer(upstream: str) -> UpstreamError:
    """Return the error for an answer that cannot be read."""
    return UpstreamError(upstream, f"{upstream} answered with something that cannot be read. Look at its log.")


async def _body_of(reply: Reply, *, limit: int) -> bytes:
    body = bytearray()
    try:
        async for chunk in reply.chunks():
            body += chunk
            if len(body) > limit:
                raise ValueError(f"more than {limit} bytes")
    finally:
        await reply.aclose()
    return bytes(body)
