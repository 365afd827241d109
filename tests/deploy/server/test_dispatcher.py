"""Plain routes answer as FastAPI's would, whichever way the request comes to them."""

from typing import Any

import pytest
from fastapi import FastAPI
from starlette.exceptions import HTTPException
from starlette.requests import ClientDisconnect
from starlette.types import Message, Receive, Scope, Send

from nodetool.deploy.server.application import WorkerApplication
from nodetool.deploy.server.errors import Problem, RequestError, install
from nodetool.deploy.server.json_answer import JsonAnswer
from nodetool.deploy.server.open_requests import mark_begun
from nodetool.deploy.server.plain_route import plain_router
from nodetool.deploy.server.request_body import read_body
from tests.helpers.app_server import application
from tests.helpers.asgi_call import AsgiAnswer, ask


async def sends_what_it_got(_scope: Scope, receive: Receive, send: Send) -> None:
    """Give it back."""
    body = await read_body(receive)
    await send({"type": "http.response.start", "status": 200, "headers": []})
    await send({"type": "http.response.body", "body": body})


def failing(error: Exception, *, begins: bool = False) -> Any:
    async def fails(scope: Scope, _receive: Receive, send: Send) -> None:
        if begins:
            mark_begun(scope, "application/json")
            await send({"type": "http.response.start", "status": 200, "headers": []})
        raise error

    return fails


def app_with(endpoint: Any, *, path: str = "/v1/there") -> FastAPI:
    app, router = WorkerApplication(), plain_router(tag="Test")
    router.add_api_route(path, endpoint, methods=["POST"])
    app.include_router(router)
    install(app)
    return app


async def by_framework(app: FastAPI, path: str) -> AsgiAnswer:
    """Ask with a path that only FastAPI's router knows for the route's."""
    return await ask(app, "POST", path, headers=[])


async def test_endpoint_answers_both_by_the_dispatcher_and_by_the_framework() -> None:
    answer = JsonAnswer({"answer": 42})
    quick = await ask(app_with(answer, path="/there"), "POST", "/there", headers=[])
    slow = await by_framework(app_with(answer, path="/{anywhere}"), "/there")
    assert quick.messages == slow.messages
    assert (quick.status, quick.body) == (200, b'{"answer":42}')


@pytest.mark.parametrize(
    ("error", "status"),
    [(RequestError(Problem(418, "No.", param="p")), 418), (HTTPException(413, "Too long."), 413)],
)
async def test_expected_error_gets_the_body_that_its_path_promises(error: Exception, status: int) -> None:
    quick = await ask(app_with(failing(error)), "POST", "/v1/there", headers=[])
    slow = await by_framework(app_with(failing(error), path="/v1/{anywhere}"), "/v1/there")
    assert quick.messages == slow.messages
    assert quick.status == status
    assert quick.body.startswith(b'{"error":{"message":')


async def test_unexpected_error_is_told_as_such_and_goes_on_to_the_server() -> None:
    sent = []

    async def send(message: Message) -> None:
        sent.append(message)

    async def receive() -> Message:
        return {"type": "http.request", "body": b""}

    app = app_with(failing(ZeroDivisionError("secret")), path="/there")
    with pytest.raises(ZeroDivisionError):
        await app(
            {"type": "http", "method": "POST", "path": "/there", "headers": [], "query_string": b""}, receive, send
        )
    assert [message.get("status") for message in sent] == [500, None]
    assert b"secret" not in sent[1]["body"]


async def test_error_after_the_beginning_adds_no_second_answer() -> None:
    answer = await ask(app_with(failing(HTTPException(413), begins=True)), "POST", "/v1/there", headers=[])
    assert [message["type"] for message in answer.messages] == ["http.response.start"]


async def test_wrong_method_of_a_plain_route_is_the_frameworks_405() -> None:
    answer = await ask(app_with(JsonAnswer({}), path="/there"), "GET", "/there", headers=[])
    assert (answer.status, answer.headers["allow"]) == (405, "POST")


async def test_body_in_pieces_is_put_together() -> None:
    pieces: list[Message] = [
        {"type": "http.request", "body": b"one ", "more_body": True},
        {"type": "http.request", "body": b"two", "more_body": False},
    ]

    async def receive() -> Message:
        return pieces.pop(0)

    assert await read_body(receive) == b"one two"


async def test_caller_who_leaves_within_the_body_gets_no_answer() -> None:
    gone: list[Message] = [{"type": "http.request", "body": b"one ", "more_body": True}, {"type": "http.disconnect"}]

    async def receive() -> Message:
        return gone.pop(0)

    async def send(message: Message) -> None:
        raise AssertionError(message)

    with pytest.raises(ClientDisconnect):
        await read_body(receive)
    gone.extend([{"type": "http.disconnect"}])
    app = app_with(sends_what_it_got, path="/there")
    await app({"type": "http", "method": "POST", "path": "/there", "headers": [], "query_string": b""}, receive, send)


async def test_documentation_shows_plain_routes_with_their_bodies() -> None:
    document = application().openapi()
    chat = document["paths"]["/v1/chat/completions"]["post"]
    assert chat["summary"] == "Answer a conversation"
    assert chat["tags"] == ["OpenAI"]
    schema = chat["requestBody"]["content"]["application/json"]["schema"]
    assert schema["required"] == ["model", "messages"]
    assert "parameters" not in chat
    assert set(document["paths"]["/health"]) == {"get"}
