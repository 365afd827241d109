"""Keeps pages in the user's own browser from calling a worker that asks nobody who they are.

Two known attacks: a foreign page calls `http://127.0.0.1:8000` (cross-site request forgery), or rebinds its own
name to 127.0.0.1 and calls that (DNS rebinding). The first shows in `Origin` and `Sec-Fetch-Site`, the second in
`Host`.
"""

from urllib.parse import urlsplit

from nodetool.deploy.config.exposure import is_loopback
from nodetool.deploy.security.credentials import Headers

_OWN_SITE = {b"none", b"same-origin", b"same-site"}


class ForeignPageError(Exception):
    """The request comes from, or by the name of, a page that is not ours."""

    detail = "Requests from web pages of other origins are refused while authentication is off"


def refuse_browser_pages(headers: Headers) -> None:
    """Raise `ForeignPageError` unless Host is a loopback name and no foreign page speaks."""
    values: dict[bytes, list[bytes]] = {}
    for name, value in headers:
        values.setdefault(name, []).append(value)
    hosts = values.get(b"host", [])
    if len(hosts) != 1 or not _is_loopback_authority(hosts[0]):
        raise ForeignPageError
    if any(not _is_own_origin(origin, hosts[0]) for origin in values.get(b"origin", [])):
        raise ForeignPageError
    if any(site not in _OWN_SITE for site in values.get(b"sec-fetch-site", [])):
        raise ForeignPageError


def _is_loopback_authority(authority: bytes) -> bool:
    try:
        host = urlsplit(f"//{authority.decode('ascii')}").hostname
    except ValueError:
        return False
    return host is not None and is_loopback(host)


def _is_own_origin(origin: bytes, host: bytes) -> bool:
    scheme, _, authority = origin.partition(b"://")
    return scheme in {b"http", b"https"} and authority.lower() == host.lower()
