"""Where models come from and go to, as the settings say it; importing this costs nothing."""

from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

from nodetool.deploy.inference.upstream import Model


@dataclass(frozen=True, slots=True)
class ModelSources:
    """What downloads and the list of models need to know of the worker."""

    folder: Path
    """The models folder; it need not exist."""
    hub_url: str
    hub_token: Callable[[], str]
    """May ask the keyring, so it is called in a thread. Raises `ConfigError`."""
    ollama_url: str
    """Empty where there is to be none."""
    listed: Callable[[], Awaitable[Sequence[Model]]]
    """What callers can call now."""
    unload: Callable[[str], Awaitable[bool]]
    """Lets go of a model of the folder; False where it is answering somebody."""
    changed: Callable[[], None]
    """Told when there is a model more, or one less."""
