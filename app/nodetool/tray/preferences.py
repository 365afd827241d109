"""The settings as the tray handles them: read with their origins, changed in deployment.yaml."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any

from nodetool.deploy.config import document
from nodetool.deploy.config import settings as declared
from nodetool.deploy.config.exposure import checked_provider
from nodetool.deploy.config.options import Option
from nodetool.deploy.config.resolve import Origin, Settings, parse, resolve
from nodetool.deploy.config.settings import AUTH_PROVIDER, Provider
from nodetool.deploy.config.store import DeploymentStore


@dataclass(frozen=True, slots=True)
class WrittenSetting:
    """A setting as somebody wrote it down, allowed or not: what a form starts from."""

    option: Option[Any]
    text: str = field(repr=False)
    """Empty where nobody said anything, so that the default holds."""
    origin: Origin
    name: str
    """By which name it is written: its own, or an older one."""


class Preferences:
    """Reads and stores settings. May be used from every thread: each call looks at the file afresh."""

    def __init__(self, store: DeploymentStore, environ: Mapping[str, str]) -> None:
        self._store = store
        self._environ = environ

    def resolved(self) -> Settings:
        """Return every setting with its origin. Raises `ConfigError`."""
        stored = document.stored_environment(self._store.load())
        return resolve(environ=self._environ, stored=stored)

    def written(self, options: Iterable[Option[Any]]) -> tuple[WrittenSetting, ...]:
        """Return settings as they are written, so that a refused value can be mended. Raises `ConfigFileError`."""
        stored = document.stored_environment(self._store.load())
        return tuple(_written(option, environ=self._environ, stored=stored) for option in options)

    def provider(self) -> Provider:
        """Return how callers are authenticated. Raises `ConfigError`, also where a door would be left open."""
        return checked_provider(self.resolved())

    def change(self, changes: Mapping[str, str]) -> None:
        """Store new texts by the names of their settings; an empty text removes one. Raises `ConfigError`.

        Nothing is stored unless everything together is allowed.
        """
        options = {option.name: option for option in declared.ALL}
        for name, text in changes.items():
            if text.strip():
                parse(options[name], text.strip(), Origin.FILE)

        def edit(config: dict[str, Any]) -> None:
            section = dict(config.get(document.ENV_KEY) or {})
            for name, text in changes.items():
                for known in options[name].names:
                    section.pop(known, None)
                if text.strip():
                    section[name] = text.strip()
            config[document.ENV_KEY] = section
            checked_provider(resolve(environ=self._environ, stored=document.stored_environment(config)))

        self._store.update(edit)

    def store_first_choice(self) -> None:
        """On the first run, write down that callers need the token, so that nothing ever relaxes it unasked."""

        def edit(config: dict[str, Any]) -> None:
            section = config.get(document.ENV_KEY) or {}
            if AUTH_PROVIDER.name not in section:
                config[document.ENV_KEY] = {AUTH_PROVIDER.name: Provider.STATIC.value, **section}

        self._store.update(edit)


def _written(option: Option[Any], *, environ: Mapping[str, str], stored: Mapping[str, str]) -> WrittenSetting:
    for origin, texts in ((Origin.ENVIRONMENT, environ), (Origin.FILE, stored)):
        for name in option.names:
            if text := texts.get(name, "").strip():
                return WrittenSetting(option, text, origin, name)
    return WrittenSetting(option, "", Origin.DEFAULT, option.name)
