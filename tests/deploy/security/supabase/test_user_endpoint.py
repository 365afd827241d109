import asyncio
from collections.abc import AsyncIterator
from typing import Any

import pytest
from aiohttp import web

from nodetool.deploy.security.errors import InvalidCredentialsError, ProviderUnavailableError
from nodetool.deploy.security.principal import Kind, Principal
from nodetool.deploy.security.providers.supabase import project as http
from nodetool.deploy.security.providers.supabase.project import SupabaseProject
from nodetool.deploy.security.providers.supabase.unverified_token import read_token
from nodetool.deploy.security.providers.supabase.user_endpoint import UserEndpoint
from tests.helpers.hand_clocks import HandClocks
from tests.helpers.model_server import model_server, raw_server, unused_port
from tests.helpers.server_trouble import endless, outage, redirect, silence
from tests.helpers.signing import compact
from tests.helpers.supabase_stand_in import API_KEY, USER_ID, USER_PATH, SupabaseStandIn

FOR_OTHERS: list[dict[str, Any]] = [{"aud": None}, {"aud": "anon"}, {"aud": ["anon"]}, {"aud": {}}, {"aud": 1}]


@pytest.fixture
async def endpoint(supabase: SupabaseStandIn, time_passes: HandClocks) -> AsyncIterator[UserEndpoint]:
    project = SupabaseProject(supabase.url, API_KEY)
    yield UserEndpoint(project, admin_users=frozenset({"listed"}), clocks=time_passes.clocks)
    await project.aclose()


async def ask(endpoint: UserEndpoint, token: str) -> Principal:
    return await endpoint.verify(read_token(token))


async def test_user_is_who_supabase_says_and_no_admin(
    endpoint: UserEndpoint, supabase: SupabaseStandIn, time_passes: HandClocks
) -> None:
    user = await ask(endpoint, supabase.legacy_token())
    assert user == Principal(USER_ID, Kind.USER, is_admin=False, expires=time_passes.now + 3600)


async def test_question_carries_the_callers_token_and_the_projects_key(
    endpoint: UserEndpoint, supabase: SupabaseStandIn
) -> None:
    token = supabase.legacy_token()
    await ask(endpoint, token)
    (seen,) = supabase.server.seen
    assert (seen.method, seen.path) == ("GET", USER_PATH)
    assert seen.headers["apikey"] == API_KEY
    assert seen.headers["Authorization"] == f"Bearer {token}"
    assert "Cookie" not in seen.headers


async def test_token_signed_with_another_secret_is_nobodys(endpoint: UserEndpoint, supabase: SupabaseStandIn) -> None:
    with pytest.raises(InvalidCredentialsError):
        await ask(endpoint, supabase.legacy_token(secret=b"guessed"))


async def test_token_of_a_user_who_was_deleted_is_nobodys(endpoint: UserEndpoint, supabase: SupabaseStandIn) -> None:
    supabase.users.clear()
    with pytest.raises(InvalidCredentialsError):
        await ask(endpoint, supabase.legacy_token())


@pytest.mark.parametrize(
    ("status", "text"),
    [
        (401, '{"code":401,"error_code":"no_authorization","msg":"This endpoint requires a Bearer token"}'),
        (403, '{"code":403,"error_code":"bad_jwt","msg":"invalid JWT: unable to parse or verify signature"}'),
        (403, '{"code":403,"error_code":"session_not_found","msg":"Session from session_id claim does not exist"}'),
        (403, '{"code":"bad_jwt","message":"invalid JWT"}'),
        (404, '{"code":404,"msg":"User not found"}'),
        (400, ""),
    ],
)
async def test_token_that_supabase_refuses_is_nobodys(
    endpoint: UserEndpoint, supabase: SupabaseStandIn, status: int, text: str
) -> None:
    supabase.trouble = outage(status, text)
    with pytest.raises(InvalidCredentialsError):
        await ask(endpoint, supabase.legacy_token())


@pytest.mark.parametrize(
    "changes", [{"sub": None}, {"sub": ""}, {"exp": None}, {"exp": "x"}, {"exp": 1}, {"sub": 1}, *FOR_OTHERS]
)
async def test_token_that_supabase_would_refuse_is_not_shown_to_it(
    endpoint: UserEndpoint, supabase: SupabaseStandIn, changes: dict[str, Any]
) -> None:
    with pytest.raises(InvalidCredentialsError):
        await ask(endpoint, supabase.legacy_token(**changes))
    assert supabase.server.seen == []


@pytest.mark.parametrize("signature", [b"x", b"x" * 31, b"x" * 33, b"x" * 64])
async def test_signature_of_the_wrong_length_is_refused_without_asking(
    endpoint: UserEndpoint, supabase: SupabaseStandIn, signature: bytes
) -> None:
    with pytest.raises(InvalidCredentialsError):
        await ask(endpoint, compact({"alg": "HS256"}, supabase.claims(), lambda _: signature))
    assert supabase.server.seen == []


@pytest.mark.parametrize("changes", [{"iss": None}, {"iss": "https://outer.example"}, {"aud": ["x", "authenticated"]}])
async def test_issuer_of_a_server_hosted_by_oneself_and_a_list_of_audiences_will_do(
    endpoint: UserEndpoint, supabase: SupabaseStandIn, changes: dict[str, Any]
) -> None:
    assert (await ask(endpoint, supabase.legacy_token(**changes))).user_id == USER_ID


@pytest.mark.parametrize("role", ["anon", "service_role"])
async def test_api_key_of_the_project_itself_names_no_user(
    endpoint: UserEndpoint, supabase: SupabaseStandIn, role: str
) -> None:
    key = supabase.legacy_token(iss="supabase", role=role, sub=None, aud=None, app_metadata=None)
    with pytest.raises(InvalidCredentialsError):
        await ask(endpoint, key)


async def test_key_that_the_gateway_refuses_is_our_trouble_and_not_the_callers(
    supabase: SupabaseStandIn, time_passes: HandClocks
) -> None:
    project = SupabaseProject(supabase.url, "wrong-key")
    with pytest.raises(ProviderUnavailableError, match="does not accept SUPABASE_KEY"):
        await ask(UserEndpoint(project, admin_users=frozenset(), clocks=time_passes.clocks), supabase.legacy_token())
    await project.aclose()


@pytest.mark.parametrize("status", [429, 500, 502, 503])
async def test_server_in_trouble_is_unavailable_and_the_token_not_refused(
    endpoint: UserEndpoint, supabase: SupabaseStandIn, status: int
) -> None:
    supabase.trouble = outage(status, '{"id": "1"}')
    with pytest.raises(ProviderUnavailableError, match=f"status {status}") as caught:
        await ask(endpoint, supabase.legacy_token())
    assert caught.value.retry_after == 5


@pytest.mark.parametrize(
    "text", ["", "<html>", "[]", "null", "{}", '{"id": ""}', '{"id": 1}', '{"id": null}', '{"id": "1"', "\x00"]
)
async def test_answer_that_names_no_user_lets_nobody_in(
    endpoint: UserEndpoint, supabase: SupabaseStandIn, text: str
) -> None:
    supabase.trouble = outage(200, text)
    with pytest.raises(ProviderUnavailableError):
        await ask(endpoint, supabase.legacy_token())


@pytest.mark.parametrize("status", [301, 302, 307, 308])
async def test_redirect_is_not_followed(endpoint: UserEndpoint, supabase: SupabaseStandIn, status: int) -> None:
    async with model_server(supabase.honest) as elsewhere:
        supabase.trouble = redirect(status, f"http://127.0.0.1:{elsewhere.port}")
        with pytest.raises(ProviderUnavailableError, match=f"status {status}"):
            await ask(endpoint, supabase.legacy_token())
        assert elsewhere.seen == []


async def test_answer_in_two_pieces_is_read_to_its_end(endpoint: UserEndpoint, supabase: SupabaseStandIn) -> None:
    async def in_pieces(request: web.Request) -> web.StreamResponse:
        response = web.StreamResponse()
        await response.prepare(request)
        for piece in (b'{"id": "8f', b'0c-42"}'):
            await response.write(piece)
            await asyncio.sleep(0.05)  # so that they arrive one by one
        return response

    supabase.trouble = in_pieces
    assert (await ask(endpoint, supabase.legacy_token())).user_id == "8f0c-42"


async def test_endless_answer_is_cut_off(endpoint: UserEndpoint, supabase: SupabaseStandIn) -> None:
    supabase.trouble = endless
    with pytest.raises(ProviderUnavailableError, match="without end"):
        await ask(endpoint, supabase.legacy_token())


async def test_server_that_does_not_answer_in_time_is_unavailable(
    endpoint: UserEndpoint, supabase: SupabaseStandIn, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert http.TIMEOUT_SECONDS == 2
    monkeypatch.setattr(http, "TIMEOUT_SECONDS", 0.2)
    supabase.trouble = silence
    with pytest.raises(ProviderUnavailableError, match="did not answer"):
        await ask(endpoint, supabase.legacy_token())


@pytest.mark.parametrize("answer", [b"", b"not HTTP at all\r\n\r\n", b"HTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\n{"])
async def test_server_that_breaks_off_is_unavailable(supabase: SupabaseStandIn, answer: bytes) -> None:
    async with raw_server(answer) as port:
        project = SupabaseProject(f"http://127.0.0.1:{port}", API_KEY)
        with pytest.raises(ProviderUnavailableError):
            await ask(UserEndpoint(project, admin_users=frozenset()), supabase.legacy_token())
        await project.aclose()


async def test_neither_repr_nor_error_gives_a_secret_away(supabase: SupabaseStandIn) -> None:
    project = SupabaseProject(f"http://127.0.0.1:{unused_port()}", API_KEY)
    token = supabase.legacy_token()
    with pytest.raises(ProviderUnavailableError) as caught:
        await ask(UserEndpoint(project, admin_users=frozenset()), token)
    await project.aclose()
    told = f"{project!r} {caught.value!r} {caught.value.__cause__!r}"
    assert API_KEY not in told
    assert token not in told


@pytest.mark.parametrize(
    ("user", "is_admin"),
    [
        ({"app_metadata": {"role": "admin"}}, True),
        ({"app_metadata": {"roles": ["admin"]}}, True),
        ({"user_metadata": {"role": "admin", "roles": ["admin"]}}, False),
        ({"role": "service_role"}, False),
    ],
)
async def test_admin_is_whom_supabase_calls_one_now_whatever_the_token_says(
    endpoint: UserEndpoint, supabase: SupabaseStandIn, user: dict[str, Any], *, is_admin: bool
) -> None:
    supabase.users[USER_ID] = user
    token = supabase.legacy_token(app_metadata={"role": "user" if is_admin else "admin"})
    assert (await ask(endpoint, token)).is_admin is is_admin


async def test_user_whose_id_is_listed_is_an_admin(endpoint: UserEndpoint, supabase: SupabaseStandIn) -> None:
    supabase.users["listed"] = {}
    assert (await ask(endpoint, supabase.legacy_token(sub="listed"))).is_admin
