"""A model server that already speaks the OpenAI API, on this machine or another."""

import asyncio
from collections.abc import Coroutine
from dataclasses import dataclass
from http import HTTPStatus
from typing import Any
from urllib.parse import urlsplit

from nodetool.deploy.inference.errors import (
    UpstreamError,
    UpstreamFaultError,
    UpstreamKeyRefusedError,
    UpstreamTimeoutError,
    UpstreamUnavailableError,
)
from nodetool.deploy.inference.http1.address import Address
from nodetool.deploy.inference.http1.client import USUAL, Client, Connections
from nodetool.deploy.inference.http1.errors import (
    CannotConnectError,
    ConnectionLostError,
    ConnectTimeoutError,
    HttpError,
)
from nodetool.deploy.inference.http1.response import Response
from nodetool.deploy.inference.http_reply import HttpReply
from nodetool.deploy.inference.model_listing import parse_models
from nodetool.deploy.inference.quotation import error_message, quoted
from nodetool.deploy.inference.upstream import Model, Reply, Upstream

_LONGEST_LISTING = 4 * 1024 * 1024
_LONGEST_ERROR = 64 * 1024
_ERROR_READ_SECONDS = 2.0
_KEY_REFUSED = frozenset({401, 407})
# Numbers, because each look at a member of an enumeration costs as much as the rest of the question.
_FIRST_ANSWER, _FIRST_REDIRECT, _FIRST_MISTAKE, _FIRST_FAULT = 200, 300, 400, 500


@dataclass(frozen=True, slots=True)
class Timeouts:
    """How long an upstream may take, in seconds; None is for ever."""

    connect: float = 2.0
    listing: float = 2.0
    """For the whole list of models."""
    answer: float | None = None
    """Until status and headers: unbounded, because without streaming they come after the last token."""


class OpenAICompatible(Upstream):
    """Relays to `base_url`, which ends in `/v1`. Nothing of the caller's request but the body goes there."""

    right_address = "Set the whole address, which in most cases ends in /v1."
    """What to do where there is no list of models."""

    def __init__(
        self,
        name: str,
        base_url: str,
        api_key: str | None = None,
        *,
        timeouts: Timeouts | None = None,
        connections: Connections = USUAL,
    ) -> None:
        self.name = name
        self._base_url = base_url.rstrip("/")
        self._api_key = api_key
        self._timeouts = timeouts or Timeouts()
        self._connections = connections
        self._client: Client | None = None

    def __repr__(self) -> str:
        return f"{type(self).__name__}({self.name!r})"

    async def models(self) -> tuple[Model, ...]:
        """List what the server offers now."""
        seconds = self._timeouts.listing
        try:
            async with asyncio.timeout(seconds):
                response = await self._request("GET", "models")
                return await self._listed(response)
        except TimeoutError as error:
            raise self._too_slow(seconds) from error

    def post(self, path: str, *, model: str, body: bytes) -> Coroutine[Any, Any, Reply]:  # noqa: ARG002 - in the body
        """Relay a JSON body; see `ask`."""
        return self.ask("POST", path, body=body)

    async def ask(self, method: str, path: str, *, body: bytes = b"") -> Reply:
        """Relay a request; an answer that tells of the upstream's trouble, not of the caller's, is an error."""
        if (seconds := self._timeouts.answer) is None:
            response = await self._request(method, path, body=body)
        else:
            try:
                async with asyncio.timeout(seconds):
                    response = await self._request(method, path, body=body)
            except TimeoutError as error:
                raise self._too_slow(seconds) from error
        if _is_for_the_caller(response.status):
            return HttpReply(response, upstream=self.name)
        raise await self._refusal(response)

    async def aclose(self) -> None:
        """Close every connection."""
        if self._client is not None:
            client, self._client = self._client, None
            await client.aclose()

    async def _request(self, method: str, path: str, *, body: bytes = b"") -> Response:
        try:
            return await self._opened().request(method, f"/{path}", body)
        except ConnectTimeoutError as error:
            raise self._too_slow(self._timeouts.connect) from error
        except (HttpError, ValueError) as error:  # the second: an address that is none
            raise UpstreamUnavailableError(self.name, self._trouble(error)) from error

    def _opened(self) -> Client:
        """Return the client, made inside the running loop at the first use."""
        if self._client is None:
            address = Address.from_url(self._base_url)
            seconds = self._timeouts.connect
            self._client = Client(address, self._headers(), connections=self._connections, connect_seconds=seconds)
        return self._client

    def _headers(self) -> dict[str, str]:
        headers = {"Accept-Encoding": "identity", "Content-Type": "application/json"}
        if self._api_key:
            headers["Authorization"] = f"Bearer {self._api_key}"
        return headers

    async def _listed(self, response: Response) -> tuple[Model, ...]:
        if response.status != HTTPStatus.OK:
            raise await self._refusal(response)
        try:
            return parse_models(await self._read(response, limit=_LONGEST_LISTING), owner=self.name)
        except ValueError as error:
            raise UpstreamUnavailableError(
                self.name, f"{self.name} answered with something that is no list of models. Check its address."
            ) from error
        finally:
            response.close()

    async def _read(self, response: Response, *, limit: int) -> bytes:
        body = bytearray()
        async for piece in HttpReply(response, upstream=self.name).chunks():
            body += piece
            if len(body) > limit:
                raise ValueError(f"more than {limit} bytes")
        return bytes(body)

    async def _refusal(self, response: Response) -> UpstreamUnavailableError:
        name, status = self.name, response.status
        kind: type[UpstreamUnavailableError] = UpstreamFaultError
        if status in _KEY_REFUSED:
            kind = UpstreamKeyRefusedError
            sentence = f"{name} refuses the key that the worker has for it (status {status}). Set the right one."
        elif _FIRST_REDIRECT <= status < _FIRST_MISTAKE:
            sentence = f"{name} answered with a redirect (status {status}). Set the address that it leads to."
        elif status == HTTPStatus.NOT_FOUND:  # of a listing alone: that of a request is the caller's
            sentence = f"{name} has no list of models at its address (status 404). {self.right_address}"
        else:
            sentence = f"{name} answered with status {status}{await self._own_words(response)}"
        response.close()
        return kind(name, sentence)

    async def _own_words(self, response: Response) -> str:
        try:
            async with asyncio.timeout(_ERROR_READ_SECONDS):
                message = error_message(await self._read(response, limit=_LONGEST_ERROR))
        except (TimeoutError, UpstreamError, ValueError):
            message = None
        hidden = (self._api_key or "", urlsplit(self._base_url).hostname or "")
        words = quoted(message, without=hidden) if message else ""
        return f": {words}" if words else ". Look at its log."

    def _trouble(self, error: Exception) -> str:
        if isinstance(error, CannotConnectError):
            return f"{self.name} does not accept connections. Start it, or check its address."
        if isinstance(error, ConnectionLostError):
            return f"{self.name} closed the connection before it answered. Look at its log, then try again."
        return f"{self.name} answered with something that is not HTTP. Check its address."

    def _too_slow(self, seconds: float | None) -> UpstreamTimeoutError:
        return UpstreamTimeoutError(
            self.name, f"{self.name} did not answer within {seconds:g} s. Check that it runs and is not overloaded."
        )


def _is_for_the_caller(status: int) -> bool:
    if _FIRST_ANSWER <= status < _FIRST_REDIRECT:
        return True
    return _FIRST_MISTAKE <= status < _FIRST_FAULT and status not in _KEY_REFUSED
