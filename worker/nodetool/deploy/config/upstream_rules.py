"""What the settings of model servers have to be like together."""

from typing import Any
from urllib.parse import urlsplit

from nodetool.deploy.config import settings as declared
from nodetool.deploy.config.addresses import reachable_as
from nodetool.deploy.config.errors import SettingError
from nodetool.deploy.config.exposure import is_loopback
from nodetool.deploy.config.options import Option
from nodetool.deploy.config.resolve import Origin, Settings
from nodetool.deploy.config.sentence import Sentence

_LOCALHOST = "localhost"
_USUAL_PORTS = {"http": 80, "https": 443}


def check_upstreams(settings: Settings) -> None:
    """Raise `SettingError` for a key that no server gets, and for a server that is the worker itself.

    Keys that are in the keyring, and were not asked for, are not looked at.
    """
    _require_known_names(settings)
    for upstream in settings[declared.NODETOOL_UPSTREAMS]:
        _require_other(settings, declared.NODETOOL_UPSTREAMS, address=upstream.url)
    for option in (declared.OPENAI_COMPATIBLE_URL, declared.OLLAMA_API_URL):
        if settings.origin(option) is not Origin.DEFAULT:
            _require_other(settings, option, address=settings[option])


def ollama_address(settings: Settings) -> str:
    """Return where Ollama is looked for; an empty text where it is not: switched off, or its usual port is our own."""
    address = settings[declared.OLLAMA_API_URL]
    return "" if _is_own(address, settings) else address


def _require_known_names(settings: Settings) -> None:
    option = declared.NODETOOL_UPSTREAM_KEYS
    if settings.awaits_keyring(option):
        return
    names = {upstream.name for upstream in settings[declared.NODETOOL_UPSTREAMS]}
    for key in settings[option]:
        if key.name not in names:
            raise SettingError(
                option.name,
                Sentence(
                    "{setting} holds a key for {name}, which {servers} does not name; add it there, or remove the key.",
                    setting=option.name,
                    name=key.name,
                    servers=declared.NODETOOL_UPSTREAMS.name,
                ),
            )


def _require_other(settings: Settings, option: Option[Any], *, address: str) -> None:
    if _is_own(address, settings):
        raise SettingError(
            option.name,
            Sentence(
                "{setting} names the worker's own address ({address}), which would ask itself; change it.",
                setting=option.name,
                address=address,
            ),
        )


def _is_own(address: str, settings: Settings) -> bool:
    parts = urlsplit(address)
    port = parts.port or _USUAL_PORTS.get(parts.scheme)
    own_host = reachable_as(settings[declared.NODETOOL_HOST]).lower()
    host = (parts.hostname or "").lower()
    if not host or port != settings[declared.PORT]:
        return False
    return host == own_host or (_LOCALHOST in {host, own_host} and is_loopback(host) and is_loopback(own_host))
