"""Every error as the body that its path promises.

An OpenAI error below `/v1`, Ollama's below `/api`, `{"detail": …}` elsewhere.
"""

import math
from collections.abc import Mapping
from dataclasses import dataclass
from http import HTTPStatus

import orjson
from fastapi import FastAPI, Request
from fastapi.exceptions import RequestValidationError
from starlette.exceptions import HTTPException
from starlette.responses import Response

from nodetool.deploy.inference.errors import (
    InferenceError,
    ModelNotFoundError,
    ModelRefusedError,
    UpstreamError,
    UpstreamRestingError,
    UpstreamTimeoutError,
    UpstreamUnavailableError,
)

OPENAI_PREFIX = "/v1/"
OLLAMA_PREFIX = "/api/"
_WITHOUT_V1 = ("/chat/completions", "/completions", "/embeddings", "/responses", "/models")
"""Where a client of the OpenAI API calls whose base URL lacks the end."""


@dataclass(frozen=True, slots=True)
class Problem:
    """An error as a caller reads it; `type` and `code` are OpenAI's words."""

    status: int
    message: str
    type: str = "invalid_request_error"
    code: str | None = None
    param: str | None = None
    retry_after: int | None = None
    """Seconds after which it makes sense to try again, where that is known."""


class RequestError(Exception):
    """The caller's request cannot be served as it stands."""

    def __init__(self, problem: Problem) -> None:
        super().__init__(problem.message)
        self.problem = problem


_INFERENCE: tuple[tuple[type[InferenceError], int, str, str], ...] = (
    (ModelNotFoundError, 404, "invalid_request_error", "model_not_found"),
    (ModelRefusedError, 422, "invalid_request_error", "model_refused"),
    (UpstreamTimeoutError, 504, "server_error", "upstream_timeout"),
    (UpstreamUnavailableError, 503, "server_error", "upstream_unavailable"),
    (UpstreamError, 502, "server_error", "upstream_error"),
)


_NO_OBJECT = frozenset({"model_attributes_type", "dict_type"})
"""What pydantic calls a body that is something else, as everything is that is not sent as JSON."""
_EXPECTED = (RequestError, InferenceError, HTTPException, RequestValidationError)


def problem_of(error: InferenceError) -> Problem:
    """Translate an error of the models' side into the one that callers see."""
    for kind, status, type_, code in _INFERENCE:
        if isinstance(error, kind):
            return Problem(status, str(error), type_, code, retry_after=_retry_after(error))
    return Problem(500, str(error), "server_error")


def _retry_after(error: InferenceError) -> int | None:
    return math.ceil(error.seconds) if isinstance(error, UpstreamRestingError) else None


def error_object(problem: Problem) -> dict[str, object]:
    """Return the error object of the OpenAI API reference."""
    return {
        "error": {
            "message": problem.message,
            "type": problem.type,
            "param": problem.param,
            "code": problem.code,
        }
    }


def error_response(path: str, problem: Problem, headers: Mapping[str, str] | None = None) -> Response:
    """Return the response that `path` promises for `problem`."""
    if problem.retry_after is not None:
        headers = {**(headers or {}), "Retry-After": str(problem.retry_after)}
    return Response(orjson.dumps(_body(path, problem)), problem.status, headers, "application/json")


def _body(path: str, problem: Problem) -> dict[str, object]:
    if path.startswith(OPENAI_PREFIX):
        return error_object(problem)
    return {"error" if path.startswith(OLLAMA_PREFIX) else "detail": problem.message}


def install(app: FastAPI) -> None:
    """Make `app` answer every error in these forms."""
    for kind in (*_EXPECTED, Exception):
        app.add_exception_handler(kind, _answer)


def is_expected(error: Exception) -> bool:
    """Tell an error that the caller, or an upstream, has made from a mistake of ours."""
    return isinstance(error, _EXPECTED)


def response_to(error: Exception, path: str) -> Response:
    """Return the response that `path` promises for `error`, whatever it is."""
    headers = error.headers if isinstance(error, HTTPException) else None
    problem = problem_behind(error)
    if problem.status == HTTPStatus.NOT_FOUND and isinstance(error, HTTPException) and path.startswith(_WITHOUT_V1):
        problem = _without_v1(path)
    return error_response(path, problem, headers)


def _without_v1(path: str) -> Problem:
    sentence = f"There is nothing at {path[:100]}. The OpenAI API begins with /v1: set a base URL that ends in /v1."
    return Problem(HTTPStatus.NOT_FOUND, sentence)


def _answer(request: Request, error: Exception) -> Response:
    return response_to(error, request.url.path)


def problem_behind(error: Exception) -> Problem:
    """Translate any error into the one that callers see."""
    match error:
        case RequestError():
            return error.problem
        case InferenceError():
            return problem_of(error)
        case HTTPException():
            return Problem(error.status_code, error.detail)
        case RequestValidationError():
            return _mistake_in(error)
    # The server logs the traceback; the caller gets no part of it.
    return Problem(500, "Internal error; the worker's log has it.", "server_error")


def _mistake_in(error: RequestValidationError) -> Problem:
    first = error.errors()[0]
    where = ".".join(str(part) for part in first["loc"])
    if where == "body" and first["type"] in _NO_OBJECT:
        return Problem(422, "The body must be a JSON object, sent with `Content-Type: application/json`.", param=where)
    return Problem(422, f"{where}: {first['msg']}", param=where)
