"""What the checks look at: read once, without writing, generating or tightening anything."""

import time
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from nodetool.deploy.config import document
from nodetool.deploy.config import settings as declared
from nodetool.deploy.config.errors import ConfigError, SettingError
from nodetool.deploy.config.keyring_store import SecretStore, SystemKeyring
from nodetool.deploy.config.options import Option
from nodetool.deploy.config.resolve import Origin, Settings, resolve
from nodetool.deploy.config.store import DeploymentStore
from nodetool.deploy.doctor.kept import Kept

Texts = Mapping[str, str]
"""Values of settings as their source writes them, by name."""


@dataclass(frozen=True, slots=True)
class Situation:
    """The machine as a start of the worker would find it now."""

    store: DeploymentStore
    environ: Texts
    flags: Texts
    config: Mapping[str, Any]
    """What deployment.yaml says; nothing where it cannot be read."""
    file_error: ConfigError | None
    """Why it cannot be read."""
    settings: Settings
    """Those that have an allowed value; the others stand at their default."""
    setting_errors: tuple[SettingError, ...]
    kept: Kept
    """The secrets in the system keyring, which `settings` only refer to."""
    now: Callable[[], float]
    """Unix time, in seconds."""

    def secret(self, option: Option[str]) -> str:
        """Return a secret, wherever it is kept. Raises `KeyringError`."""
        if self.settings.origin(option) is Origin.KEYRING:
            return self.kept.get(option.name)
        return self.settings[option]

    @property
    def stored(self) -> dict[str, str]:
        """The settings of deployment.yaml."""
        return document.stored_environment(self.config)


def look(
    store: DeploymentStore,
    *,
    environ: Texts,
    flags: Texts,
    secrets: SecretStore | None = None,
    now: Callable[[], float] = time.time,
) -> Situation:
    """Read file, environment and flags; what cannot be read is part of the situation.

    `secrets` is the system keyring, unless a test says otherwise; it is not asked yet.
    """
    config: dict[str, Any] = {}
    file_error: ConfigError | None = None
    try:
        config = store.load(tighten=False)
    except ConfigError as error:
        file_error = error
    settings, errors = _resolved(environ, document.stored_environment(config), flags)
    kept = Kept(secrets or SystemKeyring())
    return Situation(store, environ, flags, config, file_error, settings, errors, kept, now)


def _resolved(environ: Texts, stored: Texts, flags: Texts) -> tuple[Settings, tuple[SettingError, ...]]:
    """Resolve what can be resolved: a value that is not allowed is told, and left out."""
    errors: list[SettingError] = []
    while True:
        try:
            return resolve(environ=environ, stored=stored, flags=flags), tuple(errors)
        except SettingError as error:
            errors.append(error)
            left_out = _names(error.name)
            environ, stored, flags = (_without(texts, left_out) for texts in (environ, stored, flags))


def _names(name: str) -> tuple[str, ...]:
    return next(option.names for option in declared.ALL if option.name == name)


def _without(texts: Texts, names: tuple[str, ...]) -> Texts:
    return {name: text for name, text in texts.items() if name not in names}
