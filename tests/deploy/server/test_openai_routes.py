import io
import json
from collections.abc import AsyncIterator
from typing import Any

import aiohttp
import pytest
import pytest_asyncio
from aiohttp import web

from tests.helpers.app_server import ADVICE, HEADERS, application, before, serving
from tests.helpers.model_server import ModelServer, model_server

pytestmark = pytest.mark.asyncio(loop_scope="module")

PATH = "/v1/chat/completions"
HELLO = {"role": "user", "content": "Hello"}


async def chats(request: web.Request) -> web.StreamResponse:
    if request.path == "/v1/models":
        return web.json_response({"object": "list", "data": [{"id": "m"}]})
    return web.json_response({"object": "chat.completion", "choices": []}, headers={"Set-Cookie": "a=b", "X-Own": "1"})


@pytest_asyncio.fixture(scope="module", loop_scope="module")
async def upstream() -> AsyncIterator[ModelServer]:
    async with model_server(chats) as server:
        yield server


@pytest_asyncio.fixture(scope="module", loop_scope="module")
async def caller(upstream: ModelServer) -> AsyncIterator[aiohttp.ClientSession]:
    async with (
        serving(application([before(upstream)])) as base_url,
        aiohttp.ClientSession(base_url, headers=HEADERS) as session,
    ):
        yield session


@pytest.fixture(autouse=True)
def _forget(upstream: ModelServer) -> None:
    upstream.seen.clear()


def asked(upstream: ModelServer) -> list[bytes]:
    return [seen.body for seen in upstream.seen if seen.path == PATH]


async def post(caller: aiohttp.ClientSession, body: bytes, path: str = PATH) -> tuple[int, Any]:
    async with caller.post(path, data=body) as answer:
        assert answer.content_type == "application/json"
        return answer.status, await answer.json()


async def test_body_goes_to_the_upstream_as_it_came(caller: aiohttp.ClientSession, upstream: ModelServer) -> None:
    body = b'{ "model":"m", "messages":[{"role":"user","content":"H\\u00e4"}], "stream":null, "unknown": 1e2 }'
    assert await post(caller, body) == (200, {"object": "chat.completion", "choices": []})
    assert asked(upstream) == [body]


async def test_nothing_but_the_body_travels_either_way(caller: aiohttp.ClientSession, upstream: ModelServer) -> None:
    body = json.dumps({"model": "m", "messages": [HELLO]})
    async with caller.post(PATH, data=body, headers={"Cookie": "c=d", "X-Caller": "1"}) as answer:
        assert "Set-Cookie" not in answer.headers
        assert "X-Own" not in answer.headers
    (seen,) = [seen for seen in upstream.seen if seen.path == PATH]
    assert not {"Authorization", "Cookie", "X-Caller"} & set(seen.headers)


@pytest.mark.parametrize(
    ("body", "told", "param"),
    [
        (b"", "not JSON", None),
        (b"{", "not JSON", None),
        (b"hello", "not JSON", None),
        (b"\xff\xfe", "not JSON", None),
        (b'{"model": "m", "messages": NaN}', "not JSON", None),
        (b"[" * 5000, "not JSON", None),
        (b"[]", "must be a JSON object", None),
        (b'"text"', "must be a JSON object", None),
        (b"null", "must be a JSON object", None),
        (b"{}", "`model` is missing", "model"),
        (b'{"model": "", "messages": [{}]}', "`model` is missing", "model"),
        (b'{"model": 7, "messages": [{}]}', "`model` is missing", "model"),
        (b'{"model": "m"}', "`messages` is missing", "messages"),
        (b'{"model": "m", "messages": null}', "`messages` is missing", "messages"),
        (b'{"model": "m", "messages": []}', "`messages` must be a list of at least one message.", "messages"),
        (b'{"model": "m", "messages": "Hello"}', "`messages` must be a list", "messages"),
        (b'{"model": "m", "messages": {"role": "user"}}', "`messages` must be a list", "messages"),
        (b'{"model": "m", "messages": ["Hello"]}', "Each of `messages` must be an object", "messages"),
        (b'{"model": "m", "messages": [{}, null]}', "Each of `messages` must be an object", "messages"),
        (b'{"model": "m", "messages": [{}], "stream": "yes"}', "`stream` must be true or false", "stream"),
        (b'{"model": "m", "messages": [{}], "stream": 1}', "`stream` must be true or false", "stream"),
        (b'{"model": "m", "messages": [{}], "n_probs": 2147483647}', "may be 100 at most", "n_probs"),
        (b'{"model": "m", "messages": [{}], "top_logprobs": 1e9}', "may be 100 at most", "top_logprobs"),
    ],
)
async def test_bad_body_is_refused_in_one_sentence(
    caller: aiohttp.ClientSession, upstream: ModelServer, body: bytes, told: str, param: str | None
) -> None:
    status, answer = await post(caller, body)
    assert status == 400
    assert told in answer["error"]["message"]
    assert "\n" not in answer["error"]["message"]
    assert (answer["error"]["type"], answer["error"]["param"]) == ("invalid_request_error", param)
    assert asked(upstream) == []


@pytest.mark.parametrize(
    ("path", "field", "good", "bad"),
    [
        ("/v1/completions", "prompt", ["Once", ["upon", "a time"], [1, 2], ""], [None, 7, {}]),
        ("/v1/embeddings", "input", ["text", ["two", "texts"], [1, 2]], [None, 7, {}, "", []]),
        ("/v1/responses", "input", ["text", [{"role": "user"}]], [None, 7, {}, "", []]),
    ],
)
async def test_other_routes_are_relayed_to_the_same_path_and_know_their_own_field(
    caller: aiohttp.ClientSession, upstream: ModelServer, path: str, field: str, *, good: list[Any], bad: list[Any]
) -> None:
    for value in good:
        body = json.dumps({"model": "m", field: value, "own": True}).encode()
        assert (await post(caller, body, path))[0] == 200
        assert (upstream.seen[-1].path, upstream.seen[-1].body) == (path, body)
    for value in bad:
        status, answer = await post(caller, json.dumps({"model": "m", field: value}).encode(), path)
        assert (status, answer["error"]["param"]) == (400, field)


@pytest.mark.parametrize("status", [404, 405])
async def test_upstream_without_the_responses_api_is_told_as_such_and_other_routes_answers_pass(status: int) -> None:
    async def lacks_it(request: web.Request) -> web.StreamResponse:
        if request.path == "/v1/models":
            return await chats(request)
        return web.Response(status=status, text="404 page not found")

    body = json.dumps({"model": "m", "input": "x"}).encode()
    async with (
        model_server(lacks_it) as server,
        serving(application([before(server, name="Box")])) as base_url,
        aiohttp.ClientSession(base_url, headers=HEADERS) as caller,
    ):
        told, answer = await post(caller, body, "/v1/responses")
        async with caller.post("/v1/embeddings", data=body) as own:
            assert (own.status, await own.text()) == (status, "404 page not found")
    assert (told, answer["error"]["code"]) == (404, "endpoint_not_supported")
    assert answer["error"]["message"] == "Box does not offer /v1/responses. Use /v1/chat/completions with this model."


async def test_unknown_model_is_told_with_those_that_are_there(
    caller: aiohttp.ClientSession, upstream: ModelServer
) -> None:
    status, answer = await post(caller, json.dumps({"model": "ghost", "messages": [HELLO]}).encode())
    assert status == 404
    assert answer["error"]["code"] == "model_not_found"
    assert answer["error"]["message"] == "There is no model 'ghost'. There is m."
    assert asked(upstream) == []


async def test_no_model_at_all_says_what_to_do() -> None:
    async with serving(application()) as base_url, aiohttp.ClientSession(base_url, headers=HEADERS) as caller:
        status, answer = await post(caller, json.dumps({"model": "m", "messages": [HELLO]}).encode())
    assert (status, answer["error"]["message"]) == (404, f"There is no model yet. {ADVICE}")


async def test_body_of_millions_of_parts_is_refused_unread(
    caller: aiohttp.ClientSession, upstream: ModelServer
) -> None:
    """To read sixty megabytes of them would take twelve seconds, in which nobody else is served."""
    body = b'{"model": "m", "messages": [{}], "x": [' + b"[]," * 1_000_000 + b"[]]}"
    async with caller.post(PATH, data=io.BytesIO(body)) as response:
        status, answer = response.status, await response.json()
    assert (status, answer["error"]["type"]) == (413, "invalid_request_error")
    assert "more than 1,000,000 brackets and commas" in answer["error"]["message"]
    assert asked(upstream) == []


async def test_some_probabilities_may_be_asked_for(caller: aiohttp.ClientSession) -> None:
    for asked_for in (
        {"logprobs": True, "top_logprobs": 20},
        {"logprobs": 5},
        {"n_probs": 100},
        {"top_logprobs": None},
    ):
        assert (await post(caller, json.dumps({"model": "m", "messages": [HELLO], **asked_for}).encode()))[0] == 200
