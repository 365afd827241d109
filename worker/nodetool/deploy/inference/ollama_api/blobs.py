"""The parts of models that an Ollama keeps, each under the digest of its content.

They are gigabytes, so they pass through piece by piece. aiohttp can send a body so; it takes a tenth of a second to
import, and is imported when somebody uploads a model.
"""

from collections.abc import AsyncIterable
from http import HTTPStatus
from typing import TYPE_CHECKING

from nodetool.deploy.inference.errors import UpstreamFaultError, UpstreamTimeoutError, UpstreamUnavailableError
from nodetool.deploy.inference.ollama_api.replies import refusal
from nodetool.deploy.inference.upstream import Reply

if TYPE_CHECKING:
    import aiohttp


class Blobs:
    """Asks the Ollama named `upstream` at `base_url`, which ends in `/api`."""

    def __init__(self, upstream: str, base_url: str, *, connect_seconds: float) -> None:
        self._upstream = upstream
        self._base_url = base_url
        self._connect_seconds = connect_seconds
        self._session: aiohttp.ClientSession | None = None

    async def has(self, digest: str) -> Reply:
        """Ask whether it is there: status 200 or 404."""
        return await self._ask("HEAD", digest, None)

    async def put(self, digest: str, content: AsyncIterable[bytes]) -> Reply:
        """Hand the content over as it comes."""
        return await self._ask("POST", digest, content)

    async def aclose(self) -> None:
        """Close every connection."""
        if self._session is not None:
            session, self._session = self._session, None
            await session.close()

    async def _ask(self, method: str, digest: str, content: AsyncIterable[bytes] | None) -> Reply:
        import aiohttp  # noqa: PLC0415 - see above

        from nodetool.deploy.inference.ollama_api.aiohttp_reply import AioHttpReply  # noqa: PLC0415 - as aiohttp

        url = f"{self._base_url}/blobs/{digest}"
        try:
            response = await self._opened().request(method, url, data=content, allow_redirects=False)
        except aiohttp.ServerTimeoutError as error:
            sentence = f"{self._upstream} did not answer within {self._connect_seconds:g} s. Check that it runs."
            raise UpstreamTimeoutError(self._upstream, sentence) from error
        except (aiohttp.ClientError, OSError) as error:
            sentence = f"{self._upstream} does not answer. Start it, or check its address."
            raise UpstreamUnavailableError(self._upstream, sentence) from error
        reply = AioHttpReply(response, upstream=self._upstream)
        if response.status < HTTPStatus.INTERNAL_SERVER_ERROR:
            return reply
        words = (await refusal(reply, upstream=self._upstream)).words
        raise UpstreamFaultError(self._upstream, f"{self._upstream} answered with status {response.status}: {words}")

    def _opened(self) -> "aiohttp.ClientSession":
        """Return the session, made inside the running loop at the first use."""
        import aiohttp  # noqa: PLC0415 - see above

        if self._session is None:
            self._session = aiohttp.ClientSession(
                cookie_jar=aiohttp.DummyCookieJar(),
                headers={"Accept-Encoding": "identity"},
                timeout=aiohttp.ClientTimeout(total=None, sock_connect=self._connect_seconds),
                trust_env=False,
            )
        return self._session
