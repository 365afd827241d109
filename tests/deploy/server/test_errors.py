"""Every error as its path promises it, over a real connection."""

from collections.abc import AsyncIterator
from typing import Any

import aiohttp
import pytest
from fastapi import FastAPI
from pydantic import BaseModel

from nodetool.deploy.inference.errors import (
    InferenceError,
    ModelNotFoundError,
    ModelRefusedError,
    UpstreamError,
    UpstreamTimeoutError,
    UpstreamUnavailableError,
)
from nodetool.deploy.server.errors import problem_of
from tests.conftest import ExpectLog
from tests.helpers.app_server import HEADERS, application, serving

SECRET_DETAIL = "/home/somebody/secret-detail"


class Wish(BaseModel):
    """What a route wants as its body."""

    model: str


def with_failing_routes(app: FastAPI) -> FastAPI:
    """Add routes that fail, below `/v1` and elsewhere."""

    def number(value: int) -> int:
        return value

    def broken() -> None:
        raise ZeroDivisionError(SECRET_DETAIL)

    def wish(wish: Wish) -> str:
        return wish.model

    app.post("/wish")(wish)
    for prefix in ("/v1", ""):
        app.get(f"{prefix}/number")(number)
        app.get(f"{prefix}/broken")(broken)
    return app


@pytest.fixture
async def caller() -> AsyncIterator[aiohttp.ClientSession]:
    async with (
        serving(with_failing_routes(application())) as base_url,
        aiohttp.ClientSession(base_url, headers=HEADERS) as session,
    ):
        yield session


async def ask(caller: aiohttp.ClientSession, method: str, path: str) -> tuple[int, Any]:
    async with caller.request(method, path) as answer:
        assert answer.content_type == "application/json"
        text = await answer.text()
        assert "Traceback" not in text
        assert SECRET_DETAIL not in text
        return answer.status, await answer.json()


def openai(message: str, *, kind: str = "invalid_request_error", param: str | None = None) -> dict[str, Any]:
    return {"error": {"message": message, "type": kind, "param": param, "code": None}}


async def test_unknown_path(caller: aiohttp.ClientSession) -> None:
    assert await ask(caller, "GET", "/nothing") == (404, {"detail": "Not Found"})
    assert await ask(caller, "GET", "/v1/nothing") == (404, openai("Not Found"))
    assert await ask(caller, "GET", "/v1x/nothing") == (404, {"detail": "Not Found"})
    assert await ask(caller, "GET", "/api/nothing") == (404, {"error": "Not Found"})
    assert await ask(caller, "GET", "/apis") == (404, {"detail": "Not Found"})


@pytest.mark.parametrize(("method", "path"), [("GET", "/models"), ("POST", "/chat/completions"), ("GET", "/models/a")])
async def test_address_without_the_v1_is_told_the_right_one(
    caller: aiohttp.ClientSession, method: str, path: str
) -> None:
    sentence = f"There is nothing at {path}. The OpenAI API begins with /v1: set a base URL that ends in /v1."
    assert await ask(caller, method, path) == (404, {"detail": sentence})


async def test_wrong_method_names_the_right_one(caller: aiohttp.ClientSession) -> None:
    assert await ask(caller, "DELETE", "/health") == (405, {"detail": "Method Not Allowed"})
    assert await ask(caller, "GET", "/v1/chat/completions") == (405, openai("Method Not Allowed"))
    async with caller.get("/v1/chat/completions") as answer:
        assert answer.headers["Allow"] == "POST"


@pytest.mark.parametrize("query", ["?value=x", "", "?value=" + "9" * 5000])
async def test_wrong_parameter_is_named(caller: aiohttp.ClientSession, query: str) -> None:
    status, body = await ask(caller, "GET", f"/number{query}")
    assert status == 422
    assert body["detail"].startswith("query.value: ")
    status, body = await ask(caller, "GET", f"/v1/number{query}")
    assert status == 422
    assert body["error"]["message"].startswith("query.value: ")
    assert body["error"]["param"] == "query.value"


@pytest.mark.parametrize(
    ("body", "kind"), [('{"model": "m"}', "application/x-www-form-urlencoded"), ("[]", "application/json")]
)
async def test_body_that_is_no_json_object_is_told_how_to_become_one(
    caller: aiohttp.ClientSession, body: str, kind: str
) -> None:
    async with caller.post("/wish", data=body, headers={"Content-Type": kind}) as answer:
        assert answer.status == 422
        told = "The body must be a JSON object, sent with `Content-Type: application/json`."
        assert await answer.json() == {"detail": told}


async def test_unexpected_error_is_logged_and_not_told(caller: aiohttp.ClientSession, expect_log: ExpectLog) -> None:
    expect_log("Exception in ASGI application")
    told = "Internal error; the worker's log has it."
    assert await ask(caller, "GET", "/broken") == (500, {"detail": told})
    assert await ask(caller, "GET", "/v1/broken") == (500, openai(told, kind="server_error"))


@pytest.mark.parametrize(
    ("error", "status", "code"),
    [
        (ModelNotFoundError("x"), 404, "model_not_found"),
        (ModelRefusedError("x"), 422, "model_refused"),
        (UpstreamTimeoutError("ollama", "x"), 504, "upstream_timeout"),
        (UpstreamUnavailableError("ollama", "x"), 503, "upstream_unavailable"),
        (UpstreamError("ollama", "x"), 502, "upstream_error"),
        (InferenceError("x"), 500, None),
    ],
)
def test_each_error_of_the_models_has_its_status(error: InferenceError, status: int, code: str | None) -> None:
    problem = problem_of(error)
    assert (problem.status, problem.code, problem.message) == (status, code, "x")
