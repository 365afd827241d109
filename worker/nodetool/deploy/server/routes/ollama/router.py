"""All routes of Ollama's API in one table."""

from collections.abc import Iterator
from dataclasses import dataclass

from fastapi import APIRouter
from starlette.responses import PlainTextResponse
from starlette.types import ASGIApp

from nodetool.deploy.inference.ollama_api.translation import CHAT, GENERATE
from nodetool.deploy.server.plain_route import plain_router
from nodetool.deploy.server.routes.ollama.administration import blob_endpoint, passed_on
from nodetool.deploy.server.routes.ollama.catalogue import document_endpoint, show_endpoint
from nodetool.deploy.server.routes.ollama.embeddings import embed_endpoint, embeddings_endpoint
from nodetool.deploy.server.routes.ollama.generation import generation_endpoint
from nodetool.deploy.server.routes.ollama.sources import Sources

_GET = ("GET", "HEAD")
_JSON_BODY = {"requestBody": {"required": True, "content": {"application/json": {"schema": {"type": "object"}}}}}


@dataclass(frozen=True, slots=True)
class OllamaRoute:
    """What is documented of one of them, and who answers."""

    path: str
    summary: str
    endpoint: ASGIApp
    methods: tuple[str, ...] = ("POST",)
    takes_a_blob: bool = False
    """Its body is no JSON."""


def ollama_router(sources: Sources) -> APIRouter:
    """Build the routes."""
    router = plain_router(tag="Ollama")
    for route in (*_for_callers(sources), *_for_administrators(sources)):
        for method in route.methods:
            name = f"ollama_{method.lower()}_{route.path.strip('/').replace('/', '_') or 'root'}"
            router.add_api_route(
                route.path,
                route.endpoint,
                methods=[method],
                name=name,
                summary=route.summary,
                openapi_extra=None if method in _GET or route.takes_a_blob else _JSON_BODY,
            )
    return router


def _for_callers(sources: Sources) -> Iterator[OllamaRoute]:
    catalogue = sources.catalogue()
    # What Ollama's clients ask to see whether it is there.
    yield OllamaRoute("/", "Say that it runs", PlainTextResponse("Ollama is running"), _GET)
    yield OllamaRoute("/api/version", "Tell the version of the API", document_endpoint(catalogue.version), _GET)
    yield OllamaRoute("/api/tags", "List the models", document_endpoint(catalogue.tags), _GET)
    yield OllamaRoute("/api/ps", "List the models that are loaded", document_endpoint(catalogue.running), ("GET",))
    yield OllamaRoute("/api/show", "Describe a model", show_endpoint(sources))
    yield OllamaRoute("/api/chat", "Answer a conversation", generation_endpoint(CHAT, sources))
    yield OllamaRoute("/api/generate", "Answer a prompt", generation_endpoint(GENERATE, sources))
    yield OllamaRoute("/api/embed", "Turn texts into vectors", embed_endpoint(sources))
    yield OllamaRoute("/api/embeddings", "Turn one text into a vector", embeddings_endpoint(sources))


def _for_administrators(sources: Sources) -> Iterator[OllamaRoute]:
    for path, summary in (
        ("pull", "Let Ollama fetch a model"),
        ("push", "Let Ollama publish a model"),
        ("create", "Let Ollama make a model of another"),
        ("copy", "Give a model of Ollama's a second name"),
    ):
        yield OllamaRoute(f"/api/{path}", summary, passed_on(path, sources))
    yield OllamaRoute(
        "/api/delete", "Remove a model of Ollama's", passed_on("delete", sources, method="DELETE"), ("DELETE",)
    )
    blob = blob_endpoint(sources)
    yield OllamaRoute("/api/blobs/{digest}", "Give Ollama a part of a model", blob, ("HEAD", "POST"), takes_a_blob=True)
