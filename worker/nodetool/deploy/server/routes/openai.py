"""The routes of the OpenAI API that an upstream answers: one table, for they differ in little.

Source: OpenAI API reference.
"""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from fastapi import APIRouter
from starlette.types import ASGIApp, Receive, Scope, Send

from nodetool.deploy.inference.bounded_json import TooManyMarksError, parse
from nodetool.deploy.inference.registry import ModelRegistry
from nodetool.deploy.inference.upstream import Reply
from nodetool.deploy.server.errors import Problem, RequestError
from nodetool.deploy.server.plain_route import plain_router
from nodetool.deploy.server.relay import relay
from nodetool.deploy.server.request_body import read_body
from nodetool.deploy.server.request_record import record_of


@dataclass(frozen=True, slots=True)
class RelayedRoute:
    """What tells one of them from the others."""

    path: str
    """Below `/v1/`, here as at the upstream."""
    name: str
    summary: str
    field: str
    """What a request has to have beside `model`."""
    check: Callable[[Any], None]
    """Raises `RequestError` where that field cannot be what it should."""
    is_optional: bool = False
    """Not every upstream has it, so its 404 or 405 is told as what it means."""


def _check_messages(messages: Any) -> None:
    if not isinstance(messages, list) or not messages:
        raise _unfit("messages", messages, "a list of at least one message")
    for message in messages:  # a generator takes longer for a few than all else that is checked
        if not isinstance(message, dict):
            raise _bad_request("Each of `messages` must be an object with `role` and `content`.", "messages")


def _check_prompt(prompt: Any) -> None:
    if not isinstance(prompt, str | list):
        raise _unfit("prompt", prompt, "a text, or a list of texts")


def _check_input(value: Any) -> None:
    if not isinstance(value, str | list) or not value:
        raise _unfit("input", value, "a text, or a list")


CHAT = RelayedRoute(
    "chat/completions", "create_chat_completion", "Answer a conversation", field="messages", check=_check_messages
)
ROUTES = (
    CHAT,
    RelayedRoute("completions", "create_completion", "Go on with a text", field="prompt", check=_check_prompt),
    RelayedRoute("embeddings", "create_embedding", "Turn texts into vectors", field="input", check=_check_input),
    RelayedRoute(
        "responses",
        "create_response",
        "Answer by the Responses API, where the model's server has it",
        field="input",
        check=_check_input,
        is_optional=True,
    ),
)

_NOT_THERE = (404, 405)
MOST_PROBABILITIES = 100
"""Told for a token; OpenAI's own API tells 20. llama.cpp's server has no bound."""
_PROBABILITIES = ("n_probs", "top_logprobs", "logprobs")
_DESCRIPTION = """At once, or with `"stream": true` as server-sent events, where the upstream can.

Only what chooses the model is looked at; the body goes to the upstream as it came, and its answer comes back so.
"""


def openai_router(registry: ModelRegistry) -> APIRouter:
    """Build the routes."""
    router = plain_router(prefix="/v1", tag="OpenAI")
    for route in ROUTES:
        router.add_api_route(
            f"/{route.path}",
            _endpoint(route, registry),
            methods=["POST"],
            name=route.name,
            summary=route.summary,
            description=_DESCRIPTION,
            openapi_extra=_documented_body(route),
        )
    return router


def _endpoint(route: RelayedRoute, registry: ModelRegistry) -> ASGIApp:
    async def endpoint(scope: Scope, receive: Receive, send: Send) -> None:
        body = await read_body(receive)
        request = _json_object(body)
        model = checked_model(route, request)
        check_rights(request, scope)
        record = record_of(scope)

        async def ask() -> Reply:
            upstream = await registry.resolve(model)
            record.upstream, record.model = upstream.name, model
            reply = await upstream.post(route.path, model=model, body=body)
            if route.is_optional and reply.status in _NOT_THERE:
                await reply.aclose()
                raise _not_offered(upstream.name, route)
            return reply

        await relay(ask, scope, receive, send)

    return endpoint


def checked_model(route: RelayedRoute, request: dict[str, Any]) -> str:
    """Return which model a request of `route` is for; raise `RequestError` where it cannot be sent on."""
    model = request.get("model")
    if not isinstance(model, str) or not model:
        raise _bad_request("`model` is missing: name one of those that GET /v1/models lists.", "model")
    route.check(request.get(route.field))
    stream = request.get("stream")
    if stream is not None and not isinstance(stream, bool):
        raise _bad_request("`stream` must be true or false.", "stream")
    _check_probabilities(request)
    return model


def check_rights(request: dict[str, Any], scope: Scope) -> None:
    """Leave grammars of llama.cpp's own to administrators: some keep an engine busy for ever, and some end it.

    One that llama.cpp makes of a JSON schema may take half a minute.
    """
    principal = scope["state"].get("principal") if "state" in scope else None
    if request.get("grammar") is not None and principal is not None and not principal.is_admin:
        sentence = "`grammar` needs the right 'admin'. Use `response_format` with a JSON schema."
        raise RequestError(Problem(403, sentence, param="grammar"))


def _check_probabilities(request: dict[str, Any]) -> None:
    """Refuse what would make an engine keep its whole vocabulary, some ten megabytes, for each token it writes."""
    for name in _PROBABILITIES:
        value = request.get(name)
        if value is not None and isinstance(value, int | float) and value > MOST_PROBABILITIES:
            raise _bad_request(f"`{name}` may be {MOST_PROBABILITIES} at most.", name)


def _json_object(body: bytes) -> dict[str, Any]:
    try:
        value = parse(body)
    except TooManyMarksError as error:
        raise RequestError(Problem(413, f"The request body cannot be read within bounds: {error}.")) from None
    except ValueError as error:
        raise _bad_request(f"The request body is not JSON: {error}.", None) from None
    if not isinstance(value, dict):
        raise _bad_request("The request body must be a JSON object.", None)
    return value


def _bad_request(message: str, param: str | None) -> RequestError:
    return RequestError(Problem(400, message, param=param))


def _unfit(field: str, value: Any, wanted: str) -> RequestError:
    if value is None:
        return _bad_request(f"`{field}` is missing: send {wanted}.", field)
    return _bad_request(f"`{field}` must be {wanted}.", field)


def _not_offered(upstream: str, route: RelayedRoute) -> RequestError:
    sentence = f"{upstream} does not offer /v1/{route.path}. Use /v1/chat/completions with this model."
    return RequestError(Problem(404, sentence, code="endpoint_not_supported"))


def _documented_body(route: RelayedRoute) -> dict[str, Any]:
    schema = {
        "type": "object",
        "required": ["model", route.field],
        "properties": {"model": {"type": "string"}, route.field: {}, "stream": {"type": "boolean", "default": False}},
    }
    return {"requestBody": {"required": True, "content": {"application/json": {"schema": schema}}}}
