"""A request of an Ollama client, as far as each of its routes has to look at it."""

import logging
from collections.abc import Awaitable, Callable
from dataclasses import dataclass

from starlette.types import ASGIApp, Receive, Scope, Send

from nodetool.deploy.inference.errors import InferenceError
from nodetool.deploy.inference.ollama_api.errors import InvalidRequestError
from nodetool.deploy.inference.ollama_api.fields import Document, document_of, model_name
from nodetool.deploy.inference.ollama_api.names import Target, find_model
from nodetool.deploy.inference.ollama_api.notes import Notes
from nodetool.deploy.inference.ollama_api.timing import Timing
from nodetool.deploy.inference.upstream import Reply
from nodetool.deploy.server.errors import Problem, RequestError
from nodetool.deploy.server.relay import relay
from nodetool.deploy.server.request_body import read_body
from nodetool.deploy.server.request_record import RequestRecord, record_of
from nodetool.deploy.server.routes.ollama.sources import Sources
from nodetool.deploy.server.upstream_trouble import note_trouble

logger = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Asked:
    """What is asked of a model."""

    model: str
    """As the caller names it; answers bear the same name."""
    document: Document
    body: bytes
    """The document as it came."""
    timing: Timing
    record: RequestRecord

    @property
    def notes(self) -> Notes:
        """What the record wants to know of the answer."""
        return Notes(self._counted, self._broke_off)

    def _counted(self, prompt: int, answer: int) -> None:
        self.record.prompt_tokens, self.record.completion_tokens = prompt, answer

    def _broke_off(self, error: InferenceError) -> None:
        note_trouble(self.record, error)
        logger.warning("An answer broke off: %s (request %s)", error, self.record.id)


Answer = Callable[[Target, Asked], Awaitable[Reply]]
"""Asks the upstream of a target. May raise `InvalidRequestError` and `InferenceError`."""


def model_endpoint(sources: Sources, answer: Answer) -> ASGIApp:
    """Return the endpoint of a route that asks a model; a caller who leaves ends `answer`, too."""

    async def endpoint(scope: Scope, receive: Receive, send: Send) -> None:
        asked = _read(await read_body(receive), record_of(scope))

        async def ask() -> Reply:
            target = await find_model(sources.registry, asked.model)
            asked.record.upstream, asked.record.model = target.upstream.name, target.model
            try:
                return await answer(target, asked)
            except InvalidRequestError as error:
                raise refused(error) from error

        await relay(ask, scope, receive, send)

    return endpoint


def refused(error: InvalidRequestError) -> RequestError:
    """Return the error that answers a request of a wrong form."""
    return RequestError(Problem(400, str(error)))


def _read(body: bytes, record: RequestRecord) -> Asked:
    timing = Timing()
    try:
        document = document_of(body)
        return Asked(model_name(document), document, body, timing, record)
    except InvalidRequestError as error:
        raise refused(error) from error
