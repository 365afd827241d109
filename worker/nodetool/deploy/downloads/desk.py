"""Builds all that it takes to fetch, list and remove models. Heavy to import: done when first needed."""

from dataclasses import dataclass

from nodetool.deploy.downloads.disk import Disk
from nodetool.deploy.downloads.downloads import Downloads, Transfers
from nodetool.deploy.downloads.hub import Hub
from nodetool.deploy.downloads.hub_transfer import HubTransfer
from nodetool.deploy.downloads.inventory import Inventory
from nodetool.deploy.downloads.job import Job, Source
from nodetool.deploy.downloads.job_store import JobStore
from nodetool.deploy.downloads.ollama_server import OllamaServer
from nodetool.deploy.downloads.ollama_transfer import OllamaTransfer, switched_off
from nodetool.deploy.downloads.orders import ollama_order
from nodetool.deploy.downloads.sources import ModelSources


@dataclass(frozen=True, slots=True)
class Desk:
    """Where an administrator's wishes about models are dealt with."""

    downloads: Downloads
    inventory: Inventory
    hub: Hub
    ollama: OllamaServer | None

    async def fetch_from_hub(self, repo: str, *, file: str, revision: str) -> Job:
        """Have a model of the Hugging Face Hub fetched. Raises `DownloadError`."""
        return await self.downloads.add(await self.hub.order(repo, file=file, revision=revision))

    async def fetch_with_ollama(self, model: str) -> Job:
        """Have Ollama fetch a model. Raises `DownloadError`, also where it does not run."""
        order = ollama_order(model)
        if self.ollama is None:
            raise switched_off()
        await self.ollama.models()
        return await self.downloads.add(order)


def open_desk(sources: ModelSources) -> Desk:
    """Build it; it does nothing until it is asked."""
    disk, hub = Disk(sources.folder), Hub(sources.hub_url, sources.hub_token)
    ollama = OllamaServer(sources.ollama_url) if sources.ollama_url else None
    transfers: Transfers = {Source.HUGGING_FACE: HubTransfer(hub, disk), Source.OLLAMA: OllamaTransfer(ollama)}
    return Desk(
        Downloads(JobStore(sources.folder), transfers, disk=disk, on_done=sources.changed),
        Inventory(sources, ollama=ollama),
        hub,
        ollama,
    )
