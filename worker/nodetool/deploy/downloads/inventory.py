"""Which models there are, where each comes from, and how to be rid of one."""

import asyncio
from dataclasses import dataclass

from nodetool.deploy.downloads.errors import (
    BusyError,
    DownloadError,
    NotThereError,
    SourceUnavailableError,
    WishRefusedError,
)
from nodetool.deploy.downloads.gguf_models import GgufModel, find_gguf, list_gguf, remove_gguf
from nodetool.deploy.downloads.ollama_server import OllamaModel, OllamaServer
from nodetool.deploy.downloads.sources import ModelSources

FOLDER = "llama.cpp"
"""By which name models of the folder are listed."""
OLLAMA = "ollama"


@dataclass(frozen=True, slots=True)
class InstalledModel:
    """One model that can be called, or could be but for a problem."""

    id: str
    upstream: str
    """Who answers for it."""
    size: int | None = None
    """Bytes on the disk of this machine, where that is known."""
    family: str = ""
    parameters: str = ""
    quantization: str = ""
    files: tuple[str, ...] = ()
    """Names of its files in the models folder."""
    problem: str = ""
    """Why it cannot be called, as a sentence."""
    is_removable: bool = False


class Inventory:
    """Asks the folder, Ollama and the registry of models."""

    def __init__(self, sources: ModelSources, *, ollama: OllamaServer | None) -> None:
        self._folder = sources.folder
        self._listed = sources.listed
        self._unload = sources.unload
        self._changed = sources.changed
        self._ollama = ollama

    async def models(self) -> list[InstalledModel]:
        """List all, by name; an Ollama that does not answer has none."""
        listed, own, ollamas = await asyncio.gather(
            self._listed(), asyncio.to_thread(list_gguf, self._folder), self._ollamas()
        )
        known = {(FOLDER, model.id): _of_folder(model) for model in own}
        known |= {(OLLAMA, model.id): _of_ollama(model) for model in ollamas}
        for model in listed:
            known.setdefault((model.owned_by, model.id), InstalledModel(model.id, model.owned_by))
        return sorted(known.values(), key=lambda model: (model.id, model.upstream))

    async def remove(self, model_id: str) -> None:
        """Remove a model of the folder, or else of Ollama. Raises `DownloadError`."""
        found = await asyncio.to_thread(find_gguf, self._folder, model_id)
        if found is not None:
            await self._remove_from_folder(model_id)
        elif self._ollama is not None and (name := await self._name_in_ollama(model_id)):
            await self._ollama.remove(name)
        else:
            raise await self._not_removable(model_id)
        self._changed()

    async def _remove_from_folder(self, model_id: str) -> None:
        if not await self._unload(model_id):
            raise BusyError(f"{model_id} is answering somebody. Try again when it is idle.")
        await asyncio.to_thread(remove_gguf, self._folder, model_id)

    async def _not_removable(self, model_id: str) -> DownloadError:
        owner = next((model.owned_by for model in await self._listed() if model.id == model_id), None)
        if owner is None:
            return NotThereError(f"There is no model {model_id[:80]!r}. GET /admin/models lists them.")
        return WishRefusedError(f"{model_id} belongs to {owner}, which cannot be asked to remove it. Remove it there.")

    async def _name_in_ollama(self, model_id: str) -> str | None:
        """Return Ollama's full name of a model; `llama3` is short for `llama3:latest`."""
        names = {model.id for model in await self._ollamas()}
        return next((name for name in (model_id, f"{model_id}:latest") if name in names), None)

    async def _ollamas(self) -> tuple[OllamaModel, ...]:
        try:
            return await self._ollama.models() if self._ollama is not None else ()
        except SourceUnavailableError:
            return ()


def _of_folder(model: GgufModel) -> InstalledModel:
    return InstalledModel(
        model.id,
        FOLDER,
        size=model.size,
        family=model.family,
        parameters=model.parameters,
        quantization=model.quantization,
        files=model.files,
        problem=model.problem,
        is_removable=True,
    )


def _of_ollama(model: OllamaModel) -> InstalledModel:
    return InstalledModel(
        model.id,
        OLLAMA,
        size=model.size,
        family=model.family,
        parameters=model.parameters,
        quantization=model.quantization,
        is_removable=True,
    )
