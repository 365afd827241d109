"""What the middleware answers over a real connection, HTTP and WebSocket."""

import asyncio
from collections.abc import Iterable

import pytest
from websockets.asyncio.client import connect
from websockets.exceptions import InvalidStatus

from nodetool.deploy.config.settings import Provider
from nodetool.deploy.security.errors import ProviderUnavailableError
from tests.conftest import ExpectLog
from tests.helpers.app_server import HEADERS, TOKEN, application, serving
from tests.helpers.http_call import Answer, call
from tests.helpers.server_trouble import outage
from tests.helpers.signing import signing_key
from tests.helpers.supabase_stand_in import API_KEY, supabase_stand_in

MISSING = b"""{"detail":"Authorization header required. Use 'Authorization: Bearer YOUR_TOKEN'"}"""
MALFORMED = b"""{"detail":"Invalid authorization header format. Use 'Authorization: Bearer YOUR_TOKEN'"}"""
INVALID = b"""{"detail":"Invalid authentication token"}"""
FOREIGN_ORIGIN = (
    b"""{"detail":"Requests from web pages of other origins are refused while authentication is off; """
    b"""NODETOOL_CORS_ORIGINS lets chosen ones in"}"""
)
FOREIGN_SITE = b"""{"detail":"Requests from web pages of other sites are refused while authentication is off"}"""
FOREIGN_HOST = (
    b"""{"detail":"The Host of this request is refused while authentication is off; """
    b"""call the worker by `localhost` or by its IP address"}"""
)

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
        for headers, told in (
            ([("Host", "evil.org")], FOREIGN_HOST),
            ([("Host", own.replace("127.0.0.1", "127.0.0.1.evil.org"))], FOREIGN_HOST),
            ([("Host", own), ("Host", own)], FOREIGN_HOST),
            ([("Origin", "http://evil.org")], FOREIGN_ORIGIN),
            ([("Origin", "null")], FOREIGN_ORIGIN),
            ([("Sec-Fetch-Site", "cross-site")], FOREIGN_SITE),
        ):
            answer = await send(base_url, "/v1/models", headers)
            assert (answer.status, answer.body) == (403, told), headers
        over_websocket = await refused_handshake(base_url, [("Origin", "http://evil.org")])
        assert (over_websocket.status, over_websocket.body) == (403, FOREIGN_ORIGIN)


async def test_supabase_out_of_reach_is_503_and_the_worker_token_still_opens(expect_log: ExpectLog) -> None:
    expect_log("A caller could not be authenticated: Supabase")
    async with supabase_stand_in() as project:
        project.trouble = outage(500)
        app = application(provider=Provider.SUPABASE, SUPABASE_URL=project.url, SUPABASE_KEY=API_KEY)
        users_token = [("Authorization", f"Bearer {project.token(signing_key('first-ES256', 'ES256'))}")]
        async with serving(app) as base_url:
            answer = await send(base_url, "/v1/models", users_token)
            assert answer.status == 503
            assert int(answer.headers["retry-after"]) > 0
            assert answer.json() == {"detail": ProviderUnavailableError.detail}
            assert (await refused_handshake(base_url, users_token)).status == 503
            assert (await send(base_url, "/v1/models", [*HEADERS.items()])).status == 200


async def test_supabase_user_passes_and_a_stranger_gets_the_documentations_401() -> None:
    async with supabase_stand_in() as project:
        app = application(provider=Provider.SUPABASE, SUPABASE_URL=project.url, SUPABASE_KEY=API_KEY)
        async with serving(app) as base_url:
            for token in (project.token(signing_key("first-ES256", "ES256")), project.legacy_token()):
                assert (await send(base_url, "/v1/models", [("Authorization", f"Bearer {token}")])).status == 200
            forged = project.token(signing_key("strangers", "ES256"))
            stranger = await send(base_url, "/v1/models", [("Authorization", f"Bearer {forged}")])
            assert (stranger.status, stranger.body) == (401, INVALID)
            assert (await send(base_url, "/v1/models", [])).body == MISSING


async def test_supabase_user_is_told_which_right_is_missing() -> None:
    async with supabase_stand_in() as project:
        app = application(provider=Provider.SUPABASE, SUPABASE_URL=project.url, SUPABASE_KEY=API_KEY)
        key = signing_key("first-ES256", "ES256")
        async with serving(app) as base_url:
            for path in ("/admin/anything", "/admin", "/metrics"):
                user = await send(base_url, path, [("Authorization", f"Bearer {project.token(key)}")])
                assert (user.status, user.json()) == (
                    403,
                    {"detail": "This needs the right 'admin', which this caller does not have."},
                )
                admin_token = project.token(key, app_metadata={"role": "admin"})
                admin = await send(base_url, path, [("Authorization", f"Bearer {admin_token}")])
                assert admin.status == (200 if path == "/metrics" else 404)
