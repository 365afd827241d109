"""`/api/embed`, and `/api/embeddings`, its older form."""

from starlette.types import ASGIApp

from nodetool.deploy.inference.ollama_api.names import Target
from nodetool.deploy.inference.ollama_api.translation import embed, embed_one
from nodetool.deploy.inference.upstream import Reply
from nodetool.deploy.server.routes.ollama.requests import Asked, model_endpoint
from nodetool.deploy.server.routes.ollama.sources import Sources


def embed_endpoint(sources: Sources) -> ASGIApp:
    """Return the endpoint of `/api/embed`."""

    async def answer(target: Target, asked: Asked) -> Reply:
        if sources.is_ollama(target.upstream):
            return await sources.ollama().ask("POST", "embed", asked.body, notes=asked.notes, upstream=target.upstream)
        return await embed(target.upstream, asked.document, model=target.model, timing=asked.timing)

    return model_endpoint(sources, answer)


def embeddings_endpoint(sources: Sources) -> ASGIApp:
    """Return the endpoint of `/api/embeddings`."""

    async def answer(target: Target, asked: Asked) -> Reply:
        if sources.is_ollama(target.upstream):
            return await sources.ollama().ask("POST", "embeddings", asked.body, upstream=target.upstream)
        return await embed_one(target.upstream, asked.document, model=target.model)

    return model_endpoint(sources, answer)
