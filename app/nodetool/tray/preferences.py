"""The settings as the tray handles them: read with their origins, changed in deployment.yaml."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any

from nodetool.deploy.config import document
from nodetool.deploy.config.audit import Audit, Deed, nobody_reads
from nodetool.deploy.config.errors import ConfigError, KeyringError, KeyringUnavailableError
from nodetool.deploy.config.exposure import checked_provider
from nodetool.deploy.config.keyring_store import SecretStore, SystemKeyring
from nodetool.deploy.config.options import Option
from nodetool.deploy.config.resolve import Origin, Settings, refers_to_keyring, resolve
from nodetool.deploy.config.settings import AUTH_PROVIDER, NODETOOL_CLIPBOARD_SECONDS, NODETOOL_START_WORKER, Provider
from nodetool.deploy.config.store import DeploymentStore
from nodetool.deploy.config.upstream_rules import check_upstreams
from nodetool.tray.audited import Actor, audited
from nodetool.tray.place import Place
from nodetool.tray.settings_edit import Rewrite, SettingsEdit, kept_since


@dataclass(frozen=True, slots=True)
class WrittenSetting:
    """A setting as somebody wrote it down, allowed or not: what a form starts from."""

    option: Option[Any]
    text: str = field(repr=False)
    """Empty where nobody said anything, so that the default holds, and where it is in the keyring."""
    origin: Origin
    name: str
    """By which name it is written: its own, or an older one."""


class Preferences:
    """Reads and stores settings. May be used from every thread: each call looks at the file afresh.

    What is in the keyring stays there, unless somebody wants to have it elsewhere.
    """

    def __init__(
        self,
        store: DeploymentStore,
        environ: Mapping[str, str],
        *,
        secrets: SecretStore | None = None,
        audit: Audit = nobody_reads,
        learn: Callable[[Settings], None] = lambda _: None,
    ) -> None:
        """Read nothing yet; `learn` hears of the settings whenever they are read, to keep secrets out of logs."""
        self._store = store
        self._environ = environ
        self._secrets = secrets or SystemKeyring()
        self._audit = audit
        self._learn = learn

    def resolved(self) -> Settings:
        """Return every setting with its origin. Raises `ConfigError`."""
        stored = document.stored_environment(self._store.load())
        settings = resolve(environ=self._environ, stored=stored)
        self._learn(settings)
        return settings

    def written(self, options: Iterable[Option[Any]]) -> tuple[WrittenSetting, ...]:
        """Return settings as they are written, so that a refused value can be mended. Raises `ConfigFileError`."""
        stored = document.stored_environment(self._store.load())
        return tuple(_written(option, environ=self._environ, stored=stored) for option in options)

    def provider(self) -> Provider:
        """Return how callers are authenticated. Raises `ConfigError` for everything that a start would refuse."""
        settings = self.resolved()
        check_upstreams(settings)
        return checked_provider(settings)

    def in_force(self) -> dict[str, Any]:
        """Return what a worker that is started now would differ by from another one. Raises `ConfigError`.

        Of a secret in the keyring it holds since when it is there.
        """
        config = self._store.load()
        since = kept_since(config)
        settings = resolve(environ=self._environ, stored=document.stored_environment(config))
        return {
            item.option.name: since.get(item.option.name) if item.awaits_keyring else item.value
            for item in settings
            if item.option.needs_restart
        }

    def clipboard_seconds(self) -> int:
        """Return for how long a copied secret stays on the clipboard; 0 is until the end of the tray."""
        try:
            return self.resolved()[NODETOOL_CLIPBOARD_SECONDS]
        except ConfigError:  # whoever can still copy is not kept from it by another setting
            return NODETOOL_CLIPBOARD_SECONDS.default

    def starts_worker(self) -> bool:
        """Return whether the worker starts with the tray; refused settings leave it to the worker to say so."""
        try:
            return self.resolved()[NODETOOL_START_WORKER]
        except ConfigError:
            return NODETOOL_START_WORKER.default

    def keyring_trouble(self) -> KeyringError | None:
        """Return why no secret could be kept in the keyring now, if so. May take some seconds."""
        try:
            self._secrets.check()
        except KeyringError as error:
            return error
        return None

    def secret(self, option: Option[Any]) -> str:
        """Return the text of a secret, wherever it is kept. May take some seconds. Raises `ConfigError`."""
        (written,) = self.written([option])
        return self._secrets.get(option.name) if written.origin is Origin.KEYRING else written.text

    def usual_place(self, option: Option[Any]) -> Place:
        """Return where a secret is kept, or would be: in the keyring, unless there is none. Raises `ConfigError`.

        A locked one counts: it is to be unlocked. May take some seconds.
        """
        (written,) = self.written([option])
        if written.origin in {Origin.FILE, Origin.KEYRING}:
            return Place.FILE if written.origin is Origin.FILE else Place.KEYRING
        return Place.FILE if isinstance(self.keyring_trouble(), KeyringUnavailableError) else Place.KEYRING

    def change(
        self,
        changes: Mapping[str, str],
        *,
        rewrites: Mapping[str, Rewrite] | None = None,
        places: Mapping[str, Place] | None = None,
        by: Actor = Actor.TRAY,
    ) -> None:
        """Store new texts by the names of their settings; an empty text removes one. Raises `ConfigError`.

        `rewrites` make new texts from those that are stored then. `places` says where secrets are kept from now on; one
        without a new text is moved. Nothing is stored unless everything together is allowed.
        """
        edit = SettingsEdit(changes, places or {}, rewrites=rewrites, environ=self._environ, secrets=self._secrets)
        with audited(self._audit, Deed.SETTINGS_CHANGED, by=by, what=", ".join(edit.names)):
            self._store.update(edit)
        edit.forget_abandoned()

    def store_first_choice(self) -> bool:
        """On the first run, write down that callers need the token, so that nothing ever relaxes it unasked.

        Return whether this was the first run. Raises `ConfigError`.
        """
        if AUTH_PROVIDER.name in document.stored_environment(self._store.load()):
            return False

        def edit(config: dict[str, Any]) -> None:
            section = config.get(document.ENV_KEY) or {}
            config[document.ENV_KEY] = {AUTH_PROVIDER.name: Provider.STATIC.value, **section}

        with audited(self._audit, Deed.SETTINGS_CHANGED, by=Actor.TRAY, what=AUTH_PROVIDER.name):
            self._store.update(edit)
        return True


def _written(option: Option[Any], *, environ: Mapping[str, str], stored: Mapping[str, str]) -> WrittenSetting:
    for origin, texts in ((Origin.ENVIRONMENT, environ), (Origin.FILE, stored)):
        for name in option.names:
            if text := texts.get(name, "").strip():
                if origin is Origin.FILE and refers_to_keyring(option, text):
                    return WrittenSetting(option, "", Origin.KEYRING, name)
                return WrittenSetting(option, text, origin, name)
    return WrittenSetting(option, "", Origin.DEFAULT, option.name)
