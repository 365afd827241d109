"""One change of settings: what becomes of deployment.yaml, and of the keyring that it refers to."""

from collections.abc import Callable, Mapping
from datetime import UTC, datetime
from typing import Any

from nodetool.deploy.config import document
from nodetool.deploy.config import settings as declared
from nodetool.deploy.config.errors import KeyringError, KeyringLeftoverError, SettingError
from nodetool.deploy.config.exposure import checked_provider
from nodetool.deploy.config.keyring_store import SecretStore
from nodetool.deploy.config.options import Option
from nodetool.deploy.config.resolve import Origin, parse, refers_to_keyring, resolve
from nodetool.deploy.config.sentence import Sentence
from nodetool.deploy.config.upstream_rules import check_upstreams
from nodetool.tray.place import Place

KEPT_KEY = "kept_in_keyring"
"""In deployment.yaml: since when each secret is in the keyring, so that a new one changes the file as well."""

Rewrite = Callable[[str], str]
"""Returns the new text of a setting for the present one, which may be empty. Raises `SettingError`."""

_OPTIONS = {option.name: option for option in declared.ALL}


class SettingsEdit:
    """Called with the content of the file, under its lock; afterwards `forget_abandoned`.

    `rewrites` make a new text from the present one, by the names of their settings.

    Each step leaves a secret in force: the keyring has it before the file refers to it, and loses it when the file no
    longer does.
    """

    def __init__(
        self,
        changes: Mapping[str, str],
        places: Mapping[str, Place],
        *,
        rewrites: Mapping[str, Rewrite] | None = None,
        environ: Mapping[str, str],
        secrets: SecretStore,
    ) -> None:
        self._changes = {name: text.strip() for name, text in changes.items()}
        self._places = places
        self._rewrites = rewrites or {}
        self._environ = environ
        self._secrets = secrets
        self._to_keyring: dict[str, str] = {}
        self._abandoned: list[str] = []
        for name, text in self._changes.items():
            _require_allowed(_OPTIONS[name], text)

    @property
    def names(self) -> list[str]:
        """What it is about, in the order of the declarations."""
        return [name for name in _OPTIONS if name in {*self._changes, *self._rewrites, *self._places}]

    def __call__(self, config: dict[str, Any]) -> None:
        """Edit `config`, and write to the keyring. Raises `ConfigError`, and then nothing is stored."""
        section = dict(config.get(document.ENV_KEY) or {})
        for name in self.names:
            self._edit(_OPTIONS[name], section)
        config[document.ENV_KEY] = section
        settings = resolve(environ=self._environ, stored=document.stored_environment(config))
        checked_provider(settings)
        check_upstreams(settings)
        for name, secret in self._to_keyring.items():
            self._secrets.set(name, secret)
        self._note_kept(config)

    def forget_abandoned(self) -> None:
        """Delete what the file no longer refers to. Raises `KeyringLeftoverError`."""
        for name in self._abandoned:
            try:
                self._secrets.delete(name)
            except KeyringError as error:
                clause = Sentence(
                    "the change is stored, but the old entry is still in the keyring, because {clause}",
                    clause=error.clause,
                )
                raise KeyringLeftoverError(clause, name=name) from None

    def _edit(self, option: Option[Any], section: dict[str, Any]) -> None:
        before = document.stored_environment({document.ENV_KEY: section}).get(option.name, "").strip()
        was_kept = refers_to_keyring(option, before)
        place = self._places.get(option.name, Place.KEYRING if was_kept else Place.FILE)
        if option.name not in {*self._changes, *self._rewrites} and was_kept == (place is Place.KEYRING):
            return  # it is where it shall be
        text = self._new_text(option, before)
        for known in option.names:
            section.pop(known, None)
        if text and place is Place.KEYRING:
            _require_fit(option)
            self._to_keyring[option.name] = text
            section[option.name] = document.KEYRING_WORD
            return
        if text:
            section[option.name] = text
        if was_kept:
            self._abandoned.append(option.name)

    def _new_text(self, option: Option[Any], before: str) -> str:
        if option.name in self._changes:
            return self._changes[option.name]
        text = self._present(option, before)
        if rewrite := self._rewrites.get(option.name):
            text = rewrite(text).strip()
            _require_allowed(option, text)
        return text

    def _present(self, option: Option[Any], before: str) -> str:
        return self._secrets.get(option.name) if refers_to_keyring(option, before) else before

    def _note_kept(self, config: dict[str, Any]) -> None:
        kept = kept_since(config)
        kept |= dict.fromkeys(self._to_keyring, datetime.now(UTC).isoformat(timespec="milliseconds"))
        kept = {name: since for name, since in kept.items() if name not in self._abandoned}
        config.pop(KEPT_KEY, None)
        if kept:
            config[KEPT_KEY] = kept


def kept_since(config: Mapping[str, Any]) -> dict[str, str]:
    """Return since when each secret is in the keyring, as far as the file tells."""
    noted = config.get(KEPT_KEY)
    return {str(name): str(since) for name, since in noted.items()} if isinstance(noted, dict) else {}


def _require_allowed(option: Option[Any], text: str) -> None:
    if not text:
        return
    parse(option, text, Origin.FILE)
    if refers_to_keyring(option, text):
        raise SettingError(
            option.name,
            Sentence(
                "{setting} cannot be {text!r}: that word refers to the system keyring.", setting=option.name, text=text
            ),
        )


def _require_fit(option: Option[Any]) -> None:
    if not option.fits_keyring:
        raise SettingError(
            option.name,
            Sentence("{setting} is not kept in the keyring, which is for secrets alone.", setting=option.name),
        )
