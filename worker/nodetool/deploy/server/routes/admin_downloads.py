"""`/admin/models/…/download` and `/admin/models/downloads`: fetching models, watching and stopping that."""

from typing import Annotated, Any

from fastapi import APIRouter, Query, Request
from pydantic import BaseModel, Field
from starlette.responses import StreamingResponse

from nodetool.deploy.server.download_events import job_object, watching
from nodetool.deploy.server.model_administration import ModelAdministration

_Text = Annotated[str, Field(max_length=1000)]


class OllamaDownload(BaseModel):
    """A model that Ollama is to fetch."""

    model: Annotated[_Text, Field(description='As "llama3.2:1b".', min_length=1)]


class HuggingFaceDownload(BaseModel):
    """A model of the Hugging Face Hub."""

    repo: Annotated[_Text, Field(description='As "org/name", or the address of a page of the Hub.', min_length=1)]
    file: Annotated[_Text | None, Field(description='As "x-Q4_K_M.gguf" or "Q4_K_M", where there are several.')] = None
    revision: Annotated[_Text | None, Field(description="A branch, tag or commit.")] = None


def admin_downloads_router(administration: ModelAdministration) -> APIRouter:
    """Build the routes."""
    router = APIRouter(prefix="/admin/models", tags=["Downloads"])

    @router.post("/ollama/download", response_class=StreamingResponse)
    async def download_with_ollama(wish: OllamaDownload, request: Request) -> StreamingResponse:
        """Have Ollama fetch a model; answers with its progress as server-sent events. Leaving does not end it."""
        desk = await administration.desk()
        return watching(request.scope, desk.downloads, await desk.fetch_with_ollama(wish.model))

    @router.post("/huggingface/download", response_class=StreamingResponse)
    async def download_from_hugging_face(wish: HuggingFaceDownload, request: Request) -> StreamingResponse:
        """Fetch a GGUF model into the models folder; answers with its progress as server-sent events.

        Leaving does not end it, asking again joins it or goes on where it was stopped. 409 lists the models of a
        repository that has several; 507: the disk is too small.
        """
        desk = await administration.desk()
        job = await desk.fetch_from_hub(wish.repo, file=wish.file or "", revision=wish.revision or "")
        return watching(request.scope, desk.downloads, job)

    @router.get("/downloads")
    async def list_downloads() -> dict[str, Any]:
        """List the downloads, also those that an earlier run of the worker has left."""
        desk = await administration.desk()
        return {"downloads": [job_object(job) for job in await desk.downloads.jobs()]}

    @router.get("/downloads/{download_id}", response_class=StreamingResponse)
    async def follow_download(download_id: str, request: Request) -> StreamingResponse:
        """Answer with the progress of a download as server-sent events."""
        desk = await administration.desk()
        return watching(request.scope, desk.downloads, await desk.downloads.job(download_id))

    @router.post("/downloads/{download_id}/resume", response_class=StreamingResponse)
    async def resume_download(download_id: str, request: Request) -> StreamingResponse:
        """Go on with a download that was stopped or has failed; answers with its progress."""
        desk = await administration.desk()
        return watching(request.scope, desk.downloads, await desk.downloads.resume(download_id))

    @router.delete("/downloads/{download_id}")
    async def cancel_download(
        download_id: str,
        discard: Annotated[bool, Query(description="Remove what is there of it, and forget it.")] = False,  # noqa: FBT002
    ) -> dict[str, Any]:
        """Stop a download. What is there of it is kept, so that it can be resumed, unless `discard` is true."""
        desk = await administration.desk()
        stop = desk.downloads.remove if discard else desk.downloads.stop
        return job_object(await stop(download_id))

    return router
