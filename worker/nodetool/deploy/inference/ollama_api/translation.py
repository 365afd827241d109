"""Asks an upstream that speaks the OpenAI API what an Ollama client wants to know."""

from collections.abc import Callable
from dataclasses import dataclass

import orjson

from nodetool.deploy.inference.ollama_api import chat_request, embedding, generate_request
from nodetool.deploy.inference.ollama_api.answer import AnswerWriter
from nodetool.deploy.inference.ollama_api.fields import Document, wants_stream
from nodetool.deploy.inference.ollama_api.notes import Notes
from nodetool.deploy.inference.ollama_api.replies import (
    JSON,
    TranslatedStream,
    WholeReply,
    not_an_answer,
    refusal,
    whole_document,
)
from nodetool.deploy.inference.ollama_api.shapes import Shape, chat_shape, generate_shape
from nodetool.deploy.inference.ollama_api.stream import NDJSON, StreamTranslator
from nodetool.deploy.inference.ollama_api.timing import Timing
from nodetool.deploy.inference.upstream import Reply, Upstream

_FIRST_REFUSAL = 400
_EVENT_STREAM = "text/event-stream"


@dataclass(frozen=True, slots=True)
class Generation:
    """What tells `/api/chat` from `/api/generate`."""

    path: str
    """Below `/api/`."""
    shape: Shape
    is_about_loading: Callable[[Document], bool]
    _request: Callable[[Document, str], tuple[str, Document]]

    def request(self, document: Document, *, model: str) -> tuple[str, Document]:
        """Return path and body of the OpenAI request; raise `InvalidRequestError`."""
        return self._request(document, model)


CHAT = Generation(
    "chat",
    chat_shape,
    chat_request.is_about_loading,
    lambda document, model: (chat_request.PATH, chat_request.chat_request(document, model=model)),
)
GENERATE = Generation(
    "generate",
    generate_shape,
    generate_request.is_about_loading,
    lambda document, model: generate_request.generate_request(document, model=model),
)


async def generate(
    generation: Generation, upstream: Upstream, document: Document, *, model: str, writer: AnswerWriter, notes: Notes
) -> Reply:
    """Ask, and return the answer in Ollama's form; `model` is the upstream's own name of it."""
    path, body = generation.request(document, model=model)
    reply = await upstream.post(path, model=model, body=orjson.dumps(body))
    if reply.status >= _FIRST_REFUSAL:
        return await refusal(reply, upstream=upstream.name)
    if reply.content_type.lower().startswith(_EVENT_STREAM):
        return TranslatedStream(reply, StreamTranslator(writer), notes)
    answer = await whole_document(reply, upstream=upstream.name)
    if "choices" not in answer:
        raise not_an_answer(upstream.name)
    # A server that cannot stream answers at once: a stream of one line.
    return WholeReply(writer.whole(answer), content_type=NDJSON if wants_stream(document) else JSON)


async def embed(upstream: Upstream, document: Document, *, model: str, timing: Timing) -> Reply:
    """Answer `/api/embed`."""
    texts = embedding.inputs_of(document)
    if not texts:
        return WholeReply({"model": document.get("model"), "embeddings": []})
    answer = await _vectors(upstream, texts, model=model)
    if isinstance(answer, WholeReply):
        return answer
    try:
        return WholeReply(embedding.embed_answer(answer, asked=document, timing=timing))
    except ValueError as error:
        raise not_an_answer(upstream.name) from error


async def embed_one(upstream: Upstream, document: Document, *, model: str) -> Reply:
    """Answer the older `/api/embeddings`."""
    texts = embedding.prompt_of(document)
    if not texts:
        return WholeReply({"embedding": []})
    answer = await _vectors(upstream, texts, model=model)
    if isinstance(answer, WholeReply):
        return answer
    try:
        return WholeReply({"embedding": embedding.vectors_of(answer)[0]})
    except (ValueError, IndexError) as error:
        raise not_an_answer(upstream.name) from error


async def _vectors(upstream: Upstream, texts: list[str], *, model: str) -> Document | WholeReply:
    body = orjson.dumps(embedding.embeddings_request(texts, model=model))
    reply = await upstream.post(embedding.PATH, model=model, body=body)
    if reply.status >= _FIRST_REFUSAL:
        return await refusal(reply, upstream=upstream.name)
    return await whole_document(reply, upstream=upstream.name)
