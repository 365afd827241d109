"""The model servers as the settings have them, for whoever shows them: declared ones, and those that are built in."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from nodetool.deploy.config.errors import ConfigError
from nodetool.deploy.config.options import Option
from nodetool.deploy.config.resolve import Origin, Settings
from nodetool.deploy.config.sentence import said_by
from nodetool.deploy.config.settings import (
    NODETOOL_MODELS_FOLDER,
    NODETOOL_UPSTREAM_KEYS,
    OLLAMA_API_URL,
    OPENAI_COMPATIBLE_URL,
    models_folder,
)
from nodetool.deploy.config.upstream_rules import ollama_address
from nodetool.tray.home_path import home_path
from nodetool.tray.model_servers import ModelServer, ModelServers
from nodetool.tray.preferences import Preferences


@dataclass(frozen=True, slots=True)
class BuiltIn:
    """A server with a setting of its own."""

    name: str
    place: str
    """Its address, or the folder of its models as people write it."""
    set_by: Option[Any]
    is_chosen: bool
    """Somebody named it; one that is looked for without that need not run."""


@dataclass(frozen=True, slots=True)
class ServersView:
    """What the settings say now."""

    declared: tuple[ModelServer, ...] = ()
    first: tuple[BuiltIn, ...] = ()
    """Those that are asked before the declared ones."""
    last: tuple[BuiltIn, ...] = ()
    """Those that are asked after them."""
    is_fixed: bool = False
    """The environment says which are declared."""
    keys_in: Origin = Origin.DEFAULT
    """Where keys of declared servers are, all of them together."""
    trouble: str = ""
    """One sentence: why nothing is known."""


def look_at_servers(preferences: Preferences, servers: ModelServers) -> ServersView:
    """Return what the settings say. May wait for the keyring; trouble becomes a sentence."""
    try:
        settings = preferences.resolved()
        (keys,) = preferences.written([NODETOOL_UPSTREAM_KEYS])
        return ServersView(
            declared=servers.listed(),
            first=tuple(_before_declared(settings)),
            last=tuple(_after_declared(settings)),
            is_fixed=servers.is_fixed(),
            keys_in=keys.origin,
        )
    except ConfigError as error:
        return ServersView(trouble=said_by(error))


def unchosen_servers(preferences: Preferences) -> frozenset[str]:
    """Return the names of servers that are looked for although nobody named them: that one is away is no trouble.

    Raises `ConfigError`.
    """
    return frozenset(each.name for each in _after_declared(preferences.resolved()) if not each.is_chosen)


def _before_declared(settings: Settings) -> Iterator[BuiltIn]:
    yield BuiltIn(
        "llama.cpp",
        home_path(models_folder(settings[NODETOOL_MODELS_FOLDER]), home=Path.home()),
        NODETOOL_MODELS_FOLDER,
        is_chosen=_is_chosen(settings, NODETOOL_MODELS_FOLDER),
    )
    if address := settings[OPENAI_COMPATIBLE_URL]:
        yield BuiltIn("openai-compatible", address, OPENAI_COMPATIBLE_URL, is_chosen=True)


def _after_declared(settings: Settings) -> Iterator[BuiltIn]:
    if address := ollama_address(settings):
        yield BuiltIn("ollama", address, OLLAMA_API_URL, is_chosen=_is_chosen(settings, OLLAMA_API_URL))


def _is_chosen(settings: Settings, option: Option[Any]) -> bool:
    return settings.origin(option) is not Origin.DEFAULT
