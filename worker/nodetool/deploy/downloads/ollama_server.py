"""Ollama as an administrator uses it: fetch a model, tell which there are, remove one.

Its own API (https://github.com/ollama/ollama/blob/main/docs/api.md), at its plain address.
"""

from collections.abc import AsyncGenerator, AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from typing import Any

import aiohttp
import orjson

from nodetool.deploy.downloads.errors import DownloadError, NotThereError, SourceUnavailableError

_LONGEST_LINE = 1 << 16
_LONGEST_LISTING = 4 << 20
_LONGEST_WORDS = 200
_OK, _NOT_FOUND = 200, 404


@dataclass(frozen=True, slots=True)
class OllamaModel:
    """One model that Ollama has."""

    id: str
    size: int | None
    """Bytes."""
    family: str
    parameters: str
    """As in `3.2B`."""
    quantization: str


class OllamaServer:
    """The Ollama at `api_url`; a connection for each question, for they are few."""

    def __init__(self, api_url: str, *, quiet_seconds: float = 120.0) -> None:
        self._url = api_url.rstrip("/")
        # While it puts a model together it says nothing for a while.
        self._patient = aiohttp.ClientTimeout(total=None, sock_connect=2.0, sock_read=quiet_seconds)
        self._brief = aiohttp.ClientTimeout(total=10.0, sock_connect=2.0)

    async def pull(self, model: str) -> AsyncGenerator[dict[str, Any], None]:
        """Have a model fetched; yield what Ollama tells. Breaking off ends it there. Raises `DownloadError`."""
        async with self._asked("POST", "/api/pull", {"model": model}, self._patient) as response:
            async for line in response.content:
                event = _event(line)
                if isinstance(event.get("error"), str):
                    raise _of_pull(model, event["error"])
                yield event

    async def models(self) -> tuple[OllamaModel, ...]:
        """List what there is. Raises `SourceUnavailableError`."""
        async with self._asked("GET", "/api/tags", None, self._brief) as response:
            try:
                entries = orjson.loads(await _read(response, limit=_LONGEST_LISTING))["models"] or []
                return tuple(_model(entry) for entry in entries)
            except (ValueError, TypeError, KeyError, AttributeError) as error:
                raise SourceUnavailableError(
                    "Ollama answered with something that is no list of models. Check OLLAMA_API_URL."
                ) from error

    async def remove(self, model: str) -> None:
        """Remove a model. Raises `NotThereError` and `SourceUnavailableError`."""
        async with self._asked("DELETE", "/api/delete", {"model": model}, self._brief):
            pass

    @asynccontextmanager
    async def _asked(
        self, method: str, path: str, body: dict[str, str] | None, bounds: aiohttp.ClientTimeout
    ) -> AsyncIterator[aiohttp.ClientResponse]:
        data = orjson.dumps(body) if body else None
        jar = aiohttp.DummyCookieJar()
        async with aiohttp.ClientSession(timeout=bounds, cookie_jar=jar, read_bufsize=_LONGEST_LINE) as session:
            try:
                async with session.request(method, f"{self._url}{path}", data=data, allow_redirects=False) as response:
                    if response.status != _OK:
                        raise await _refusal(response)
                    yield response
            except aiohttp.ClientConnectorError as error:
                raise SourceUnavailableError(
                    "Ollama does not accept connections. Start it, or check OLLAMA_API_URL."
                ) from error
            except (aiohttp.ClientError, TimeoutError, ConnectionError, ValueError) as error:
                raise SourceUnavailableError(f"Ollama broke off ({type(error).__name__}). Look at its log.") from error


async def _read(response: aiohttp.ClientResponse, *, limit: int) -> bytes:
    body = bytearray()
    async for piece in response.content.iter_any():
        body += piece
        if len(body) > limit:
            raise ValueError(f"more than {limit} bytes")
    return bytes(body)


def _event(line: bytes) -> dict[str, Any]:
    event = orjson.loads(line)
    if not isinstance(event, dict):
        raise ValueError("no event")  # noqa: TRY004 - one error for all that a stranger may send
    return event


def _of_pull(model: str, words: str) -> DownloadError:
    if "file does not exist" in words or "not found" in words:
        return NotThereError(f"Ollama's library has no model {model} ({_said(words)}).")
    return SourceUnavailableError(f"Ollama could not fetch {model}: {_said(words)}.")


async def _refusal(response: aiohttp.ClientResponse) -> DownloadError:
    if response.status == _NOT_FOUND:
        return NotThereError("Ollama has no such model. GET /admin/models lists those that there are.")
    try:
        words = str(orjson.loads(await _read(response, limit=_LONGEST_LINE))["error"])
    except (ValueError, TypeError, KeyError):
        words = "look at its log"
    return SourceUnavailableError(f"Ollama answered with status {response.status}: {_said(words)}.")


def _said(words: str) -> str:
    return words[:_LONGEST_WORDS] if words.isprintable() else "an error that cannot be shown"


def _model(entry: dict[str, Any]) -> OllamaModel:
    details = entry.get("details") or {}
    size = entry.get("size")
    return OllamaModel(
        str(entry["name"]),
        size if isinstance(size, int) else None,
        str(details.get("family") or ""),
        str(details.get("parameter_size") or ""),
        str(details.get("quantization_level") or ""),
    )
