"""Names of models: Ollama's have a tag, and where none is said it is `latest`."""

from dataclasses import dataclass

from nodetool.deploy.inference.errors import ModelNotFoundError
from nodetool.deploy.inference.registry import ModelRegistry
from nodetool.deploy.inference.upstream import Upstream

LATEST = ":latest"
_LONGEST_SHOWN = 200


@dataclass(frozen=True, slots=True)
class Target:
    """Who offers a model, and by which name."""

    upstream: Upstream
    model: str


def with_tag(name: str) -> str:
    """Return the name as Ollama's clients expect it in a list."""
    return name if ":" in name.rpartition("/")[2] else name + LATEST


async def find_model(registry: ModelRegistry, name: str) -> Target:
    """Return who offers the model, with or without its tag; raise `ModelNotFoundError` in Ollama's words."""
    listed = await _listed_name(registry, name)
    try:
        return Target(await registry.resolve(listed), listed)
    except ModelNotFoundError as error:
        raise ModelNotFoundError(f"model '{name[:_LONGEST_SHOWN]}' not found") from error


async def _listed_name(registry: ModelRegistry, name: str) -> str:
    if not name.endswith(LATEST):
        return name
    listed = {model.id for model in await registry.models()}
    bare = name.removesuffix(LATEST)
    return bare if bare in listed and name not in listed else name
