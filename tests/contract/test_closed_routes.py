"""No door is open by oversight: whatever the worker answers to, it asks for the token first."""

import asyncio
from collections.abc import Iterator

import pytest
from fastapi import APIRouter, FastAPI, WebSocket
from websockets.exceptions import InvalidStatus
from websockets.sync.client import connect

from tests.helpers.app_server import TOKEN, application
from tests.helpers.asgi_call import AsgiAnswer, ask
from tests.helpers.every_route import METHODS, WEBSOCKET, declared_paths
from tests.helpers.fresh_address import fresh_address
from tests.helpers.http_call import call
from tests.helpers.worker_process import WorkerProcess, worker

OPEN = {(method, path) for method in ("GET", "HEAD") for path in ("/health", "/ping")}
"""All that answers without a token."""

REFUSALS = [
    ([], b"""{"detail":"Authorization header required. Use 'Authorization: Bearer YOUR_TOKEN'"}"""),
    (
        [("Authorization", f"Token {TOKEN}")],
        b"""{"detail":"Invalid authorization header format. Use 'Authorization: Bearer YOUR_TOKEN'"}""",
    ),
    ([("Authorization", "Bearer wrong")], b"""{"detail":"Invalid authentication token"}"""),
]
"""What a caller shows, and the body that it gets."""

UNDECLARED = [
    *("/", "/v1", "/v1/", "/v2/models", "/admin/status", "/metrics", "/docs", "/redoc", "/docs/oauth2-redirect"),
    *("/chat/", "/terminal", "/openapi.json/", "/favicon.ico", "/static/x", "/.env", "*"),
    *("/health/", "/HEALTH", "/Health", "//health", "/health//", "/./health", "/health/../v1/models", "/health/x"),
    *("/ping/", "/PING", "//ping", "/ping/../v1/models", "/health;x", "/health%00", "/health%20", "/health%0a"),
    *("/%2e/health", "/health%2f..%2fv1%2fmodels", "/health%2F", "/%2Fhealth", "/v1%2fmodels", "/%76%31/models"),
    *("/v1/models%3Fx=/health", "/v1/models/../../health", "/healthz", "/v1/health", "/v1/models/%2e%2e/%2e%2e/ping"),
]
"""Paths that nobody declared, and those that only resemble an open one."""


DECLARED = {path for _, path in declared_paths(application())} - {path for _, path in OPEN}
"""The paths of all routes but the open ones."""


def assert_refused(answer: AsgiAnswer, body: bytes, *, what: object) -> None:
    assert (answer.status, answer.body) == (401, body), what
    assert answer.headers["www-authenticate"] == "Bearer", what
    assert answer.headers["content-type"] == "application/json", what


async def closed_with(app: FastAPI, headers: list[tuple[str, str]], body: bytes) -> None:
    for method, path in declared_paths(app):
        if (method, path) not in OPEN:
            assert_refused(await ask(app, method, path, headers=headers), body, what=(method, path))


def test_list_of_routes_knows_what_is_there() -> None:
    declared = set(declared_paths(application()))
    assert declared >= OPEN
    assert declared >= {
        ("GET", "/openapi.json"),
        ("GET", "/metrics"),
        ("GET", "/admin/status"),
        ("GET", "/v1/models"),
        ("GET", "/v1/models/anything"),
        ("POST", "/v1/chat/completions"),
        ("POST", "/v1/completions"),
        ("POST", "/v1/embeddings"),
        ("POST", "/v1/responses"),
        (WEBSOCKET, "/chat"),
    }


@pytest.mark.parametrize(("headers", "body"), REFUSALS)
async def test_every_route_is_closed_without_the_token(headers: list[tuple[str, str]], body: bytes) -> None:
    await closed_with(application(), headers, body)


@pytest.mark.parametrize("path", [*UNDECLARED, *sorted(DECLARED)])
async def test_every_path_is_closed_to_every_method_and_to_websockets(path: str) -> None:
    app = application()
    for method in (*METHODS, WEBSOCKET):
        assert_refused(await ask(app, method, path, headers=[]), REFUSALS[0][1], what=(method, path))


@pytest.mark.parametrize("path", ["/health", "/ping"])
async def test_open_path_answers_a_get_or_head_and_nothing_else(path: str) -> None:
    app = application()
    for method in ("GET", "HEAD"):
        assert (await ask(app, method, path, headers=[])).status == 200
    for method in set(METHODS) - {"GET", "HEAD"}:
        assert (await ask(app, method, path, headers=[])).status == 405
    assert (await ask(app, WEBSOCKET, path, headers=[])).messages == [
        {"type": "websocket.close", "code": 1000, "reason": ""}
    ]


async def test_route_that_is_added_later_is_found_and_closed() -> None:
    """Of every kind that there is, so that the tests above are known to cover what comes."""
    app = application()
    router, mounted = APIRouter(prefix="/later"), FastAPI()

    def answer() -> str:
        return "open"

    async def talk(socket: WebSocket) -> None:
        await socket.accept()

    for adder in (router, mounted):
        adder.get("/get")(answer)
        adder.add_api_websocket_route("/talk/{who}", talk)
    app.include_router(router)
    app.mount("/mounted", mounted)
    app.put("/hidden", include_in_schema=False)(answer)
    added = set(declared_paths(app)) - set(declared_paths(application()))
    assert added >= {
        ("GET", "/later/get"),
        (WEBSOCKET, "/later/talk/anything"),
        ("GET", "/mounted/get"),
        ("GET", "/mounted/docs"),
        (WEBSOCKET, "/mounted/talk/anything"),
        (WEBSOCKET, "/mounted/below"),
        ("PUT", "/hidden"),
    }
    for headers, body in REFUSALS:
        await closed_with(app, headers, body)


async def test_application_without_the_middleware_would_be_caught() -> None:
    app = application()
    app.user_middleware.clear()
    with pytest.raises(AssertionError):
        await closed_with(app, *REFUSALS[0])


@pytest.fixture(scope="module")
def running(tmp_path_factory: pytest.TempPathFactory) -> Iterator[WorkerProcess]:
    with worker(tmp_path_factory.mktemp("home"), environ={"WORKER_AUTH_TOKEN": TOKEN}) as running:
        yield running


@pytest.mark.parametrize(("headers", "body"), REFUSALS)
def test_running_worker_is_closed_over_http(
    running: WorkerProcess, headers: list[tuple[str, str]], body: bytes
) -> None:
    for path in [*sorted(DECLARED), *UNDECLARED]:
        for method in ("GET", "POST", "OPTIONS"):
            answer = call(running.base_url, method, path, headers=headers, source=fresh_address())
            assert (answer.status, answer.body) == (401, body), (method, path)
            assert answer.headers["www-authenticate"] == "Bearer"


@pytest.mark.parametrize(("headers", "body"), REFUSALS)
@pytest.mark.parametrize("path", ["/chat", "/terminal", "/v1/models", "/", "/health/", "//ping", "/nothing"])
def test_running_worker_refuses_a_websocket_before_it_is_accepted(
    running: WorkerProcess, path: str, headers: list[tuple[str, str]], body: bytes
) -> None:
    address = running.base_url.replace("http://", "ws://") + path
    with pytest.raises(InvalidStatus) as caught:
        connect(address, additional_headers=headers, proxy=None, source_address=(fresh_address(), 0))
    response = caught.value.response
    assert (response.status_code, bytes(response.body or b"")) == (401, body)
    assert response.headers["www-authenticate"] == "Bearer"


def test_running_worker_opens_to_the_token_alone(running: WorkerProcess) -> None:
    assert running.call("GET", "/v1/models", token=TOKEN).status == 200
    assert running.call("GET", "/openapi.json", token=TOKEN).status == 200
    assert running.call("GET", "/docs", token=TOKEN).status == 404


def test_many_refusals_at_once_are_all_refused(running: WorkerProcess) -> None:
    async def flood() -> set[int]:
        calls = (asyncio.to_thread(running.call, "GET", "/v1/models", token=f"wrong{n}") for n in range(50))
        return {answer.status for answer in await asyncio.gather(*calls)}

    assert asyncio.run(flood()) == {401, 429}
