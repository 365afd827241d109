"""`/admin/models`: which models there are, where they come from, and how to be rid of one."""

from dataclasses import asdict
from typing import Any

from fastapi import APIRouter, Response

from nodetool.deploy.server.model_administration import ModelAdministration


def admin_models_router(administration: ModelAdministration) -> APIRouter:
    """Build the routes; those of downloads come before them, for a model's name may contain slashes."""
    router = APIRouter(prefix="/admin/models", tags=["Models"])

    @router.get("")
    async def list_installed_models() -> dict[str, Any]:
        """List every model with its upstream, and what is known of it: size, family, parameters, quantisation."""
        desk = await administration.desk()
        return {"models": [asdict(model) for model in await desk.inventory.models()]}

    @router.delete("/{model_id:path}", status_code=204)
    async def remove_model(model_id: str) -> Response:
        """Remove a GGUF model from the models folder, or a model of Ollama. 409 while it answers somebody."""
        desk = await administration.desk()
        await desk.inventory.remove(model_id)
        return Response(status_code=204)

    return router
