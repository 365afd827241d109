"""A real HTTP server answers as Supabase's `/auth/v1/user` does, or fails as servers fail."""

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager

import pytest
from aiohttp import web

from nodetool.deploy.config.worker_token import TokenSource, WorkerToken
from nodetool.deploy.security.errors import InvalidCredentialsError, ProviderUnavailableError
from nodetool.deploy.security.principal import WORKER_TOKEN_HOLDER, Kind, Principal
from nodetool.deploy.security.providers import supabase
from nodetool.deploy.security.providers.static import StaticProvider
from nodetool.deploy.security.providers.supabase import SupabaseProvider
from tests.helpers.model_server import Handler, model_server, raw_server, unused_port

KEY = "service-role-key-of-the-project"
WORKER_TOKEN = "worker-token-of-this-test"
USER_TOKEN = "eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiI0MiJ9.signature"
USER = {"id": "8f0c-42", "aud": "authenticated", "role": "authenticated", "email": "a@example.org"}

Ask = Callable[[str], Awaitable[Principal]]


@asynccontextmanager
async def provider_at(url: str) -> AsyncIterator[SupabaseProvider]:
    static = StaticProvider(lambda: WorkerToken(WORKER_TOKEN, TokenSource.CONFIG))
    provider = SupabaseProvider(url=url, key=KEY, worker_token=static)
    try:
        yield provider
    finally:
        await provider.aclose()


@asynccontextmanager
async def provider_before(handler: Handler) -> AsyncIterator[SupabaseProvider]:
    async with model_server(handler) as server, provider_at(f"http://127.0.0.1:{server.port}") as provider:
        yield provider


def always(status: int, text: str) -> Handler:
    async def handler(_: web.Request) -> web.StreamResponse:
        return web.Response(status=status, text=text, content_type="application/json")

    return handler


async def knows_the_user(_: web.Request) -> web.StreamResponse:
    return web.json_response(USER)


async def test_user_is_who_supabase_says_and_no_admin() -> None:
    async with provider_before(knows_the_user) as provider:
        assert await provider.authenticate(USER_TOKEN) == Principal("8f0c-42", Kind.USER, is_admin=False)


async def test_question_carries_the_callers_token_and_the_projects_key() -> None:
    async with model_server(knows_the_user) as server, provider_at(f"http://127.0.0.1:{server.port}") as provider:
        await provider.authenticate(USER_TOKEN)
        (seen,) = server.seen
    assert (seen.method, seen.path) == ("GET", "/auth/v1/user")
    assert seen.headers["apikey"] == KEY
    assert seen.headers["Authorization"] == f"Bearer {USER_TOKEN}"
    assert "Cookie" not in seen.headers


async def test_worker_token_works_without_asking_supabase() -> None:
    async with model_server(always(500, "")) as server, provider_at(f"http://127.0.0.1:{server.port}") as provider:
        assert await provider.authenticate(WORKER_TOKEN) is WORKER_TOKEN_HOLDER
        assert server.seen == []


@pytest.mark.parametrize(
    ("status", "text"),
    [
        (401, '{"code":401,"error_code":"no_authorization","msg":"This endpoint requires a Bearer token"}'),
        (403, '{"code":403,"error_code":"bad_jwt","msg":"invalid JWT: unable to parse or verify signature"}'),
        (403, '{"code":403,"error_code":"session_not_found","msg":"Session from session_id claim does not exist"}'),
        (400, ""),
    ],
)
async def test_token_that_supabase_refuses_is_nobodys(status: int, text: str) -> None:
    async with provider_before(always(status, text)) as provider:
        with pytest.raises(InvalidCredentialsError):
            await provider.authenticate(USER_TOKEN)


@pytest.mark.parametrize("status", [429, 500, 502, 503])
async def test_server_in_trouble_is_unavailable_and_the_token_not_refused(status: int) -> None:
    async with provider_before(always(status, '{"id": "1"}')) as provider:
        with pytest.raises(ProviderUnavailableError, match=f"status {status}") as caught:
            await provider.authenticate(USER_TOKEN)
    assert caught.value.retry_after == 5


@pytest.mark.parametrize(
    "text", ["", "<html>", "[]", "null", "{}", '{"id": ""}', '{"id": 1}', '{"id": null}', '{"id": "1"', "\x00"]
)
async def test_answer_that_names_no_user_lets_nobody_in(text: str) -> None:
    async with provider_before(always(200, text)) as provider:
        with pytest.raises(ProviderUnavailableError):
            await provider.authenticate(USER_TOKEN)


@pytest.mark.parametrize("status", [301, 302, 307, 308])
async def test_redirect_is_not_followed(status: int) -> None:
    async with model_server(knows_the_user) as elsewhere:
        location = f"http://127.0.0.1:{elsewhere.port}/auth/v1/user"

        async def redirect(_: web.Request) -> web.StreamResponse:
            return web.Response(status=status, headers={"Location": location})

        async with provider_before(redirect) as provider:
            with pytest.raises(ProviderUnavailableError, match=f"status {status}"):
                await provider.authenticate(USER_TOKEN)
        assert elsewhere.seen == []


async def test_answer_in_two_pieces_is_read_to_its_end() -> None:
    async def in_pieces(request: web.Request) -> web.StreamResponse:
        response = web.StreamResponse()
        await response.prepare(request)
        for piece in (b'{"id": "8f', b'0c-42"}'):
            await response.write(piece)
            await asyncio.sleep(0.05)  # so that they arrive one by one
        return response

    async with provider_before(in_pieces) as provider:
        assert (await provider.authenticate(USER_TOKEN)).user_id == "8f0c-42"


async def test_endless_answer_is_cut_off(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(supabase, "MAX_USER_BYTES", 1000)

    async def endless(request: web.Request) -> web.StreamResponse:
        response = web.StreamResponse()
        await response.prepare(request)
        while True:
            await response.write(b" " * 1000)

    async with provider_before(endless) as provider:
        with pytest.raises(ProviderUnavailableError):
            await provider.authenticate(USER_TOKEN)


async def test_server_that_does_not_answer_in_time_is_unavailable(monkeypatch: pytest.MonkeyPatch) -> None:
    assert supabase.TIMEOUT_SECONDS == 2
    monkeypatch.setattr(supabase, "TIMEOUT_SECONDS", 0.2)

    async def silent(_: web.Request) -> web.StreamResponse:
        await asyncio.Event().wait()
        raise AssertionError

    async with provider_before(silent) as provider:
        with pytest.raises(ProviderUnavailableError, match="did not answer"):
            await provider.authenticate(USER_TOKEN)


async def test_nobody_at_the_address_is_unavailable() -> None:
    async with provider_at(f"http://127.0.0.1:{unused_port()}") as provider:
        with pytest.raises(ProviderUnavailableError, match="did not answer"):
            await provider.authenticate(USER_TOKEN)


@pytest.mark.parametrize("answer", [b"", b"not HTTP at all\r\n\r\n", b"HTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\n{"])
async def test_server_that_breaks_off_is_unavailable(answer: bytes) -> None:
    async with raw_server(answer) as port, provider_at(f"http://127.0.0.1:{port}") as provider:
        with pytest.raises(ProviderUnavailableError):
            await provider.authenticate(USER_TOKEN)


async def test_neither_repr_nor_error_gives_a_secret_away() -> None:
    async with provider_at(f"http://127.0.0.1:{unused_port()}") as provider:
        with pytest.raises(ProviderUnavailableError) as caught:
            await provider.authenticate(USER_TOKEN)
        told = f"{provider!r} {vars(provider)['_worker_token']!r} {caught.value!r} {caught.value.__cause__!r}"
    assert not any(secret in told for secret in (KEY, WORKER_TOKEN, USER_TOKEN))
