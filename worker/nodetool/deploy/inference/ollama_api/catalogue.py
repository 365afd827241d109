"""What there is to ask: Ollama's own models as it tells of them, and those of all others in the same form."""

import asyncio
import logging
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from nodetool.deploy.inference.engine_state import EngineState
from nodetool.deploy.inference.errors import ModelRefusedError, UpstreamError
from nodetool.deploy.inference.gguf_metadata import GgufMetadata, read_gguf_metadata
from nodetool.deploy.inference.llama_cpp import LlamaCpp
from nodetool.deploy.inference.models_folder import ModelFile, part_files, scan_models
from nodetool.deploy.inference.ollama_api.cards import details_of, running_entry, show_answer, tags_entry
from nodetool.deploy.inference.ollama_api.fields import Document
from nodetool.deploy.inference.ollama_api.native import NAME, OllamaApi
from nodetool.deploy.inference.registry import ModelRegistry
from nodetool.deploy.inference.upstream import Model

logger = logging.getLogger(__name__)

VERSION = "0.12.0"
"""The version of Ollama whose API is translated here; clients look at it to see what they may ask for."""


@dataclass(frozen=True, slots=True)
class Catalogue:
    """Ollama is asked only while it is known to have models, so that one that is away costs nobody time."""

    registry: ModelRegistry
    api: OllamaApi | None = None
    """Ollama's own API; None where no Ollama is set."""
    llama_cpp: LlamaCpp | None = None
    models_folder: Path | None = None

    async def tags(self) -> Document:
        """Return the answer of `/api/tags`."""
        models = await self.registry.models()
        own = [model for model in models if model.owned_by == NAME]
        others = [model for model in models if model.owned_by != NAME]
        theirs, ours = await asyncio.gather(self._of_ollama(own), asyncio.to_thread(self._entries, others))
        return {"models": [*theirs, *ours]}

    async def show(self, model: str) -> Document:
        """Return the answer of `/api/show` for a model that is not Ollama's."""
        listed = next((each for each in await self.registry.models() if each.id == model), Model(model, ""))
        return await asyncio.to_thread(self._shown, listed)

    async def running(self) -> Document:
        """Return the answer of `/api/ps`: what Ollama has loaded, and our own engines."""
        states = self.llama_cpp.engine_states() if self.llama_cpp else ()
        theirs, ours = await asyncio.gather(self._asked("ps"), asyncio.to_thread(self._running, states))
        loaded = theirs.get("models") if theirs else None
        return {"models": [*(loaded if isinstance(loaded, list) else []), *ours]}

    async def version(self) -> Document:
        """Return the answer of `/api/version`: Ollama's own where it is there."""
        return await self._asked("version") or {"version": VERSION}

    async def _of_ollama(self, own: list[Model]) -> list[Document]:
        """Return Ollama's entries as they are, but for models that another upstream answers for."""
        names = {model.id for model in own}
        answer = await self._asked("tags") if own else None
        if answer is None or not isinstance(answer.get("models"), list):
            return [tags_entry(model, details=details_of(None, file=None), size=0) for model in own]
        return [entry for entry in answer["models"] if isinstance(entry, dict) and _names_in(entry) & names]

    async def _asked(self, path: str) -> Document | None:
        """Return Ollama's answer; None where it is away."""
        if self.api is None or not any(model.owned_by == NAME for model in await self.registry.models()):
            return None
        try:
            return await self.api.document(path)
        except UpstreamError as error:
            logger.debug("Ollama's %s are left out: %s", path, error)
            return None

    def _entries(self, models: Iterable[Model]) -> list[Document]:
        files = self._files()
        return [self._entry(model, files.get(model.id) if _is_file(model) else None) for model in models]

    def _entry(self, model: Model, file: ModelFile | None) -> Document:
        details = details_of(_metadata(file, whole=False), file=file)
        return tags_entry(model, details=details, size=_size(file))

    def _running(self, states: Iterable[EngineState]) -> list[Document]:
        files, now = self._files(), datetime.now(UTC)
        running = [(state, files[state.model]) for state in states if state.model in files]
        return [running_entry(self._entry(_model(file), file), state, now=now) for state, file in running]

    def _shown(self, model: Model) -> Document:
        file = self._files().get(model.id) if _is_file(model) else None
        return show_answer(model, _metadata(file, whole=True), file=file)

    def _files(self) -> dict[str, ModelFile]:
        return {file.id: file for file in scan_models(self.models_folder)} if self.models_folder else {}


def _names_in(entry: Document) -> set[str]:
    return {name for name in (entry.get("name"), entry.get("model")) if isinstance(name, str)}


def _model(file: ModelFile) -> Model:
    return Model(file.id, LlamaCpp.name, file.created)


def _is_file(model: Model) -> bool:
    return model.owned_by == LlamaCpp.name


def _metadata(file: ModelFile | None, *, whole: bool) -> GgufMetadata | None:
    if file is None:
        return None
    try:
        return read_gguf_metadata(file.path, whole=whole)
    except ModelRefusedError as error:
        logger.debug("Nothing is told about a model: %s", error)
        return None


def _size(file: ModelFile | None) -> int:
    try:
        return sum(part.stat().st_size for part in part_files(file.path)) if file else 0
    except OSError:
        return 0  # a part is missing, or the file went away just now
