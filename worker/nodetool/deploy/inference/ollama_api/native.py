"""Ollama's own API at the Ollama that runs beside the worker."""

import asyncio
from functools import partial

from nodetool.deploy.inference.errors import UpstreamTimeoutError
from nodetool.deploy.inference.ollama_api.blobs import Blobs
from nodetool.deploy.inference.ollama_api.fields import Document
from nodetool.deploy.inference.ollama_api.notes import NOBODY, Notes
from nodetool.deploy.inference.ollama_api.replies import RelayedReply, whole_document
from nodetool.deploy.inference.openai_compatible import OpenAICompatible, Timeouts
from nodetool.deploy.inference.upstream import Reply, Upstream

NAME = "ollama"
_LONGEST_LISTING = 4 * 2**20
"""Bytes; a thousand models have half of it."""


class OllamaApi:
    """Asks the Ollama at `api_url`, its plain address. Nothing of a caller's request but the body goes there.

    Paths are relative to `/api/`. All questions raise `UpstreamError` where there is no answer to pass on.
    """

    def __init__(self, api_url: str, *, timeouts: Timeouts | None = None) -> None:
        base_url = f"{api_url.rstrip('/')}/api"
        self._listing_seconds = (timeouts or Timeouts()).listing
        # Its rules for what is an answer and what is trouble hold here as well.
        self._client = OpenAICompatible(NAME, base_url, timeouts=timeouts)
        self.blobs = Blobs(NAME, base_url, connect_seconds=(timeouts or Timeouts()).connect)

    def __repr__(self) -> str:
        return f"{type(self).__name__}({NAME!r})"

    async def ask(
        self, method: str, path: str, body: bytes, *, notes: Notes = NOBODY, upstream: Upstream | None = None
    ) -> Reply:
        """Relay a request with a JSON body; closing the answer early cancels what was asked.

        `upstream` is the same server as the registry knows it, which counts its failures and spares it where it rests.
        """
        ask = partial(self._client.ask, method, path, body=body)
        return RelayedReply(await (upstream.attempt(ask) if upstream else ask()), notes)

    async def document(self, path: str) -> Document:
        """Return what a GET answers at once."""
        try:
            async with asyncio.timeout(self._listing_seconds):
                return await whole_document(await self._client.ask("GET", path), upstream=NAME, limit=_LONGEST_LISTING)
        except TimeoutError as error:
            sentence = f"{NAME} did not answer within {self._listing_seconds:g} s. Check that it runs."
            raise UpstreamTimeoutError(NAME, sentence) from error

    async def aclose(self) -> None:
        """Close every connection."""
        await self._client.aclose()
        await self.blobs.aclose()
