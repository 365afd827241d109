"""What changes an Ollama's models: its own API, for administrators alone (`security.authenticator.needs_admin`)."""

import re

from starlette.requests import Request
from starlette.types import ASGIApp, Receive, Scope, Send

from nodetool.deploy.inference.ollama_api.native import NAME
from nodetool.deploy.inference.upstream import Reply
from nodetool.deploy.server.errors import Problem, RequestError
from nodetool.deploy.server.relay import relay
from nodetool.deploy.server.request_body import read_body
from nodetool.deploy.server.request_record import record_of
from nodetool.deploy.server.routes.ollama.sources import Sources

_DIGEST = re.compile(r"sha256[:-][0-9a-fA-F]{64}")


def passed_on(path: str, sources: Sources, *, method: str = "POST") -> ASGIApp:
    """Return an endpoint whose request and answer are Ollama's; a caller who leaves cancels what is under way."""

    async def endpoint(scope: Scope, receive: Receive, send: Send) -> None:
        body = await read_body(receive)

        async def ask() -> Reply:
            api = sources.ollama()
            record_of(scope).upstream = NAME
            return await api.ask(method, path, body)

        try:
            await relay(ask, scope, receive, send)
        finally:
            sources.registry.expire()  # whoever lists the models next sees what has become of them

    return endpoint


def blob_endpoint(sources: Sources) -> ASGIApp:
    """Return the endpoint that tells whether Ollama has a part of a model (HEAD), or takes one in (POST).

    An upload may be as long as it is: nothing of it is kept here, and Ollama refuses what is not the digest's.
    """

    async def endpoint(scope: Scope, receive: Receive, send: Send) -> None:
        digest = _checked(scope["path_params"]["digest"])
        blobs, request = sources.ollama().blobs, Request(scope, receive)
        record_of(scope).upstream = NAME
        reply = await (blobs.has(digest) if request.method == "HEAD" else blobs.put(digest, request.stream()))

        async def answer() -> Reply:
            return reply

        await relay(answer, scope, receive, send)

    return endpoint


def _checked(digest: str) -> str:
    """Return a digest that leads to nothing but a blob at Ollama's address."""
    if _DIGEST.fullmatch(digest) is None:
        raise RequestError(Problem(400, "invalid digest format"))
    return digest
