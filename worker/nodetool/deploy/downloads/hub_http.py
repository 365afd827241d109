"""The bytes of the Hugging Face Hub: redirects to where they lie, and no token but for the Hub itself.

Unlike model servers these are elsewhere, so the proxies of the environment hold (as `urllib` reads them).
"""

import urllib.request
from collections.abc import AsyncIterator, Mapping
from contextlib import asynccontextmanager
from urllib.parse import urljoin, urlsplit

import aiohttp

from nodetool.deploy.downloads.errors import SourceUnavailableError

_MOST_REDIRECTS = 5
_REDIRECTS = frozenset({301, 302, 303, 307, 308})
_PROXY_SCHEMES = frozenset({"http", "https"})


class HubHttp:
    """Opened for one transfer; `quiet_seconds` without a byte are a broken connection."""

    def __init__(
        self, endpoint: str, token: str, *, connect_seconds: float = 15.0, quiet_seconds: float = 60.0
    ) -> None:
        self._origin = _origin(endpoint)
        self._token = token
        self._timeout = aiohttp.ClientTimeout(total=None, sock_connect=connect_seconds, sock_read=quiet_seconds)

    @asynccontextmanager
    async def get(self, address: str, headers: Mapping[str, str]) -> AsyncIterator[aiohttp.ClientResponse]:
        """Yield the answer of whoever has the bytes. Raises `SourceUnavailableError` where there is none."""
        async with aiohttp.ClientSession(
            cookie_jar=aiohttp.DummyCookieJar(), timeout=self._timeout, auto_decompress=False
        ) as session:
            try:
                async with await self._followed(session, address, headers) as response:
                    yield response
            except (aiohttp.ClientError, TimeoutError, ConnectionError) as error:
                raise SourceUnavailableError(
                    f"The connection to the Hugging Face Hub broke off ({type(error).__name__}). Check the network."
                ) from error

    async def _followed(
        self, session: aiohttp.ClientSession, address: str, headers: Mapping[str, str]
    ) -> aiohttp.ClientResponse:
        for _ in range(_MOST_REDIRECTS):
            response = await session.get(
                address, headers=self._headers(address, headers), allow_redirects=False, proxy=proxy_for(address)
            )
            target = response.headers.get("Location")
            if response.status not in _REDIRECTS or target is None:
                return response
            response.close()
            address = _next(address, target)
        raise SourceUnavailableError("The Hugging Face Hub sends from one address to the next without end.")

    def _headers(self, address: str, headers: Mapping[str, str]) -> dict[str, str]:
        plain = {"Accept-Encoding": "identity", "User-Agent": "nodetool", **headers}
        # Where the bytes lie, the address itself is the permission; a token would be given away.
        is_hub = _origin(address) == self._origin
        return {**plain, "Authorization": f"Bearer {self._token}"} if self._token and is_hub else plain


def proxy_for(address: str) -> str | None:
    """Return the proxy that the environment names for an address, if it does."""
    parts = urlsplit(address)
    if not parts.hostname or urllib.request.proxy_bypass(parts.hostname):
        return None
    proxies = urllib.request.getproxies()
    proxy = proxies.get(parts.scheme) or proxies.get("all")
    return proxy if proxy and urlsplit(proxy).scheme in _PROXY_SCHEMES else None


def _origin(address: str) -> tuple[str, str | None, int | None]:
    parts = urlsplit(address)
    return parts.scheme, parts.hostname, parts.port


def _next(address: str, target: str) -> str:
    try:
        following = urljoin(address, target)
        scheme = urlsplit(following).scheme
    except ValueError:
        raise SourceUnavailableError("The Hugging Face Hub sends to something that is no address.") from None
    if scheme != "https" and scheme != urlsplit(address).scheme:
        raise SourceUnavailableError("The Hugging Face Hub sends to an address that is not protected. Try again later.")
    return following
