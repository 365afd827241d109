"""`/api/tags`, `/api/show`, `/api/ps` and `/api/version`: what there is."""

from collections.abc import Awaitable, Callable

from starlette.types import ASGIApp, Receive, Scope, Send

from nodetool.deploy.inference.ollama_api.fields import Document
from nodetool.deploy.inference.ollama_api.names import Target
from nodetool.deploy.inference.ollama_api.replies import WholeReply
from nodetool.deploy.inference.upstream import Reply
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
            return await sources.ollama().ask("POST", "show", asked.body)
        return WholeReply(await catalogue.show(target.model))

    return model_endpoint(sources, answer)
