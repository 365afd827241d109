"""Where the answers to an Ollama client come from."""

from dataclasses import dataclass
from pathlib import Path

from nodetool.deploy.inference.llama_cpp import LlamaCpp
from nodetool.deploy.inference.ollama_api.catalogue import Catalogue
from nodetool.deploy.inference.ollama_api.names import Target
from nodetool.deploy.inference.ollama_api.native import NAME, OllamaApi
from nodetool.deploy.inference.registry import ModelRegistry
from nodetool.deploy.inference.upstream import Upstream
from nodetool.deploy.server.errors import Problem, RequestError

_NO_OLLAMA = "No Ollama is set, so there is nobody who could do this. Set OLLAMA_API_URL to the address of one."


@dataclass(frozen=True, slots=True)
class Sources:
    """The models of all upstreams, and two of these at closer quarters."""

    registry: ModelRegistry
    api: OllamaApi | None = None
    """Ollama's own API; None where no Ollama is set."""
    llama_cpp: LlamaCpp | None = None
    models_folder: Path | None = None

    def catalogue(self) -> Catalogue:
        """Return what there is to ask."""
        return Catalogue(self.registry, self.api, self.llama_cpp, self.models_folder)

    def is_ollama(self, upstream: Upstream) -> bool:
        """Tell whether a model of `upstream` is Ollama's own, so that its own API answers for it."""
        return self.api is not None and upstream.name == NAME

    def is_local(self, upstream: Upstream) -> bool:
        """Tell whether a model of `upstream` is a file of ours."""
        return self.llama_cpp is not None and upstream.name == self.llama_cpp.name

    async def load(self, target: Target) -> None:
        """Load a model beforehand, where it is a file of ours."""
        if self.llama_cpp is not None and self.is_local(target.upstream):
            await self.llama_cpp.load(target.model)

    async def let_go(self, target: Target) -> None:
        """Free the memory of a model that is a file of ours, unless somebody is using it."""
        if self.llama_cpp is not None and self.is_local(target.upstream):
            await self.llama_cpp.unload(target.model)

    async def aclose(self) -> None:
        """Close every connection to Ollama's own API."""
        if self.api is not None:
            await self.api.aclose()

    def ollama(self) -> OllamaApi:
        """Return Ollama's own API; raise `RequestError` where there is none."""
        if self.api is None:
            raise RequestError(Problem(503, _NO_OLLAMA))
        return self.api
