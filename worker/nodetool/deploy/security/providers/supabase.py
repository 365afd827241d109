"""`supabase`: holders of a Supabase token may call, and holders of the worker token.

Supabase itself says whether a token is valid, at every request: `GET /auth/v1/user` with the project's key in
`apikey` answers with the user or 401/403 (Supabase Auth API reference, "Retrieve a user").
"""

from typing import Any

import aiohttp
import orjson

from nodetool.deploy.security.auth_provider import AuthProvider
from nodetool.deploy.security.errors import InvalidCredentialsError, ProviderUnavailableError
from nodetool.deploy.security.principal import Kind, Principal
from nodetool.deploy.security.providers.static import StaticProvider

TIMEOUT_SECONDS = 2.0
MAX_USER_BYTES = 1 << 20
_REFUSALS = {400, 401, 403, 404}


class SupabaseProvider(AuthProvider):
    """Asks a Supabase project who holds a token; the worker token is known without asking."""

    def __init__(self, *, url: str, key: str, worker_token: StaticProvider) -> None:
        self._user_url = f"{url}/auth/v1/user"
        self._key = key
        self._worker_token = worker_token
        self._session: aiohttp.ClientSession | None = None

    async def authenticate(self, token: str) -> Principal:
        """Return the holder of the worker token, or the Supabase user."""
        try:
            return await self._worker_token.authenticate(token)
        except InvalidCredentialsError:
            return await self._ask(token)

    async def aclose(self) -> None:
        """Close the connections to Supabase."""
        if self._session is not None:
            await self._session.close()

    async def _ask(self, token: str) -> Principal:
        headers = {"apikey": self._key, "Authorization": f"Bearer {token}"}
        try:
            async with self._client().get(self._user_url, headers=headers, allow_redirects=False) as response:
                return _principal(response.status, await _body(response))
        except (TimeoutError, aiohttp.ClientError) as error:
            raise ProviderUnavailableError(f"Supabase did not answer ({type(error).__name__}).") from None

    def _client(self) -> aiohttp.ClientSession:
        if self._session is None:
            self._session = aiohttp.ClientSession(
                timeout=aiohttp.ClientTimeout(total=TIMEOUT_SECONDS), cookie_jar=aiohttp.DummyCookieJar()
            )
        return self._session


async def _body(response: aiohttp.ClientResponse) -> bytes:
    """Return the body, or what of it is within the bound: a user is never that long."""
    body = bytearray()
    while len(body) < MAX_USER_BYTES and (piece := await response.content.readany()):
        body += piece
    return bytes(body)


def _principal(status: int, body: bytes) -> Principal:
    if status in _REFUSALS:
        raise InvalidCredentialsError
    user = _json_object(body)
    user_id = user.get("id")
    if status != 200 or not isinstance(user_id, str) or not user_id:  # noqa: PLR2004  OK
        raise ProviderUnavailableError(f"Supabase answered with status {status}.")
    return Principal(user_id, Kind.USER)


def _json_object(body: bytes) -> dict[str, Any]:
    try:
        value = orjson.loads(body)
    except orjson.JSONDecodeError:
        return {}
    return value if isinstance(value, dict) else {}
