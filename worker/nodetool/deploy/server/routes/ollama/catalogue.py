"""`/api/tags`, `/api/show`, `/api/ps` and `/api/version`: what there is."""

from collections.abc import Awaitable, Callable
from http import HTTPStatus

from starlette.types import ASGIApp, Receive, Scope, Send

from nodetool.deploy.inference.ollama_api.fields import Document
from nodetool.deploy.inference.ollama_api.modelfile import without_paths
from nodetool.deploy.inference.ollama_api.names import Target
from nodetool.deploy.inference.ollama_api.native import NAME, OllamaApi
from nodetool.deploy.inference.ollama_api.replies import WholeReply, whole_document
from nodetool.deploy.inference.upstream import Reply, Upstream
from nodetool.deploy.server.json_answer import JsonAnswer
from nodetool.deploy.server.routes.ollama.requests import Asked, model_endpoint
from nodetool.deploy.server.routes.ollama.sources import Sources


def document_endpoint(document: Callable[[], Awaitable[Document]]) -> ASGIApp:
    """Return an endpoint that answers with what `document` returns then."""

    async def endpoint(scope: Scope, receive: Receive, send: Send) -> None:
        await JsonAnswer(await document())(scope, receive, send)

    return endpoint


def show_endpoint(sources: Sources) -> ASGIApp:
    """Return the endpoint of `/api/show`."""
    catalogue = sources.catalogue()

    async def answer(target: Target, asked: Asked) -> Reply:
        if sources.is_ollama(target.upstream):
            return await _ollamas_own(sources.ollama(), target.upstream, asked)
        return WholeReply(await catalogue.show(target.model))

    return model_endpoint(sources, answer)


async def _ollamas_own(api: OllamaApi, upstream: Upstream, asked: Asked) -> Reply:
    reply = await api.ask("POST", "show", asked.body, upstream=upstream)
    if reply.status != HTTPStatus.OK:
        return reply
    document = await whole_document(reply, upstream=NAME)
    if isinstance(modelfile := document.get("modelfile"), str):
        document["modelfile"] = without_paths(modelfile, model=asked.model)
    return WholeReply(document)
