"""Keeps pages in the user's own browser from calling a worker that asks nobody who they are.

Two known attacks: a foreign page calls `http://127.0.0.1:8000` (cross-site request forgery), or rebinds its own
name to 127.0.0.1 and calls that (DNS rebinding). The first shows in `Origin` and `Sec-Fetch-Site`, the second in
`Host`.
"""

import ipaddress
from urllib.parse import urlsplit

from nodetool.deploy.config.exposure import is_loopback
from nodetool.deploy.config.settings import NODETOOL_CORS_ORIGINS
from nodetool.deploy.security.credentials import Headers

_OWN_SITE = {b"none", b"same-origin"}
"""Not `same-site`: that is also said of a page on another port of this machine, whose simple GETs name no Origin."""


class ForeignPageError(Exception):
    """The request comes from, or by the name of, a page that is not ours."""

    detail = "Requests from web pages of other sites are refused while authentication is off"


class ForeignOriginError(ForeignPageError):
    """A page says that it is not ours, and the owner of the machine has not let it in."""

    detail = (
        "Requests from web pages of other origins are refused while authentication is off; "
        f"{NODETOOL_CORS_ORIGINS.name} lets chosen ones in"
    )


class ForeignHostError(ForeignPageError):
    """The worker is called by a name that somebody else may have bound to it."""

    detail = (
        "The Host of this request is refused while authentication is off; "
        "call the worker by `localhost` or by its IP address"
    )


def refuse_browser_pages(headers: Headers, *, listens_on: str, own_origins: frozenset[str] = frozenset()) -> None:
    """Raise `ForeignPageError` unless Host is a name that nobody else can rebind and no foreign page speaks.

    A worker that listens on a loopback address goes by loopback names alone. `own_origins` are the pages that the
    owner of the machine lets in.
    """
    values: dict[bytes, list[bytes]] = {}
    for name, value in headers:
        values.setdefault(name, []).append(value)
    hosts = values.get(b"host", [])
    if len(hosts) != 1 or not _is_own_authority(hosts[0], listens_on):
        raise ForeignHostError
    origins = values.get(b"origin", [])
    if len(origins) == 1 and origins[0].decode("latin-1") in own_origins:
        return
    if any(not _is_own_origin(origin, hosts[0]) for origin in origins):
        raise ForeignOriginError
    if any(site not in _OWN_SITE for site in values.get(b"sec-fetch-site", [])):
        raise ForeignPageError


def _is_own_authority(authority: bytes, listens_on: str) -> bool:
    try:
        host = urlsplit(f"//{authority.decode('ascii')}").hostname
    except ValueError:
        return False
    if not host:
        return False
    return is_loopback(host) or (not is_loopback(listens_on) and _is_name_of_the_network(host))


def _is_name_of_the_network(host: str) -> bool:
    """Tell whether `host` is an address, or a name that the public DNS can not hold (RFC 6762; no dot)."""
    if "." not in host or host.endswith(".local"):
        return True
    try:
        ipaddress.ip_address(host)
    except ValueError:
        return False
    return True


def _is_own_origin(origin: bytes, host: bytes) -> bool:
    scheme, _, authority = origin.partition(b"://")
    return scheme in {b"http", b"https"} and authority.lower() == host.lower()
