"""Forged tokens by the hundred that only Supabase can tell from good ones."""

import asyncio
import time
from collections import Counter
from collections.abc import AsyncIterator, Awaitable

import pytest
from aiohttp import web

from nodetool.deploy.config.worker_token import TokenSource, WorkerToken
from nodetool.deploy.security.errors import InvalidCredentialsError, ProviderBusyError
from nodetool.deploy.security.providers.static import StaticProvider
from nodetool.deploy.security.providers.supabase import project as http
from nodetool.deploy.security.providers.supabase.project import SupabaseProject
from nodetool.deploy.security.providers.supabase.provider import CacheLimits, SupabaseProvider
from nodetool.deploy.security.providers.supabase.user_endpoint import AT_ONCE, STRANGERS_WAITING
from tests.conftest import ExpectLog
from tests.helpers.signing import signing_key
from tests.helpers.supabase_stand_in import API_KEY, USER_ID, USER_PATH, SupabaseStandIn

WORKER_TOKEN = "the-worker-token-of-this-test"
FORGED = 400


class Dam:
    """Holds back the answers about all tokens but `free`, and knows when it holds as many as may be asked at once."""

    def __init__(self, supabase: SupabaseStandIn, *, free: str = "") -> None:
        self._supabase = supabase
        self._free = f"Bearer {free}"
        self._held = 0
        self.is_full = asyncio.Event()
        self.opened = asyncio.Event()
        supabase.trouble = self.answer

    async def answer(self, request: web.Request) -> web.StreamResponse:
        if request.path == USER_PATH and request.headers["Authorization"] != self._free:
            self._held += 1
            if self._held == AT_ONCE:
                self.is_full.set()
            await self.opened.wait()
        return await self._supabase.honest(request)


@pytest.fixture
async def provider(supabase: SupabaseStandIn) -> AsyncIterator[SupabaseProvider]:
    """Return a provider that remembers no answers, as with AUTH_CACHE_TTL=0."""
    static = StaticProvider(lambda: WorkerToken(WORKER_TOKEN, TokenSource.CONFIG))
    provider = SupabaseProvider(SupabaseProject(supabase.url, API_KEY), worker_token=static, cache=CacheLimits(0, 1000))
    yield provider
    await provider.aclose()


async def end_of(question: Awaitable[object]) -> str:
    try:
        await question
    except (InvalidCredentialsError, ProviderBusyError) as error:
        return type(error).__name__
    return "accepted"


def flood(provider: SupabaseProvider, supabase: SupabaseStandIn, *, tokens: int = FORGED) -> list[asyncio.Task[str]]:
    forged = [supabase.legacy_token(secret=b"guessed", session_id=str(number)) for number in range(tokens)]
    return [asyncio.create_task(end_of(provider.authenticate(token))) for token in forged]


async def test_few_forged_tokens_are_asked_about_at_once_and_the_rest_is_turned_away(
    provider: SupabaseProvider, supabase: SupabaseStandIn, expect_log: ExpectLog
) -> None:
    expect_log("too many unknown tokens at once")
    dam = Dam(supabase)
    questions = flood(provider, supabase)
    async with asyncio.timeout(20):
        await dam.is_full.wait()
        assert await end_of(provider.authenticate(supabase.legacy_token())) == "ProviderBusyError"
        assert supabase.asked(USER_PATH) == AT_ONCE
        dam.opened.set()
        ends = Counter(await asyncio.gather(*questions))
    asked = AT_ONCE + STRANGERS_WAITING
    assert ends == {"InvalidCredentialsError": asked, "ProviderBusyError": FORGED - asked}
    assert await end_of(provider.authenticate(supabase.legacy_token())) == "accepted"


async def test_flood_keeps_out_nobody_who_was_in_nor_the_owner_nor_whose_token_a_key_has_signed(
    provider: SupabaseProvider, supabase: SupabaseStandIn, expect_log: ExpectLog
) -> None:
    expect_log("too many unknown tokens at once")
    token = supabase.legacy_token()
    await provider.authenticate(token)
    dam = Dam(supabase, free=token)
    questions = flood(provider, supabase)
    async with asyncio.timeout(20):
        await dam.is_full.wait()
        began = time.monotonic()
        assert (await provider.authenticate(token)).user_id == USER_ID
        assert (await provider.authenticate(supabase.token(signing_key("first-ES256", "ES256")))).user_id == USER_ID
        assert (await provider.authenticate(WORKER_TOKEN)).is_admin
        assert time.monotonic() - began < 1
        dam.opened.set()
        await asyncio.gather(*questions)


async def test_time_in_the_queue_is_not_taken_from_the_time_for_the_answer(
    provider: SupabaseProvider, supabase: SupabaseStandIn, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(http, "TIMEOUT_SECONDS", 1.0)

    async def slow(request: web.Request) -> web.StreamResponse:
        await asyncio.sleep(0.3)
        return await supabase.honest(request)

    supabase.trouble = slow
    questions = flood(provider, supabase, tokens=AT_ONCE + STRANGERS_WAITING)
    assert set(await asyncio.gather(*questions)) == {"InvalidCredentialsError"}
