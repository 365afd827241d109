"""From the settings to where models come from and go to."""

from collections.abc import Callable
from pathlib import Path

from nodetool.deploy.config import settings as declared
from nodetool.deploy.config.keyring_store import SecretStore, SystemKeyring
from nodetool.deploy.config.resolve import Origin, Settings
from nodetool.deploy.config.upstream_rules import ollama_address
from nodetool.deploy.downloads.sources import ModelSources
from nodetool.deploy.inference.llama_cpp import LlamaCpp
from nodetool.deploy.inference.registry import ModelRegistry


def model_sources(settings: Settings, folder: Path, *, registry: ModelRegistry, llama: LlamaCpp) -> ModelSources:
    """Return what the settings say; nothing is asked yet, neither keyring nor network."""
    return ModelSources(
        folder=folder,
        hub_url=settings[declared.HF_ENDPOINT],
        hub_token=hub_token(settings, SystemKeyring()),
        ollama_url=ollama_address(settings),
        listed=registry.models,
        unload=llama.unload,
        changed=registry.expire,
    )


def hub_token(settings: Settings, secrets: SecretStore) -> Callable[[], str]:
    """Return who knows HF_TOKEN: it is looked up in the keyring at each download, and never at the start."""
    if settings.origin(declared.HF_TOKEN) is Origin.KEYRING:
        return lambda: secrets.get(declared.HF_TOKEN.name).strip()
    token = settings[declared.HF_TOKEN]
    return lambda: token
