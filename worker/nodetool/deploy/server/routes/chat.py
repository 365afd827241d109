"""`POST /v1/chat/completions` (OpenAI API reference, "Create chat completion")."""

from typing import Any

import orjson
from fastapi import APIRouter, Request
from starlette.responses import Response

from nodetool.deploy.inference.registry import ModelRegistry
from nodetool.deploy.inference.upstream import Reply
from nodetool.deploy.server.errors import Problem, RequestError
from nodetool.deploy.server.relay import RelayResponse


def chat_router(registry: ModelRegistry) -> APIRouter:
    """Build the route."""
    router = APIRouter(prefix="/v1", tags=["Chat"])

    @router.post("/chat/completions", response_class=Response)
    async def create_chat_completion(request: Request) -> Response:
        """Answer a conversation, at once or (`"stream": true`) as server-sent events.

        Only what chooses the model is looked at; the body goes to the upstream as it came.
        """
        body = await request.body()
        model = _checked_model(body)

        async def ask() -> Reply:
            upstream = await registry.resolve(model)
            return await upstream.post("chat/completions", model=model, body=body)

        return RelayResponse(ask)

    return router


def _checked_model(body: bytes) -> str:
    request = _json_object(body)
    model = request.get("model")
    if not isinstance(model, str) or not model:
        raise _bad_request("`model` is missing: name one of those that GET /v1/models lists.", "model")
    messages = request.get("messages")
    if not isinstance(messages, list) or not messages:
        raise _bad_request("`messages` is missing: send a list of at least one message.", "messages")
    if not all(isinstance(message, dict) for message in messages):
        raise _bad_request("Each of `messages` must be an object with `role` and `content`.", "messages")
    if not isinstance(request.get("stream", False), bool | None):
        raise _bad_request("`stream` must be true or false.", "stream")
    return model


def _json_object(body: bytes) -> dict[str, Any]:
    try:
        value = orjson.loads(body)
    except orjson.JSONDecodeError as error:
        raise _bad_request(f"The request body is not JSON: {error}.", None) from None
    if not isinstance(value, dict):
        raise _bad_request("The request body must be a JSON object.", None)
    return value


def _bad_request(message: str, param: str | None) -> RequestError:
    return RequestError(Problem(400, message, param=param))
