"""`/api/chat` and `/api/generate`."""

from starlette.types import ASGIApp

from nodetool.deploy.inference.ollama_api.answer import AnswerWriter, loading_answer
from nodetool.deploy.inference.ollama_api.errors import InvalidRequestError
from nodetool.deploy.inference.ollama_api.keep_alive import keep_alive_seconds
from nodetool.deploy.inference.ollama_api.names import Target
from nodetool.deploy.inference.ollama_api.replies import WholeReply
from nodetool.deploy.inference.ollama_api.translation import Generation, generate
from nodetool.deploy.inference.upstream import Reply
from nodetool.deploy.server.routes.ollama.requests import Asked, model_endpoint
from nodetool.deploy.server.routes.ollama.sources import Sources


def generation_endpoint(generation: Generation, sources: Sources) -> ASGIApp:
    """Return the endpoint: a model of Ollama's is asked by its own API, every other by the OpenAI API."""

    async def answer(target: Target, asked: Asked) -> Reply:
        if sources.is_ollama(target.upstream):
            return await sources.ollama().ask(
                "POST", generation.path, asked.body, notes=asked.notes, upstream=target.upstream
            )
        if generation.is_about_loading(asked.document):
            return await _loaded(generation, sources, target, asked)
        if asked.document.get("suffix") and sources.is_local(target.upstream):
            raise InvalidRequestError(f'"{asked.model}" does not support insert')
        keep_alive_seconds(asked.document.get("keep_alive"))  # refused where it is none, and otherwise the owner's say
        writer = AnswerWriter(
            asked.model,
            shape=generation.shape,
            timing=asked.timing,
            hides_thinking=asked.document.get("think") is False,
            notes=asked.notes,
        )
        return await generate(
            generation, target.upstream, asked.document, model=target.model, writer=writer, notes=asked.notes
        )

    return model_endpoint(sources, answer)


async def _loaded(generation: Generation, sources: Sources, target: Target, asked: Asked) -> Reply:
    """Load the model beforehand, or let it go, where it is ours to do so."""
    lets_go = keep_alive_seconds(asked.document.get("keep_alive")) == 0
    await (sources.let_go(target) if lets_go else sources.load(target))
    return WholeReply(loading_answer(asked.model, shape=generation.shape, timing=asked.timing, lets_go=lets_go))
