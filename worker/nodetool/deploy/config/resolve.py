"""From flags, environment and file to values that know where they come from."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Any, TypeVar

from nodetool.deploy.config import settings as declared
from nodetool.deploy.config.errors import SettingError
from nodetool.deploy.config.options import Option

T = TypeVar("T")


class Origin(StrEnum):
    """Where a value comes from, strongest first."""

    FLAG = "command line"
    """A flag of this start."""
    ENVIRONMENT = "environment"
    """An environment variable; a form cannot change it."""
    FILE = "deployment.yaml"
    """The configuration file."""
    DEFAULT = "default"
    """Nobody said anything."""


@dataclass(frozen=True, slots=True)
class Resolved:
    """A setting's value and its origin; its repr never shows a secret."""

    option: Option[Any]
    value: Any
    origin: Origin

    def __repr__(self) -> str:
        shown = "…" if self.option.secret and self.value else repr(self.value)
        return f"{self.option.name}={shown} ({self.origin})"


class Settings:
    """The value of every declared setting: `settings[PORT]` is an `int`."""

    def __init__(self, resolved: Mapping[str, Resolved]) -> None:
        self._resolved = resolved

    def __getitem__(self, option: Option[T]) -> T:
        value: T = self._resolved[option.name].value
        return value

    def __iter__(self) -> Iterator[Resolved]:
        return iter(self._resolved.values())

    def origin(self, option: Option[Any]) -> Origin:
        """Say where the value comes from."""
        return self._resolved[option.name].origin


def resolve(
    *,
    environ: Mapping[str, str],
    stored: Mapping[str, str] | None = None,
    flags: Mapping[str, str] | None = None,
) -> Settings:
    """Resolve every declared setting; raise `SettingError` for the first value that is not allowed.

    Flags and `stored` are texts by the name of the environment variable. An empty text counts as unset and
    white space around a value is dropped.
    """
    sources = ((Origin.FLAG, flags or {}), (Origin.ENVIRONMENT, environ), (Origin.FILE, stored or {}))
    return Settings({option.name: _resolve_one(option, sources) for option in declared.ALL})


def parse(option: Option[T], text: str, origin: Origin, *, name: str | None = None) -> T:
    """Return the value that `text` stands for, or raise `SettingError` with the allowed ones.

    `name` is the one that the source holds it by, if that is not the option's own.
    """
    name = name or option.name
    try:
        return option.kind.parse(text)
    except ValueError:
        shown = "a value that is not allowed" if option.secret else repr(text)
        raise SettingError(option.name, f"{name} is {shown} ({origin}); it must be {option.kind.allowed}.") from None


def _resolve_one(option: Option[Any], sources: tuple[tuple[Origin, Mapping[str, str]], ...]) -> Resolved:
    for origin, texts in sources:
        if origin is Origin.FILE and not option.stored:
            continue
        for name in option.names:
            if text := texts.get(name, "").strip():
                return Resolved(option, parse(option, text, origin, name=name), origin)
    return Resolved(option, option.default, Origin.DEFAULT)
