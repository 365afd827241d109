"""What the middleware answers over a real connection, HTTP and WebSocket."""

import asyncio
from collections.abc import Iterable

import aiohttp
import pytest
from aiohttp import web
from websockets.asyncio.client import connect
from websockets.exceptions import InvalidStatus

from nodetool.deploy.config.settings import Provider
from nodetool.deploy.security.errors import ProviderUnavailableError
from tests.conftest import ExpectLog
from tests.helpers.app_server import HEADERS, TOKEN, application, serving
from tests.helpers.http_call import Answer, call
from tests.helpers.model_server import model_server

MISSING = b"""{"detail":"Authorization header required. Use 'Authorization: Bearer YOUR_TOKEN'"}"""
MALFORMED = b"""{"detail":"Invalid authorization header format. Use 'Authorization: Bearer YOUR_TOKEN'"}"""
INVALID = b"""{"detail":"Invalid authentication token"}"""
FOREIGN = b"""{"detail":"Requests from web pages of other origins are refused while authentication is off"}"""

CREDENTIALS = [
    ([], MISSING),
    ([("Authorization", "")], MALFORMED),
    ([("Authorization", f"Basic {TOKEN}")], MALFORMED),
    ([("Authorization", f"Bearer {TOKEN} {TOKEN}")], MALFORMED),
    ([("Authorization", f"Bearer {TOKEN}"), ("Authorization", "Bearer other")], MALFORMED),
    ([("Authorization", "Bearer wrong")], INVALID),
]


async def send(base_url: str, path: str, headers: Iterable[tuple[str, str]], *, method: str = "GET") -> Answer:
    return await asyncio.to_thread(call, base_url, method, path, headers=headers)


async def refused_handshake(base_url: str, headers: Iterable[tuple[str, str]] = ()) -> Answer:
    """Ask for a WebSocket and return the answer that refuses it."""
    with pytest.raises(InvalidStatus) as caught:
        await connect(base_url.replace("http", "ws") + "/chat", additional_headers=list(headers), proxy=None)
    response = caught.value.response
    return Answer(
        response.status_code, {n.lower(): v for n, v in response.headers.raw_items()}, bytes(response.body or b"")
    )


@pytest.mark.parametrize(("headers", "body"), CREDENTIALS)
async def test_refusal_is_the_documentations_over_http_and_websocket(
    headers: list[tuple[str, str]], body: bytes
) -> None:
    async with serving(application()) as base_url:
        over_http = await send(base_url, "/v1/models", headers)
        over_websocket = await refused_handshake(base_url, headers)
    for answer in (over_http, over_websocket):
        assert (answer.status, answer.body) == (401, body)
        assert answer.headers["www-authenticate"] == "Bearer"
        assert answer.headers["content-type"] == "application/json"


@pytest.mark.parametrize("scheme", ["Bearer", "bearer", "BEARER"])
async def test_token_opens_in_any_case_of_the_scheme(scheme: str) -> None:
    async with serving(application()) as base_url:
        assert (await send(base_url, "/v1/models", [("authorization", f"{scheme} {TOKEN}")])).status == 200


async def test_token_in_the_address_or_a_cookie_does_not_open() -> None:
    async with serving(application()) as base_url:
        for path, headers in (
            (f"/v1/models?token={TOKEN}&access_token={TOKEN}", []),
            ("/v1/models", [("Cookie", f"token={TOKEN}"), ("X-Api-Key", TOKEN)]),
        ):
            assert (await send(base_url, path, headers)).body == MISSING


@pytest.mark.parametrize("path", ["/health", "/ping"])
@pytest.mark.parametrize("headers", [[], [("Authorization", "Bearer wrong")], [("Host", "evil.org")]])
async def test_public_path_answers_everybody_and_says_little(path: str, headers: list[tuple[str, str]]) -> None:
    async with serving(application()) as base_url:
        answer = await send(base_url, path, headers)
    assert answer.status == 200
    assert set(answer.json()) == ({"status", "version", "instance_id"} if path == "/health" else {"message"})


@pytest.mark.parametrize("provider", [Provider.NONE, Provider.LOCAL])
async def test_without_enforcement_programs_pass_and_foreign_pages_do_not(provider: Provider) -> None:
    async with serving(application(provider=provider)) as base_url:
        own = base_url.removeprefix("http://")
        assert (await send(base_url, "/v1/models", [])).status == 200
        assert (await send(base_url, "/v1/models", [("Origin", base_url)])).status == 200
        for headers in (
            [("Host", "evil.org")],
            [("Host", own.replace("127.0.0.1", "127.0.0.1.evil.org"))],
            [("Host", own), ("Host", own)],
            [("Origin", "http://evil.org")],
            [("Origin", "null")],
            [("Sec-Fetch-Site", "cross-site")],
        ):
            answer = await send(base_url, "/v1/models", headers)
            assert (answer.status, answer.body) == (403, FOREIGN), headers
        over_websocket = await refused_handshake(base_url, [("Origin", "http://evil.org")])
        assert (over_websocket.status, over_websocket.body) == (403, FOREIGN)


async def test_supabase_out_of_reach_is_503_and_the_worker_token_still_opens(expect_log: ExpectLog) -> None:
    expect_log("A caller could not be authenticated: Supabase answered with status 500")

    async def in_trouble(_: web.Request) -> web.StreamResponse:
        return web.Response(status=500)

    async with model_server(in_trouble) as project:
        url = f"http://127.0.0.1:{project.port}"
        app = application(provider=Provider.SUPABASE, SUPABASE_URL=url, SUPABASE_KEY="the-key")
        async with serving(app) as base_url:
            answer = await send(base_url, "/v1/models", [("Authorization", "Bearer a.b.c")])
            assert answer.status == 503
            assert answer.headers["retry-after"] == "5"
            assert answer.json() == {"detail": ProviderUnavailableError.detail}
            over_websocket = await refused_handshake(base_url, [("Authorization", "Bearer a.b.c")])
            assert (over_websocket.status, over_websocket.headers["retry-after"]) == (503, "5")
            async with aiohttp.ClientSession(base_url, headers=HEADERS) as owner, owner.get("/v1/models") as opened:
                assert opened.status == 200


async def test_supabase_user_passes_and_a_stranger_gets_the_documentations_401() -> None:
    async def knows_one(request: web.Request) -> web.StreamResponse:
        if request.headers["Authorization"] == "Bearer good.user.token":
            return web.json_response({"id": "42"})
        return web.json_response({"code": 403, "error_code": "bad_jwt", "msg": "invalid JWT"}, status=403)

    async with model_server(knows_one) as project:
        url = f"http://127.0.0.1:{project.port}"
        app = application(provider=Provider.SUPABASE, SUPABASE_URL=url, SUPABASE_KEY="the-key")
        async with serving(app) as base_url:
            assert (await send(base_url, "/v1/models", [("Authorization", "Bearer good.user.token")])).status == 200
            stranger = await send(base_url, "/v1/models", [("Authorization", "Bearer bad.user.token")])
            assert (stranger.status, stranger.body) == (401, INVALID)
            assert (await send(base_url, "/v1/models", [])).body == MISSING
