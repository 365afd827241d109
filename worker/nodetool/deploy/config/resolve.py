"""From flags, environment and file to values that know where they come from."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import Any, TypeVar

from nodetool.deploy.config import settings as declared
from nodetool.deploy.config.document import KEYRING_WORD
from nodetool.deploy.config.errors import SettingError
from nodetool.deploy.config.options import Option
from nodetool.deploy.config.sentence import Sentence

T = TypeVar("T")


class Origin(StrEnum):
    """Where a value comes from, strongest first."""

    FLAG = "command line"
    """A flag of this start."""
    ENVIRONMENT = "environment"
    """An environment variable; a form cannot change it."""
    FILE = "deployment.yaml"
    """The configuration file."""
    KEYRING = "keyring"
    """The system keyring, to which the configuration file refers."""
    DEFAULT = "default"
    """Nobody said anything."""


@dataclass(frozen=True, slots=True)
class Resolved:
    """A setting's value and its origin; its repr never shows a secret."""

    option: Option[Any]
    value: Any
    """None where it is in the keyring and nobody has asked for it."""
    origin: Origin

    @property
    def awaits_keyring(self) -> bool:
        """Whether the value is in the keyring and nobody has asked for it."""
        return self.origin is Origin.KEYRING and self.value is None

    def __repr__(self) -> str:
        hidden = self.option.secret and (self.value or self.awaits_keyring)
        shown = "…" if hidden else repr(self.value)
        return f"{self.option.name}={shown} ({self.origin})"


class Settings:
    """The value of every declared setting: `settings[PORT]` is an `int`."""

    def __init__(self, resolved: Mapping[str, Resolved]) -> None:
        self._resolved = resolved

    def __getitem__(self, option: Option[T]) -> T:
        resolved = self._resolved[option.name]
        if resolved.awaits_keyring:
            # A defect of ours: going on would mean to go on without the secret.
            raise LookupError(f"{option.name} was not looked up in the keyring")
        value: T = resolved.value
        return value

    def __iter__(self) -> Iterator[Resolved]:
        return iter(self._resolved.values())

    def origin(self, option: Option[Any]) -> Origin:
        """Say where the value comes from."""
        return self._resolved[option.name].origin

    def is_set(self, option: Option[Any]) -> bool:
        """Tell whether there is a value, also where it is still in the keyring."""
        resolved = self._resolved[option.name]
        return resolved.awaits_keyring or bool(resolved.value)

    def awaits_keyring(self, option: Option[Any]) -> bool:
        """Tell whether the value is in the keyring and nobody has asked for it."""
        return self._resolved[option.name].awaits_keyring

    def with_kept(self, values: Mapping[str, Any]) -> "Settings":
        """Return the settings with these values, by their names, out of the keyring."""
        kept = {name: replace(self._resolved[name], value=value) for name, value in values.items()}
        return Settings({**self._resolved, **kept})


def resolve(
    *,
    environ: Mapping[str, str],
    stored: Mapping[str, str] | None = None,
    flags: Mapping[str, str] | None = None,
) -> Settings:
    """Resolve every declared setting; raise `SettingError` for the first value that is not allowed.

    Flags and `stored` are texts by the name of the environment variable. An empty text counts as unset and
    white space around a value is dropped. What is in the keyring is not asked for: see `kept_secrets`.
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
        raise SettingError(option.name, _refusal(option, text, origin, name=name)) from None


def _refusal(option: Option[Any], text: str, origin: Origin, *, name: str) -> Sentence:
    allowed = option.kind.allowed
    if option.secret:
        return Sentence(
            "{setting} is a value that is not allowed ({origin}); it must be {allowed}.",
            setting=name,
            origin=origin,
            allowed=allowed,
        )
    return Sentence(
        "{setting} is {value!r} ({origin}); it must be {allowed}.",
        setting=name,
        value=text,
        origin=origin,
        allowed=allowed,
    )


def refers_to_keyring(option: Option[Any], text: str) -> bool:
    """Tell whether `text`, found in deployment.yaml, says that the value is in the keyring."""
    return option.fits_keyring and text == KEYRING_WORD


def _resolve_one(option: Option[Any], sources: tuple[tuple[Origin, Mapping[str, str]], ...]) -> Resolved:
    for origin, texts in sources:
        if origin is Origin.FILE and (not option.stored or option.has_own_line):
            continue
        for name in option.names:
            if text := texts.get(name, "").strip():
                if origin is Origin.FILE and refers_to_keyring(option, text):
                    return Resolved(option, None, Origin.KEYRING)
                return Resolved(option, parse(option, text, origin, name=name), origin)
    return Resolved(option, option.default, Origin.DEFAULT)
