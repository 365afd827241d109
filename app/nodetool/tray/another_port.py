"""Finds a port for a worker whose own is taken by another program."""

import socket
import sys

from nodetool.deploy.config.errors import ConfigError, SettingError
from nodetool.deploy.config.resolve import Origin
from nodetool.deploy.config.sentence import Sentence
from nodetool.deploy.config.settings import NODETOOL_HOST, PORT
from nodetool.tray.preferences import Preferences

TRIED = 20
"""Ports above the taken one, which a person remembers more easily than one that the system chooses."""
_HIGHEST = 65_535


def port_is_fixed(preferences: Preferences) -> bool:
    """Tell whether the environment says which port it is, so that no other can be stored."""
    try:
        (written,) = preferences.written([PORT])
    except ConfigError:
        return False  # to be told where the port is to be stored
    return written.origin is Origin.ENVIRONMENT


def another_port(preferences: Preferences) -> int:
    """Return a port that is free now on the worker's address. Raises `ConfigError`."""
    if port_is_fixed(preferences):
        raise SettingError(
            PORT.name, Sentence("PORT is fixed by an environment variable; change it there and restart the tray.")
        )
    settings = preferences.resolved()
    return free_port(settings[NODETOOL_HOST], above=settings[PORT])


def free_port(host: str, *, above: int) -> int:
    """Return one of the next ports above a taken one, or any that the system offers. Raises `SettingError`."""
    near = range(above + 1, min(above + TRIED, _HIGHEST) + 1)
    for port in (*near, 0):
        if found := _bound(host, port):
            return found
    raise SettingError(PORT.name, Sentence("No port is free on {host}; choose another address.", host=host))


def _bound(host: str, port: int) -> int | None:
    """Return the port if a server may listen there; 0 asks for any."""
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    with socket.socket(family, socket.SOCK_STREAM) as probe:
        if sys.platform == "win32":
            # Else a port that another program listens on is taken for free.
            probe.setsockopt(socket.SOL_SOCKET, socket.SO_EXCLUSIVEADDRUSE, 1)
        try:
            probe.bind((host, port))
        except OSError:
            return None
        return int(probe.getsockname()[1])
