import asyncio
import subprocess
import sys
from collections.abc import AsyncIterator, Awaitable, Callable

import pytest

from nodetool.deploy.config.resolve import resolve
from nodetool.deploy.config.retired_tokens import token_digest
from nodetool.deploy.config.settings import Provider
from nodetool.deploy.config.worker_token import TokenSource, WorkerToken
from nodetool.deploy.security.compose import build_authenticator
from nodetool.deploy.security.errors import InvalidCredentialsError, ProviderUnavailableError
from nodetool.deploy.security.principal import Principal, worker_token_holder
from nodetool.deploy.security.providers.static import StaticProvider
from nodetool.deploy.security.providers.supabase import project as http
from nodetool.deploy.security.providers.supabase.project import SupabaseProject
from nodetool.deploy.security.providers.supabase.provider import CacheLimits, SupabaseProvider
from tests.helpers.hand_clocks import HandClocks
from tests.helpers.server_trouble import gate, outage, silence
from tests.helpers.signing import signing_key
from tests.helpers.supabase_stand_in import API_KEY, JWKS_PATH, USER_ID, USER_PATH, SupabaseStandIn

WORKER_TOKEN = "the-worker-token-of-this-test"
ES256 = signing_key("first-ES256", "ES256")
THE_OWNER = worker_token_holder(token_digest(WORKER_TOKEN))

Build = Callable[..., SupabaseProvider]
Issue = Callable[[SupabaseStandIn], str]


def signed(supabase: SupabaseStandIn) -> str:
    return supabase.token(ES256)


def legacy(supabase: SupabaseStandIn) -> str:
    return supabase.legacy_token()


BOTH = pytest.mark.parametrize("issue", [signed, legacy])


@pytest.fixture
async def build(supabase: SupabaseStandIn, time_passes: HandClocks) -> AsyncIterator[Build]:
    built: list[SupabaseProvider] = []

    def build(*, seconds: float = 30, size: int = 1000) -> SupabaseProvider:
        static = StaticProvider(lambda: WorkerToken(WORKER_TOKEN, TokenSource.CONFIG))
        provider = SupabaseProvider(
            SupabaseProject(supabase.url, API_KEY),
            worker_token=static,
            cache=CacheLimits(seconds, size),
            clocks=time_passes.clocks,
        )
        built.append(provider)
        return provider

    yield build
    for provider in built:
        await provider.aclose()


def requests(supabase: SupabaseStandIn) -> int:
    return len(supabase.server.seen)


async def refused(question: Awaitable[Principal]) -> bool:
    try:
        await question
    except InvalidCredentialsError:
        return True
    return False


@BOTH
async def test_user_is_known_and_remembered(build: Build, supabase: SupabaseStandIn, issue: Issue) -> None:
    provider = build()
    token = issue(supabase)
    assert [(await provider.authenticate(token)).user_id for _ in range(3)] == [USER_ID] * 3
    assert requests(supabase) == 1


@BOTH
async def test_many_requests_with_one_token_make_one_call(
    build: Build, supabase: SupabaseStandIn, issue: Issue
) -> None:
    provider, opened = build(seconds=0), asyncio.Event()
    supabase.trouble = gate(opened, supabase.honest)
    token = issue(supabase)
    callers = [asyncio.create_task(provider.authenticate(token)) for _ in range(200)]
    await asyncio.sleep(0)
    opened.set()
    assert {user.user_id for user in await asyncio.gather(*callers)} == {USER_ID}
    assert requests(supabase) == 1


async def test_signed_tokens_ask_for_the_keys_alone_and_legacy_ones_for_the_user_alone(
    build: Build, supabase: SupabaseStandIn
) -> None:
    await build().authenticate(signed(supabase))
    assert [seen.path for seen in supabase.server.seen] == [JWKS_PATH]
    await build().authenticate(legacy(supabase))
    assert supabase.server.seen[-1].path == USER_PATH


async def test_answer_is_asked_for_again_after_its_time(
    build: Build, supabase: SupabaseStandIn, time_passes: HandClocks
) -> None:
    provider, token = build(seconds=30), legacy(supabase)
    for seconds, asked in ((0, 1), (29.9, 1), (0.1, 2)):
        time_passes.advance(seconds)
        await provider.authenticate(token)
        assert supabase.asked(USER_PATH) == asked


async def test_user_who_was_deleted_is_out_after_the_time_of_the_cache(
    build: Build, supabase: SupabaseStandIn, time_passes: HandClocks
) -> None:
    provider, token = build(seconds=30), legacy(supabase)
    await provider.authenticate(token)
    supabase.users.clear()
    time_passes.advance(30)
    assert await refused(provider.authenticate(token))


async def test_cache_can_be_switched_off(build: Build, supabase: SupabaseStandIn) -> None:
    provider, token, wrong = build(seconds=0), legacy(supabase), supabase.legacy_token(secret=b"guessed")
    for _ in range(3):
        await provider.authenticate(token)
        assert await refused(provider.authenticate(wrong))
    assert supabase.asked(USER_PATH) == 6


@BOTH
async def test_user_counts_until_the_token_has_expired_also_while_a_request_is_under_way(
    build: Build, supabase: SupabaseStandIn, time_passes: HandClocks, issue: Issue
) -> None:
    provider = build()
    user = await provider.authenticate(issue(supabase))
    for seconds, counts in ((0, True), (3600, True), (30, True), (0.1, False)):
        time_passes.advance(seconds)
        assert provider.still_counts(user) is counts


@BOTH
async def test_remembered_answer_does_not_outlive_its_token(
    build: Build, supabase: SupabaseStandIn, time_passes: HandClocks, issue: Issue
) -> None:
    provider = build(seconds=86_400)
    token = issue(supabase)
    await provider.authenticate(token)
    time_passes.advance(3600 + 30)
    assert await refused(provider.authenticate(token))


async def test_least_recently_used_token_is_forgotten_first(build: Build, supabase: SupabaseStandIn) -> None:
    provider = build(size=2)
    first, second, third = (supabase.legacy_token(session_id=str(number)) for number in range(3))
    for token in (first, second, first, third, first):
        await provider.authenticate(token)
    assert supabase.asked(USER_PATH) == 3
    await provider.authenticate(second)
    assert supabase.asked(USER_PATH) == 4


async def test_refusal_is_remembered_for_a_second(
    build: Build, supabase: SupabaseStandIn, time_passes: HandClocks
) -> None:
    provider, token = build(), supabase.legacy_token(secret=b"guessed")
    for seconds, asked in ((0, 1), (0.9, 1), (0.1, 2)):
        time_passes.advance(seconds)
        assert await refused(provider.authenticate(token))
        assert supabase.asked(USER_PATH) == asked


async def test_tokens_made_up_by_the_hundred_do_not_push_out_those_of_users(
    build: Build, supabase: SupabaseStandIn
) -> None:
    provider, token = build(size=2), legacy(supabase)
    await provider.authenticate(token)
    for number in range(300):
        assert await refused(provider.authenticate(f"made-up-{number}"))
    await provider.authenticate(token)
    assert supabase.asked(USER_PATH) == 1


async def test_token_of_a_key_that_was_published_since_is_known_when_it_is_found(
    build: Build, supabase: SupabaseStandIn, time_passes: HandClocks
) -> None:
    provider = build()
    await provider.authenticate(signed(supabase))
    second = signing_key("second", "ES256")
    supabase.publish(second)
    token = supabase.token(second)
    assert await refused(provider.authenticate(token))
    time_passes.advance(10)
    assert (await provider.authenticate(token)).user_id == USER_ID
    assert supabase.asked(JWKS_PATH) == 2


async def test_outage_refuses_nobody_and_is_not_remembered(build: Build, supabase: SupabaseStandIn) -> None:
    provider, token = build(), legacy(supabase)
    supabase.trouble = outage(503)
    with pytest.raises(ProviderUnavailableError):
        await provider.authenticate(token)
    supabase.trouble = None
    assert (await provider.authenticate(token)).user_id == USER_ID


async def test_outage_reaches_neither_cached_callers_nor_the_worker_token(
    build: Build, supabase: SupabaseStandIn, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(http, "TIMEOUT_SECONDS", 0.2)
    provider, known = build(), [signed(supabase), legacy(supabase)]
    for token in known:
        await provider.authenticate(token)
    supabase.trouble = silence
    waiting = asyncio.create_task(provider.authenticate(supabase.legacy_token(session_id="new")))
    await asyncio.sleep(0)
    assert [(await provider.authenticate(token)).user_id for token in known] == [USER_ID] * 2
    assert await provider.authenticate(WORKER_TOKEN) == THE_OWNER
    with pytest.raises(ProviderUnavailableError):
        await waiting


async def test_keys_at_hand_verify_new_tokens_while_supabase_is_down(build: Build, supabase: SupabaseStandIn) -> None:
    provider = build()
    await provider.authenticate(signed(supabase))
    supabase.trouble = outage(503)
    assert (await provider.authenticate(supabase.token(ES256, session_id="new"))).user_id == USER_ID


async def test_worker_token_asks_nobody(build: Build, supabase: SupabaseStandIn) -> None:
    assert await build().authenticate(WORKER_TOKEN) == THE_OWNER
    assert requests(supabase) == 0


@pytest.mark.parametrize(
    "token", ["", "x", "a.b.c", "e30.e30.e30", WORKER_TOKEN + "x", WORKER_TOKEN[:-1], "x" * 20_000, "\ud800", "é.é.é"]
)
async def test_what_is_no_signed_token_is_refused_without_asking(
    build: Build, supabase: SupabaseStandIn, token: str
) -> None:
    assert await refused(build().authenticate(token))
    assert requests(supabase) == 0


@pytest.mark.parametrize("algorithm", ["none", "None", "nOnE", "", "HS384", "HS512", "hs256", "PS256", "ES384", "dir"])
async def test_algorithm_that_supabase_does_not_use_is_refused_without_asking(
    build: Build, supabase: SupabaseStandIn, algorithm: str
) -> None:
    assert await refused(build().authenticate(ES256.token(supabase.claims(), alg=algorithm)))
    assert requests(supabase) == 0


async def test_nothing_that_is_kept_holds_a_token(build: Build, supabase: SupabaseStandIn) -> None:
    provider = build()
    tokens = [signed(supabase), legacy(supabase), supabase.legacy_token(secret=b"guessed")]
    for token in tokens:
        await refused(provider.authenticate(token))
    kept = repr([vars(part) for part in (provider._answers, provider._refusals, provider._questions)])
    assert len(provider._answers) == 2
    assert not any(token in kept or token.split(".")[2] in kept for token in tokens)


async def test_closing_breaks_off_open_questions(build: Build, supabase: SupabaseStandIn) -> None:
    provider = build()
    supabase.trouble = silence
    waiting = [asyncio.create_task(provider.authenticate(issue(supabase))) for issue in (signed, legacy)]
    await asyncio.sleep(0)
    await provider.aclose()
    assert all(
        isinstance(end, asyncio.CancelledError) for end in await asyncio.gather(*waiting, return_exceptions=True)
    )


async def test_settings_build_it(supabase: SupabaseStandIn) -> None:
    environ = {"SUPABASE_URL": supabase.url, "SUPABASE_KEY": API_KEY, "AUTH_ADMIN_USERS": f"other, {USER_ID}"}
    authenticator = build_authenticator(
        Provider.SUPABASE,
        settings=resolve(environ={**environ, "REMOTE_AUTH_CACHE_TTL": "0"}),
        token_in_force=lambda: WorkerToken(WORKER_TOKEN, TokenSource.CONFIG),
    )
    for _ in range(2):
        headers = [(b"authorization", b"Bearer " + legacy(supabase).encode())]
        principal = await authenticator.principal("/v1/models", headers)
        assert (principal and principal.user_id, principal and principal.is_admin) == (USER_ID, True)
    assert supabase.asked(USER_PATH) == 2
    await authenticator.aclose()


def test_other_providers_do_not_pay_for_cryptography() -> None:
    program = (
        "import sys; import nodetool.deploy.security.compose, nodetool.deploy.security.providers.static;"
        "sys.exit(any(name in sys.modules for name in ('joserfc', 'cryptography', 'aiohttp')))"
    )
    assert subprocess.run([sys.executable, "-c", program], check=False).returncode == 0
