"""How a long form is divided: address and port first, what few people ever change last. Pure."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from types import ModuleType
from typing import Any

from nodetool.deploy.config.options import Option
from nodetool.deploy.config.settings import (
    authentication,
    declared_in,
    desktop,
    engine,
    listening,
    logs,
    model_sources,
    notifications,
    traffic,
)
from nodetool.tray.wording import translatable

_TITLES: dict[ModuleType, str] = {
    authentication: translatable("Callers"),
    listening: translatable("Network"),
    desktop: translatable("This application"),
    traffic: translatable("Limits"),
    logs: translatable("Log files"),
    model_sources: translatable("Where models come from"),
    engine: translatable("Engine for GGUF files"),
    notifications: translatable("Notifications"),
}
"""By the files of the declarations, in the order in which a person meets them."""


@dataclass(frozen=True, slots=True)
class SettingSection:
    """A heading, and the settings below it."""

    title: str
    """In English; `tr` says it in the language of the window."""
    options: tuple[Option[Any], ...]


def sections(options: Iterable[Option[Any]]) -> Iterator[SettingSection]:
    """Yield the sections that have any of `options`."""
    wanted = {option.name for option in options}
    for module, title in _TITLES.items():
        if found := tuple(option for option in declared_in(module) if option.name in wanted):
            yield SettingSection(title, found)
