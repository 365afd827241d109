"""Asks the worker; every call waits for the answer, so not on the GUI thread."""

import http.client
import json
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import Any, TypeVar
from urllib.parse import quote, urlencode, urlsplit

from nodetool.deploy.config.sentence import Sentence
from nodetool.tray.worker_api.download import Download, download_of
from nodetool.tray.worker_api.errors import WorkerRefusedError, WorkerUnreachableError
from nodetool.tray.worker_api.events import events
from nodetool.tray.worker_api.installed_model import InstalledModel, installed_model_of
from nodetool.tray.worker_api.worker_state import WorkerState, worker_state_of

_SECONDS = 60.0
"""Above the time after which the worker repeats itself in a stream, and above a look at the Hugging Face Hub."""
_MOST_BYTES = 16 << 20
_OK = range(200, 300)

T = TypeVar("T")

HUGGING_FACE = "huggingface"
OLLAMA = "ollama"


@dataclass(frozen=True, slots=True)
class WorkerApi:
    """The worker at `address`; no proxy of the environment is between, and no redirect is followed."""

    address: str
    token: str = field(repr=False)

    def models(self) -> list[dict[str, Any]]:
        """List the models. Raises `WorkerApiError`."""
        return self._told("GET", "/admin/models", lambda told: [dict(model) for model in told["models"]])

    def installed(self) -> tuple[InstalledModel, ...]:
        """List the models, read. Raises `WorkerApiError`."""
        return self._told("GET", "/admin/models", lambda told: tuple(map(installed_model_of, told["models"])))

    def state(self) -> WorkerState:
        """Tell how its model servers and engines are. Raises `WorkerApiError`."""
        return self._told("GET", "/admin/status", worker_state_of)

    def remove_model(self, model: str) -> None:
        """Remove a model. Raises `WorkerApiError`."""
        self._told("DELETE", f"/admin/models/{quote(model)}", dict)

    def downloads(self) -> list[Download]:
        """List the downloads. Raises `WorkerApiError`."""
        return self._told(
            "GET", "/admin/models/downloads", lambda told: [download_of(one) for one in told["downloads"]]
        )

    def fetch(self, source: str, wish: Mapping[str, str]) -> Iterator[Download]:
        """Have a model fetched, and yield how far that is. Raises `WorkerApiError`."""
        return self._watched("POST", f"/admin/models/{source}/download", wish)

    def resume(self, download_id: str) -> Iterator[Download]:
        """Have a download go on, and yield how far it is. Raises `WorkerApiError`."""
        return self._watched("POST", f"{_place(download_id)}/resume")

    def follow(self, download_id: str) -> Iterator[Download]:
        """Yield how far a download is. Raises `WorkerApiError`."""
        return self._watched("GET", _place(download_id))

    def cancel(self, download_id: str, *, discard: bool) -> Download:
        """Stop a download; `discard` what is there of it, or keep that. Raises `WorkerApiError`."""
        query = urlencode({"discard": "true" if discard else "false"})
        return self._told("DELETE", f"{_place(download_id)}?{query}", download_of)

    def _watched(self, method: str, path: str, body: Mapping[str, str] | None = None) -> Iterator[Download]:
        with self._answer(method, path, body) as answer:
            for event in events(answer):
                if "id" not in event:
                    raise WorkerUnreachableError(Sentence("The worker ended the stream: the token was replaced."))
                yield download_of(event)

    def _told(self, method: str, path: str, shape: Callable[[dict[str, Any]], T]) -> T:
        """Return what the answer holds; one that `shape` cannot read comes from no worker."""
        with self._answer(method, path) as answer:
            return shape(_document(answer.read(_MOST_BYTES)))

    @contextmanager
    def _answer(
        self, method: str, path: str, body: Mapping[str, str] | None = None
    ) -> Iterator[http.client.HTTPResponse]:
        connection = connection_to(self.address)
        headers = {"Authorization": f"Bearer {self.token}", "Content-Type": "application/json"}
        try:
            connection.request(method, path, body=None if body is None else json.dumps(body), headers=headers)
            answer = connection.getresponse()
            if answer.status not in _OK:
                raise refusal(answer)
            yield answer
        except (OSError, http.client.HTTPException, ValueError, KeyError, TypeError) as error:
            raise WorkerUnreachableError(
                Sentence(
                    "The worker at {address} does not answer as it should ({error}).",
                    address=self.address,
                    error=type(error).__name__,
                )
            ) from error
        finally:
            connection.close()


def connection_to(address: str, *, seconds: float = _SECONDS) -> http.client.HTTPConnection:
    """Return a connection that is opened when it is used; `seconds` is how long silence is borne."""
    url = urlsplit(address)
    kind = http.client.HTTPSConnection if url.scheme == "https" else http.client.HTTPConnection
    return kind(url.hostname or "", url.port, timeout=seconds)


def refusal(answer: http.client.HTTPResponse) -> WorkerRefusedError:
    """Return why the worker refuses, as its answer says it. Raises ValueError, TypeError and OSError."""
    return WorkerRefusedError(answer.status, _document(answer.read(_MOST_BYTES)))


def _document(body: bytes) -> dict[str, Any]:
    told = json.loads(body) if body else {}
    if not isinstance(told, dict):
        raise TypeError("not an object")
    return told


def _place(download_id: str) -> str:
    return f"/admin/models/downloads/{quote(download_id, safe='')}"
