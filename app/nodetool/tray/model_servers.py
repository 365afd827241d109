"""The model servers that the settings declare: read and edited, by the command line and the window alike."""

from dataclasses import dataclass
from enum import StrEnum
from functools import partial

from nodetool.deploy.config.errors import KeyringError, SettingError
from nodetool.deploy.config.resolve import Origin
from nodetool.deploy.config.sentence import said_by
from nodetool.deploy.config.settings import NODETOOL_UPSTREAM_KEYS, NODETOOL_UPSTREAMS
from nodetool.deploy.config.upstreams import DeclaredUpstream, UpstreamKey
from nodetool.tray.audited import Actor
from nodetool.tray.model_server_texts import (
    keys_in,
    with_changed_server,
    with_key,
    with_key_of,
    with_server,
    without_key,
    without_server,
)
from nodetool.tray.place import Place
from nodetool.tray.preferences import Preferences


class KeyPlace(StrEnum):
    """Where the key of a model server is."""

    NONE = "none"
    """It has none."""
    FILE = "file"
    """deployment.yaml."""
    KEYRING = "keyring"
    """The system keyring."""
    ENVIRONMENT = "environment"
    """An environment variable."""
    UNKNOWN = "unknown"
    """In the keyring, if anywhere, which does not say."""


_KEY_PLACES = {
    Origin.FILE: KeyPlace.FILE,
    Origin.KEYRING: KeyPlace.KEYRING,
    Origin.ENVIRONMENT: KeyPlace.ENVIRONMENT,
}


@dataclass(frozen=True, slots=True)
class ModelServer:
    """A declared server, and where its key is."""

    upstream: DeclaredUpstream
    key: KeyPlace


class ModelServers:
    """Every method may be called from every thread, looks at the file afresh, and may wait for the keyring."""

    def __init__(self, preferences: Preferences, *, by: Actor) -> None:
        self._preferences = preferences
        self._by = by

    def listed(self) -> tuple[ModelServer, ...]:
        """Return the servers in their order. Raises `ConfigError`."""
        upstreams = self._preferences.resolved()[NODETOOL_UPSTREAMS]
        place, names = self._keys(upstreams)
        return tuple(
            ModelServer(upstream, place if upstream.name in names else KeyPlace.NONE) for upstream in upstreams
        )

    def is_fixed(self) -> bool:
        """Tell whether the environment says which servers there are, so that nothing here changes it."""
        (written,) = self._preferences.written([NODETOOL_UPSTREAMS])
        return written.origin is Origin.ENVIRONMENT

    def add(
        self, upstream: DeclaredUpstream, *, key: str = "", place: Place | None = None, replace: bool = False
    ) -> None:
        """Declare a server; `replace` changes the one of its name, which keeps its key unless there is a new one.

        Raises `ConfigError`, and then nothing is stored.
        """
        rewrites = {NODETOOL_UPSTREAMS.name: partial(with_server, upstream=upstream, replace=replace)}
        places: dict[str, Place] = {}
        if key:
            new = checked_key(upstream.name, key)
            rewrites[NODETOOL_UPSTREAM_KEYS.name] = partial(with_key, new=new)
            places[NODETOOL_UPSTREAM_KEYS.name] = place or self._preferences.usual_place(NODETOOL_UPSTREAM_KEYS)
        self._preferences.change({}, rewrites=rewrites, places=places, by=self._by)

    def change(
        self, name: str, upstream: DeclaredUpstream, *, key: str | None = None, place: Place | None = None
    ) -> None:
        """Change the server `name` into `upstream`, at its place in the order, whatever it is called then.

        Without a `key` it keeps its own, and an empty one takes it away; all keys are kept in `place` from now on.
        Raises `ConfigError`, and then nothing is stored.
        """
        rewrites = {NODETOOL_UPSTREAMS.name: partial(with_changed_server, name=name, upstream=upstream)}
        if key is not None or (upstream.name != name and self._stores_keys()):
            new = checked_key(upstream.name, key) if key else None
            rewrites[NODETOOL_UPSTREAM_KEYS.name] = partial(
                with_key_of, before=name, after=upstream.name, new=new, keeps=key is None
            )
        places = {NODETOOL_UPSTREAM_KEYS.name: place} if place else {}
        self._preferences.change({}, rewrites=rewrites, places=places, by=self._by)

    def key_of(self, name: str) -> str:
        """Return the key of a server, empty where it has none. May wait for the keyring. Raises `ConfigError`."""
        keys = keys_in(self._preferences.secret(NODETOOL_UPSTREAM_KEYS))
        return next((key.key for key in keys if key.name == name), "")

    def remove(self, name: str) -> None:
        """Forget a server and its key. Raises `ConfigError`, and then nothing is stored."""
        rewrites = {NODETOOL_UPSTREAMS.name: partial(without_server, name=name)}
        if self._stores_keys():
            rewrites[NODETOOL_UPSTREAM_KEYS.name] = partial(without_key, name=name)
        self._preferences.change({}, rewrites=rewrites, by=self._by)

    def _stores_keys(self) -> bool:
        """Tell whether there are keys, in the file or in the keyring."""
        (keys,) = self._preferences.written([NODETOOL_UPSTREAM_KEYS])
        return keys.origin in {Origin.FILE, Origin.KEYRING}

    def _keys(self, upstreams: tuple[DeclaredUpstream, ...]) -> tuple[KeyPlace, set[str]]:
        """Return where keys are, and the names of the servers that have one there."""
        (written,) = self._preferences.written([NODETOOL_UPSTREAM_KEYS])
        if written.origin is Origin.DEFAULT or not upstreams:
            return KeyPlace.NONE, set()
        try:
            keys = keys_in(self._preferences.secret(NODETOOL_UPSTREAM_KEYS))
        except KeyringError:
            return KeyPlace.UNKNOWN, {upstream.name for upstream in upstreams}
        return _KEY_PLACES[written.origin], {key.name for key in keys}


def declared(name: str, url: str, prefix: str) -> DeclaredUpstream:
    """Return the server that a person describes. Raises `SettingError` that says what cannot be meant."""
    try:
        return DeclaredUpstream(name.strip(), url.strip().rstrip("/"), prefix.strip())
    except ValueError as error:
        raise SettingError(NODETOOL_UPSTREAMS.name, said_by(error)) from None


def checked_key(name: str, key: str) -> UpstreamKey:
    """Return the key of a server. Raises `SettingError`, which does not repeat it."""
    try:
        return UpstreamKey(name, key.strip())
    except ValueError as error:
        raise SettingError(NODETOOL_UPSTREAM_KEYS.name, said_by(error)) from None
