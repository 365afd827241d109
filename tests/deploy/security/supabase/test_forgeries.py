from collections.abc import AsyncIterator
from random import Random

import pytest

from nodetool.deploy.config.worker_token import TokenSource, WorkerToken
from nodetool.deploy.security.authenticator import Authenticator
from nodetool.deploy.security.errors import AuthenticationError
from nodetool.deploy.security.providers.static import StaticProvider
from nodetool.deploy.security.providers.supabase.project import SupabaseProject
from nodetool.deploy.security.providers.supabase.provider import CacheLimits, SupabaseProvider
from tests.helpers.forgeries import Forger, odd_header, show_forgeries
from tests.helpers.supabase_stand_in import API_KEY, JWKS_PATH, SupabaseStandIn

SEED = 20260101


@pytest.fixture
async def provider(supabase: SupabaseStandIn) -> AsyncIterator[SupabaseProvider]:
    provider = SupabaseProvider(
        SupabaseProject(supabase.url, API_KEY),
        worker_token=StaticProvider(lambda: WorkerToken("the-worker-token", TokenSource.CONFIG)),
        cache=CacheLimits(30, 1000),
    )
    yield provider
    await provider.aclose()


async def test_no_forged_token_is_accepted_and_none_causes_another_error(
    provider: SupabaseProvider, supabase: SupabaseStandIn
) -> None:
    refused = await show_forgeries(provider, Forger(supabase, Random(SEED)), cases=4000)
    assert refused.total() == 4000
    assert supabase.asked(JWKS_PATH) == 1


async def test_no_odd_header_is_accepted_and_none_causes_another_error(
    provider: SupabaseProvider, supabase: SupabaseStandIn
) -> None:
    random = Random(SEED)
    tokens = [*Forger(supabase, random).genuine, "the-worker-token"]
    door = Authenticator(provider, enforced=True, listens_on="127.0.0.1")
    for _ in range(2000):
        with pytest.raises(AuthenticationError):
            await door.principal("/v1/models", odd_header(random, tokens))
