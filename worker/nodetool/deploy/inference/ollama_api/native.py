"""Ollama's own API at the Ollama that runs beside the worker."""

import asyncio
from collections.abc import AsyncIterable
from http import HTTPStatus
from typing import TYPE_CHECKING

from nodetool.deploy.inference.errors import UpstreamFaultError, UpstreamTimeoutError, UpstreamUnavailableError
from nodetool.deploy.inference.ollama_api.answer import Counted
from nodetool.deploy.inference.ollama_api.fields import Document
from nodetool.deploy.inference.ollama_api.replies import RelayedReply, refusal, whole_document
from nodetool.deploy.inference.openai_compatible import OpenAICompatible, Timeouts
from nodetool.deploy.inference.upstream import Reply

if TYPE_CHECKING:
    import aiohttp

NAME = "ollama"


class OllamaApi:
    """Asks the Ollama at `api_url`, its plain address. Nothing of a caller's request but the body goes there."""

    def __init__(self, api_url: str, *, timeouts: Timeouts | None = None) -> None:
        self._base_url = f"{api_url.rstrip('/')}/api"
        self._timeouts = timeouts or Timeouts()
        self._posting = OpenAICompatible(NAME, self._base_url, timeouts=timeouts)
        self._session: aiohttp.ClientSession | None = None

    def __repr__(self) -> str:
        return f"{type(self).__name__}({NAME!r})"

    async def post(self, path: str, body: bytes, *, counted: Counted = lambda _prompt, _answer: None) -> Reply:
        """Relay a JSON body to `path` below `/api/`; closing the answer early cancels what was asked."""
        return RelayedReply(await self._posting.post(path, model="", body=body), counted)

    async def document(self, path: str) -> Document:
        """Return what a GET of `path` answers at once; raise `UpstreamError`."""
        seconds = self._timeouts.listing
        try:
            async with asyncio.timeout(seconds):
                return await whole_document(await self.ask("GET", path), upstream=NAME)
        except TimeoutError as error:
            raise UpstreamTimeoutError(NAME, f"{NAME} did not answer within {seconds:g} s.") from error

    async def ask(self, method: str, path: str, *, body: bytes | AsyncIterable[bytes] | None = None) -> Reply:
        """Relay another kind of request; a body may come piece by piece, and is never held as a whole."""
        import aiohttp  # noqa: PLC0415 - a tenth of a second, and seldom needed

        from nodetool.deploy.inference.ollama_api.aiohttp_reply import AioHttpReply  # noqa: PLC0415 - as aiohttp

        try:
            response = await self._opened().request(
                method, f"{self._base_url}/{path}", data=body, allow_redirects=False
            )
        except aiohttp.ServerTimeoutError as error:
            sentence = f"{NAME} did not answer within {self._timeouts.connect:g} s. Check that it runs."
            raise UpstreamTimeoutError(NAME, sentence) from error
        except (aiohttp.ClientError, OSError) as error:
            sentence = f"{NAME} does not answer. Start it, or check its address."
            raise UpstreamUnavailableError(NAME, sentence) from error
        reply = AioHttpReply(response, upstream=NAME)
        if response.status < HTTPStatus.INTERNAL_SERVER_ERROR:
            return reply
        words = (await refusal(reply, upstream=NAME)).words
        raise UpstreamFaultError(NAME, f"{NAME} answered with status {response.status}: {words}")

    async def aclose(self) -> None:
        """Close every connection."""
        await self._posting.aclose()
        if self._session is not None:
            session, self._session = self._session, None
            await session.close()

    def _opened(self) -> "aiohttp.ClientSession":
        """Return the session, made inside the running loop at the first use."""
        import aiohttp  # noqa: PLC0415 - as above

        if self._session is None:
            self._session = aiohttp.ClientSession(
                cookie_jar=aiohttp.DummyCookieJar(),
                headers={"Accept-Encoding": "identity"},
                timeout=aiohttp.ClientTimeout(total=None, sock_connect=self._timeouts.connect),
                trust_env=False,
            )
        return self._session
