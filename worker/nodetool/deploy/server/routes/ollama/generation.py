"""`/api/chat` and `/api/generate`."""

import orjson
from starlette.types import ASGIApp

from nodetool.deploy.inference.ollama_api.answer import AnswerWriter, loading_answer
from nodetool.deploy.inference.ollama_api.keep_alive import keep_alive_seconds
from nodetool.deploy.inference.ollama_api.names import Target
from nodetool.deploy.inference.ollama_api.replies import WholeReply, refusal
from nodetool.deploy.inference.ollama_api.translation import Generation, generate
from nodetool.deploy.inference.upstream import Reply
from nodetool.deploy.server.routes.ollama.requests import Asked, model_endpoint
from nodetool.deploy.server.routes.ollama.sources import Sources

_FIRST_REFUSAL = 400


def generation_endpoint(generation: Generation, sources: Sources) -> ASGIApp:
    """Return the endpoint: a model of Ollama's is asked by its own API, every other by the OpenAI API."""

    async def answer(target: Target, asked: Asked) -> Reply:
        if sources.is_ollama(target.upstream):
            return await sources.ollama().ask("POST", generation.path, asked.body, counted=asked.record_tokens)
        if generation.is_about_loading(asked.document):
            return await _loaded(generation, sources, target, asked)
        keep_alive_seconds(asked.document.get("keep_alive"))  # refused where it is none, and otherwise the owner's say
        writer = AnswerWriter(
            asked.model,
            shape=generation.shape,
            timing=asked.timing,
            hides_thinking=asked.document.get("think") is False,
            counted=asked.record_tokens,
        )
        return await generate(generation, target.upstream, asked.document, model=target.model, writer=writer)

    return model_endpoint(sources, answer)


async def _loaded(generation: Generation, sources: Sources, target: Target, asked: Asked) -> Reply:
    """Load the model beforehand, or let it go, where it is ours to do so."""
    lets_go = keep_alive_seconds(asked.document.get("keep_alive")) == 0
    if sources.is_local(target.upstream):
        if not lets_go:
            return await _load(generation, target, asked)
        await sources.let_go(target.model)
    return _told(generation, asked, lets_go=lets_go)


async def _load(generation: Generation, target: Target, asked: Asked) -> Reply:
    shortest = orjson.dumps({"model": target.model, "prompt": "", "max_tokens": 1})
    reply = await target.upstream.post("completions", model=target.model, body=shortest)
    if reply.status >= _FIRST_REFUSAL:
        return await refusal(reply, upstream=target.upstream.name)
    await reply.aclose()
    return _told(generation, asked, lets_go=False)


def _told(generation: Generation, asked: Asked, *, lets_go: bool) -> WholeReply:
    return WholeReply(loading_answer(asked.model, shape=generation.shape, timing=asked.timing, lets_go=lets_go))
