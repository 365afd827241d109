"""`/v1/models`: what can be talked to (OpenAI API reference, "Models")."""

from typing import Any

from fastapi import APIRouter

from nodetool.deploy.inference.registry import ModelRegistry
from nodetool.deploy.inference.upstream import Model


def models_router(registry: ModelRegistry) -> APIRouter:
    """Build the routes."""
    router = APIRouter(prefix="/v1", tags=["Models"])

    @router.get("/models")
    async def list_models() -> dict[str, Any]:
        """List the models of every upstream that is alive."""
        return {"object": "list", "data": [_rendered(model) for model in await registry.models()]}

    # Names may contain slashes, as in "org/model".
    @router.get("/models/{model_id:path}")
    async def get_model(model_id: str) -> dict[str, Any]:
        """Return one model."""
        upstream = await registry.resolve(model_id)  # raises the sentence that explains why it is not there
        listed = {model.id: model for model in await registry.models()}
        # A name that is not in the list is short for one that is, as Ollama's `llama3` for `llama3:latest`.
        return _rendered(listed.get(model_id) or Model(model_id, upstream.name))

    return router


def _rendered(model: Model) -> dict[str, Any]:
    return {"id": model.id, "object": "model", "created": model.created, "owned_by": model.owned_by}
