"""What becomes of the texts of NODETOOL_UPSTREAMS and NODETOOL_UPSTREAM_KEYS: pure."""

from nodetool.deploy.config.errors import SettingError
from nodetool.deploy.config.resolve import Origin, parse
from nodetool.deploy.config.sentence import Sentence
from nodetool.deploy.config.settings import NODETOOL_UPSTREAM_KEYS, NODETOOL_UPSTREAMS
from nodetool.deploy.config.upstreams import DeclaredUpstream, UpstreamKey, render_keys, render_upstreams


def with_server(text: str, upstream: DeclaredUpstream, *, replace: bool) -> str:
    """Add a server, or `replace` the one of its name. Raises `SettingError`."""
    present = _upstreams(text)
    if not any(other.name == upstream.name for other in present):
        return render_upstreams([*present, upstream])
    if not replace:
        says = Sentence(
            "There is a model server {name} already; replace it, or choose another name.", name=upstream.name
        )
        raise SettingError(NODETOOL_UPSTREAMS.name, says)
    return render_upstreams(upstream if other.name == upstream.name else other for other in present)


def with_changed_server(text: str, name: str, upstream: DeclaredUpstream) -> str:
    """Put `upstream` where the server `name` stands. Raises `SettingError`."""
    present = _upstreams(text)
    _require_present(present, name)
    if upstream.name != name and any(other.name == upstream.name for other in present):
        says = Sentence("There is a model server {name} already; choose another name.", name=upstream.name)
        raise SettingError(NODETOOL_UPSTREAMS.name, says)
    return render_upstreams(upstream if other.name == name else other for other in present)


def _require_present(present: tuple[DeclaredUpstream, ...], name: str) -> None:
    if not any(upstream.name == name for upstream in present):
        names = ", ".join(upstream.name for upstream in present) or "none"
        says = Sentence("There is no model server {name!r}. There is {names}.", name=name, names=names)
        raise SettingError(NODETOOL_UPSTREAMS.name, says)


def without_server(text: str, name: str) -> str:
    """Leave a server out. Raises `SettingError`."""
    present = _upstreams(text)
    _require_present(present, name)
    return render_upstreams(upstream for upstream in present if upstream.name != name)


def with_key(text: str, new: UpstreamKey) -> str:
    """Give a server this key."""
    return render_keys([*(key for key in keys_in(text) if key.name != new.name), new])


def with_key_of(text: str, *, before: str, after: str, new: UpstreamKey | None, keeps: bool) -> str:
    """Give `after` the key that `before` has, or the new one."""
    keys = keys_in(text)
    kept = next((UpstreamKey(after, key.key) for key in keys if key.name == before and keeps), None)
    others = [key for key in keys if key.name not in {before, after}]
    return render_keys([*others, *(key for key in (new or kept,) if key is not None)])


def without_key(text: str, name: str) -> str:
    """Leave the key of a server out."""
    return render_keys(key for key in keys_in(text) if key.name != name)


def _upstreams(text: str) -> tuple[DeclaredUpstream, ...]:
    return parse(NODETOOL_UPSTREAMS, text, Origin.FILE)


def keys_in(text: str) -> tuple[UpstreamKey, ...]:
    """Read keys. Raises `SettingError`."""
    return parse(NODETOOL_UPSTREAM_KEYS, text, Origin.FILE)
