"""Who gets which answer: every route, by every way, with every credential, under every provider.

`verdict` and `expected` are the specification (the worker's documentation and its table of providers), written down
apart from the code that keeps it.
"""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from enum import StrEnum
from itertools import product
from pathlib import Path

import pytest
from fastapi import FastAPI
from starlette.types import Message
from websockets.exceptions import InvalidStatus
from websockets.sync.client import connect

from nodetool.deploy.config.settings import Provider
from nodetool.deploy.config.store import DeploymentStore
from nodetool.deploy.config.worker_token import WorkerTokenReader
from tests.helpers.app_server import application
from tests.helpers.asgi_call import AsgiAnswer, ask
from tests.helpers.credentials import LISTED_USER, Credential, Wallet, write_worker_tokens
from tests.helpers.every_route import METHODS, WEBSOCKET, declared_paths
from tests.helpers.fresh_address import fresh_address
from tests.helpers.http_call import call
from tests.helpers.supabase_stand_in import API_KEY, supabase_stand_in
from tests.helpers.worker_process import worker


class Verdict(StrEnum):
    """What a caller is to the worker."""

    ADMIN = "may do everything"
    USER = "may call what is not an administrator's"
    MISSING = "Authorization header required. Use 'Authorization: Bearer YOUR_TOKEN'"
    MALFORMED = "Invalid authorization header format. Use 'Authorization: Bearer YOUR_TOKEN'"
    INVALID = "Invalid authentication token"


WORKER_TOKENS = {Credential.STATIC, Credential.WITHIN_GRACE}
SUPABASE_USERS = {Credential.USER, Credential.LEGACY_USER}
SUPABASE_ADMINS = {Credential.ADMIN, Credential.LISTED_ADMIN}


HOLDERS: dict[Provider, dict[Credential, Verdict]] = {
    Provider.STATIC: dict.fromkeys(WORKER_TOKENS, Verdict.ADMIN),
    Provider.SUPABASE: {
        **dict.fromkeys(WORKER_TOKENS | SUPABASE_ADMINS, Verdict.ADMIN),
        **dict.fromkeys(SUPABASE_USERS, Verdict.USER),
    },
}
"""Whom a provider that asks lets in."""
SHAPELESS = {Credential.NONE: Verdict.MISSING, Credential.MALFORMED: Verdict.MALFORMED}
"""What is no token at all."""


def verdict(provider: Provider, credential: Credential) -> Verdict:
    """Say what the holder of `credential` is where `provider` decides."""
    if provider in {Provider.NONE, Provider.LOCAL}:
        return Verdict.ADMIN
    return HOLDERS[provider].get(credential) or SHAPELESS.get(credential, Verdict.INVALID)


@dataclass(frozen=True)
class Refusal:
    """Status, body and the header that tells how to do better."""

    status: int
    detail: str

    @property
    def body(self) -> bytes:
        return f'{{"detail":"{self.detail}"}}'.encode()

    @property
    def challenge(self) -> str | None:
        return "Bearer" if self.status == 401 else None


ADMIN_PATHS = {"/admin", "/metrics", "/api/pull", "/api/push", "/api/create", "/api/copy", "/api/delete"}
ADMIN_PREFIXES = ("/admin/", "/api/blobs/")


def expected(caller: Verdict, path: str) -> Refusal | None:
    """Say how a call of `path` is refused, or None where it gets what the route answers."""
    if path in {"/health", "/ping"} or caller is Verdict.ADMIN:
        return None
    if caller is not Verdict.USER:
        return Refusal(401, caller)
    if path.startswith(ADMIN_PREFIXES) or path in ADMIN_PATHS:
        return Refusal(403, "This needs the right 'admin', which this caller does not have.")
    return None


NOT_YET_ROUTES = [
    ("GET", "/admin/storage/assets/some/key.png"),
    ("PUT", "/admin/storage/temp/key"),
    ("DELETE", "/admin/collections/papers"),
    ("GET", "/admin"),
    ("GET", "/administrators"),
    ("POST", "/collections/papers/index"),
    ("GET", "/workflows"),
    ("GET", "/no/such/path"),
    (WEBSOCKET, "/admin/status"),
    (WEBSOCKET, "/terminal"),
]
"""Administrators' and others' paths that have no route yet, or never will: they are closed all the same."""


def cases(app: FastAPI) -> list[tuple[str, str]]:
    """Return every route of the app by its own method and as a WebSocket, and the paths without a route."""
    routes = declared_paths(app)
    return sorted({*routes, *((WEBSOCKET, path) for _, path in routes), *NOT_YET_ROUTES})


@pytest.fixture
async def wallet() -> AsyncIterator[Wallet]:
    async with supabase_stand_in() as project:
        project.users[LISTED_USER] = {}
        yield Wallet(project)


@asynccontextmanager
async def application_of(provider: Provider, wallet: Wallet, config_file: Path) -> AsyncIterator[FastAPI]:
    write_worker_tokens(config_file)
    app = application(
        provider=provider,
        token_in_force=WorkerTokenReader(DeploymentStore(config_file), {}).current,
        SUPABASE_URL=wallet.project.url,
        SUPABASE_KEY=API_KEY,
        AUTH_ADMIN_USERS=LISTED_USER,
    )
    async with app.router.lifespan_context(app):
        yield app


async def answers_of_the_routes() -> dict[tuple[str, str], AsgiAnswer]:
    """Ask the application without any authentication around it: what a caller gets who may call."""
    bare = application()
    bare.user_middleware.clear()
    async with bare.router.lifespan_context(bare):
        return {(method, path): await ask(bare, method, path, headers=[]) for method, path in cases(bare)}


def without_what_changes(answer: AsgiAnswer) -> list[Message]:
    """Return what was sent but the request id, and of metrics the figures, which are other ones each time."""
    if answer.messages[0].get("status") == 200 and b"nodetool_build_info" in answer.body:
        return [{"content-type": answer.headers["content-type"]}]
    return [
        {**message, "headers": [pair for pair in message.get("headers", ()) if pair[0] != b"x-request-id"]}
        for message in answer.messages
    ]


def assert_answered(answer: AsgiAnswer, refusal: Refusal | None, *, route: AsgiAnswer, what: object) -> None:
    if refusal is None:
        assert without_what_changes(answer) == without_what_changes(route), what
        return
    assert (answer.status, answer.body) == (refusal.status, refusal.body), what
    assert answer.headers.get("www-authenticate") == refusal.challenge, what
    assert answer.headers["content-type"] == "application/json", what


@pytest.mark.parametrize("provider", Provider)
@pytest.mark.parametrize("credential", Credential)
async def test_every_route_answers_as_specified(
    provider: Provider, credential: Credential, wallet: Wallet, config_file: Path
) -> None:
    routes, headers = await answers_of_the_routes(), wallet.header(credential)
    async with application_of(provider, wallet, config_file) as app:
        for method, path in cases(app):
            answer = await ask(app, method, path, headers=headers)
            refusal = expected(verdict(provider, credential), path)
            assert_answered(answer, refusal, route=routes[method, path], what=(method, path))


@pytest.mark.parametrize("provider", Provider)
@pytest.mark.parametrize("credential", Credential)
async def test_token_in_the_address_counts_for_websockets_alone(
    provider: Provider, credential: Credential, wallet: Wallet, config_file: Path
) -> None:
    routes, query = await answers_of_the_routes(), wallet.query(credential)
    async with application_of(provider, wallet, config_file) as app:
        for method, path in cases(app):
            shown = credential if method == WEBSOCKET else Credential.NONE
            answer = await ask(app, method, path, headers=[], query=query)
            refusal = expected(verdict(provider, shown), path)
            assert_answered(answer, refusal, route=routes[method, path], what=(method, path))


@pytest.mark.parametrize("provider", Provider)
async def test_no_method_is_a_way_around(provider: Provider, wallet: Wallet, config_file: Path) -> None:
    shown = [(each, wallet.header(each)) for each in (Credential.NONE, Credential.AFTER_GRACE, Credential.USER)]
    async with application_of(provider, wallet, config_file) as app:
        paths = {path for _, path in cases(app)}
        for (credential, headers), path, method in product(shown, paths, METHODS):
            refusal = expected(verdict(provider, credential), path)
            answer = await ask(app, method, path, headers=headers)
            refused = (answer.status, answer.body) if answer.status in {401, 403} else None
            assert refused == (refusal and (refusal.status, refusal.body)), (method, path, credential)


async def test_routes_answer_what_the_matrix_takes_for_granted() -> None:
    """The table of answers comes from the application, so its plainest entries are held against known ones."""
    routes = await answers_of_the_routes()
    assert (routes["GET", "/ping"].status, routes["GET", "/ping"].body) == (200, b'{"message":"pong"}')
    assert routes["GET", "/v1/models"].body == b'{"object":"list","data":[]}'
    assert routes["GET", "/v1/models/anything"].status == 404
    assert routes["POST", "/v1/chat/completions"].status == 400
    assert routes["GET", "/admin/status"].status == 200
    assert routes[WEBSOCKET, "/chat"].status == 101
    assert [message["type"] for message in routes[WEBSOCKET, "/terminal"].messages] == ["websocket.close"]


SAMPLE = {
    "/health": (200, None),
    "/v1/models": (200, b'{"object":"list","data":[]}'),
    "/admin/status": (200, None),
    "/metrics": (200, None),
    "/workflows": (404, b'{"detail":"Not Found"}'),
}
"""What a running worker answers to a GET of somebody who may call; the body where it is always the same."""


def assert_worker_answers(base_url: str, path: str, headers: list[tuple[str, str]], caller: Verdict) -> None:
    refusal, (status, body) = expected(caller, path), SAMPLE[path]
    answer = call(base_url, "GET", path, headers=headers, source=fresh_address())
    if refusal is not None:
        assert (answer.status, answer.body) == (refusal.status, refusal.body), (path, caller)
        assert answer.headers.get("www-authenticate") == refusal.challenge
    else:
        assert answer.status == status, (path, caller)
        assert body in {None, answer.body}


def assert_worker_answers_a_websocket(
    base_url: str, path: str, headers: list[tuple[str, str]], caller: Verdict
) -> None:
    """There is no WebSocket at these paths, so also who may call is turned away: by the server, without a word."""
    refusal, address = expected(caller, path), base_url.replace("http://", "ws://") + path
    with pytest.raises(InvalidStatus) as caught:
        connect(address, additional_headers=headers, proxy=None, source_address=(fresh_address(), 0))
    response = caught.value.response
    answered = (response.status_code, bytes(response.body or b""))
    assert answered == ((refusal.status, refusal.body) if refusal else (403, b"")), (path, caller)


@pytest.mark.parametrize("provider", Provider)
async def test_running_worker_answers_as_specified(provider: Provider, wallet: Wallet, home: Path) -> None:
    write_worker_tokens(home / ".config" / "nodetool" / "deployment.yaml")
    environ = {
        "AUTH_PROVIDER": provider.value,
        "SUPABASE_URL": wallet.project.url,
        "SUPABASE_KEY": API_KEY,
        "AUTH_ADMIN_USERS": LISTED_USER,
    }

    def ask_everything() -> None:
        with worker(home, environ=environ) as running:
            for credential in Credential:
                for path in SAMPLE:
                    given = (running.base_url, path, wallet.header(credential), verdict(provider, credential))
                    assert_worker_answers(*given)
                    assert_worker_answers_a_websocket(*given)

    await asyncio.to_thread(ask_everything)
