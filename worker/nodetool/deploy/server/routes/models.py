"""`/v1/models`: what can be talked to (OpenAI API reference, "Models")."""

from typing import Any

from fastapi import APIRouter
from starlette.types import Receive, Scope, Send

from nodetool.deploy.inference.registry import ModelRegistry
from nodetool.deploy.inference.upstream import Model
from nodetool.deploy.server.json_answer import JsonAnswer
from nodetool.deploy.server.plain_route import PlainRoute


def models_router(registry: ModelRegistry) -> APIRouter:
    """Build the routes."""
    router = APIRouter(prefix="/v1", tags=["Models"])
    router.add_api_route(
        "/models",
        _Listing(registry),
        methods=["GET"],
        name="list_models",
        summary="List the models of every upstream that is alive",
        route_class_override=PlainRoute,
    )

    # Names may contain slashes, as in "org/model".
    @router.get("/models/{model_id:path}")
    async def get_model(model_id: str) -> dict[str, Any]:
        """Return one model."""
        return _rendered(await registry.model(model_id))  # or raises the sentence that explains why it is not there

    return router


class _Listing:
    """Answers with the list, which is rendered only when it has changed."""

    def __init__(self, registry: ModelRegistry) -> None:
        self._registry = registry
        self._models: tuple[Model, ...] | None = None
        self._answer = JsonAnswer(None)

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        models = await self._registry.models()
        if models != self._models:
            self._answer = JsonAnswer({"object": "list", "data": [_rendered(model) for model in models]})
            self._models = models
        await self._answer(scope, receive, send)


def _rendered(model: Model) -> dict[str, Any]:
    return {"id": model.id, "object": "model", "created": model.created, "owned_by": model.owned_by}
