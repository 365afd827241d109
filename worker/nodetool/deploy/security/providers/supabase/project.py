"""The Auth server of a Supabase project over HTTP: short answers, soon, or none."""

from dataclasses import dataclass

import aiohttp

from nodetool.deploy.security.errors import ProviderUnavailableError

TIMEOUT_SECONDS = 2.0
MAX_BYTES = 1 << 18
"""More than any user or key set takes."""


@dataclass(frozen=True, slots=True)
class Reply:
    """What the Auth server answered."""

    status: int
    body: bytes
    date: str = ""
    """Its clock's time, as the header `Date` writes it; empty where it does not say."""


class SupabaseProject:
    """Asks one project's Auth server; its repr never shows the key."""

    def __init__(self, url: str, key: str) -> None:
        self.issuer = f"{url}/auth/v1"
        """Address of the Auth server, and what it writes into `iss` (Supabase, "JWT claims reference")."""
        self._key = key
        self._session: aiohttp.ClientSession | None = None

    async def get(self, path: str, *, token: str | None = None) -> Reply:
        """Return the answer to a question below `issuer`; raise `ProviderUnavailableError` where there is none."""
        headers = {"apikey": self._key}
        if token is not None:
            headers["Authorization"] = f"Bearer {token}"
        try:
            async with self._client().get(self.issuer + path, headers=headers, allow_redirects=False) as response:
                return Reply(response.status, await _body(response), response.headers.get("Date", ""))
        except (TimeoutError, aiohttp.ClientError) as error:
            raise ProviderUnavailableError(f"Supabase did not answer ({type(error).__name__}).") from None

    async def aclose(self) -> None:
        """Close the connections."""
        if self._session is not None:
            await self._session.close()

    def _client(self) -> aiohttp.ClientSession:
        if self._session is None:
            self._session = aiohttp.ClientSession(
                timeout=aiohttp.ClientTimeout(total=TIMEOUT_SECONDS), cookie_jar=aiohttp.DummyCookieJar()
            )
        return self._session


async def _body(response: aiohttp.ClientResponse) -> bytes:
    body = bytearray()
    while piece := await response.content.readany():
        body += piece
        if len(body) > MAX_BYTES:
            raise ProviderUnavailableError("Supabase sent an answer without end.")
    return bytes(body)
