"""The model servers that the settings declare: read and edited, by the command line and the window alike."""

from dataclasses import dataclass
from enum import StrEnum
from functools import partial

from nodetool.deploy.config.errors import KeyringError, SettingError
from nodetool.deploy.config.resolve import Origin, parse
from nodetool.deploy.config.settings import NODETOOL_UPSTREAM_KEYS, NODETOOL_UPSTREAMS
from nodetool.deploy.config.upstreams import DeclaredUpstream, UpstreamKey, render_keys, render_upstreams
from nodetool.tray.audited import Actor
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
        rewrites = {NODETOOL_UPSTREAMS.name: partial(_with, upstream=upstream, replace=replace)}
        places: dict[str, Place] = {}
        if key:
            new = checked_key(upstream.name, key)
            rewrites[NODETOOL_UPSTREAM_KEYS.name] = partial(_with_key, new=new)
            places[NODETOOL_UPSTREAM_KEYS.name] = place or self._preferences.usual_place(NODETOOL_UPSTREAM_KEYS)
        self._preferences.change({}, rewrites=rewrites, places=places, by=self._by)

    def remove(self, name: str) -> None:
        """Forget a server and its key. Raises `ConfigError`, and then nothing is stored."""
        rewrites = {NODETOOL_UPSTREAMS.name: partial(_without, name=name)}
        (keys,) = self._preferences.written([NODETOOL_UPSTREAM_KEYS])
        if keys.origin in {Origin.FILE, Origin.KEYRING}:
            rewrites[NODETOOL_UPSTREAM_KEYS.name] = partial(_without_key, name=name)
        self._preferences.change({}, rewrites=rewrites, by=self._by)

    def _keys(self, upstreams: tuple[DeclaredUpstream, ...]) -> tuple[KeyPlace, set[str]]:
        """Return where keys are, and the names of the servers that have one there."""
        (written,) = self._preferences.written([NODETOOL_UPSTREAM_KEYS])
        if written.origin is Origin.DEFAULT or not upstreams:
            return KeyPlace.NONE, set()
        try:
            keys = _keys(self._preferences.secret(NODETOOL_UPSTREAM_KEYS))
        except KeyringError:
            return KeyPlace.UNKNOWN, {upstream.name for upstream in upstreams}
        return _KEY_PLACES[written.origin], {key.name for key in keys}


def declared(name: str, url: str, prefix: str) -> DeclaredUpstream:
    """Return the server that a person describes. Raises `SettingError` that says what cannot be meant."""
    try:
        return DeclaredUpstream(name.strip(), url.strip().rstrip("/"), prefix.strip())
    except ValueError as error:
        raise SettingError(NODETOOL_UPSTREAMS.name, str(error)) from None


def checked_key(name: str, key: str) -> UpstreamKey:
    """Return the key of a server. Raises `SettingError`, which does not repeat it."""
    try:
        return UpstreamKey(name, key.strip())
    except ValueError as error:
        raise SettingError(NODETOOL_UPSTREAM_KEYS.name, str(error)) from None


def _with(text: str, upstream: DeclaredUpstream, *, replace: bool) -> str:
    present = _upstreams(text)
    if not any(other.name == upstream.name for other in present):
        return render_upstreams([*present, upstream])
    if not replace:
        says = f"There is a model server {upstream.name} already; replace it, or choose another name."
        raise SettingError(NODETOOL_UPSTREAMS.name, says)
    return render_upstreams(upstream if other.name == upstream.name else other for other in present)


def _without(text: str, name: str) -> str:
    present = _upstreams(text)
    if not any(upstream.name == name for upstream in present):
        names = ", ".join(upstream.name for upstream in present) or "none"
        raise SettingError(NODETOOL_UPSTREAMS.name, f"There is no model server {name!r}. There is {names}.")
    return render_upstreams(upstream for upstream in present if upstream.name != name)


def _with_key(text: str, new: UpstreamKey) -> str:
    return render_keys([*(key for key in _keys(text) if key.name != new.name), new])


def _without_key(text: str, name: str) -> str:
    return render_keys(key for key in _keys(text) if key.name != name)


def _upstreams(text: str) -> tuple[DeclaredUpstream, ...]:
    return parse(NODETOOL_UPSTREAMS, text, Origin.FILE)


def _keys(text: str) -> tuple[UpstreamKey, ...]:
    return parse(NODETOOL_UPSTREAM_KEYS, text, Origin.FILE)
