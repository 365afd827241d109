import asyncio
from collections.abc import AsyncIterator, Callable

import pytest
from aiohttp import web

from nodetool.deploy.security.errors import InvalidCredentialsError, ProviderUnavailableError
from nodetool.deploy.security.providers.supabase import project as http
from nodetool.deploy.security.providers.supabase.key_set import KeySet
from nodetool.deploy.security.providers.supabase.project import SupabaseProject
from tests.helpers.hand_clocks import HandClocks
from tests.helpers.model_server import Handler, model_server, unused_port
from tests.helpers.server_trouble import endless, gate, outage, redirect, silence
from tests.helpers.signing import signing_key
from tests.helpers.supabase_stand_in import API_KEY, JWKS_PATH, SupabaseStandIn

ExpectLog = Callable[[str], None]

KNOWN = "first-ES256"
STAYS = "could not be fetched anew, the last ones stay in use"


@pytest.fixture
async def keys(supabase: SupabaseStandIn, time_passes: HandClocks) -> AsyncIterator[KeySet]:
    project = SupabaseProject(supabase.url, API_KEY)
    found = KeySet(project, clocks=time_passes.clocks)
    yield found
    await found.aclose()
    await project.aclose()


async def test_key_is_found_by_its_id_and_fetched_once(keys: KeySet, supabase: SupabaseStandIn) -> None:
    for algorithm in ("ES256", "RS256", "EdDSA", "ES256"):
        key = await keys.find(f"first-{algorithm}")
        assert (key.key_id, key.algorithm) == (f"first-{algorithm}", algorithm)
    assert supabase.asked(JWKS_PATH) == 1


async def test_many_callers_make_one_request(keys: KeySet, supabase: SupabaseStandIn) -> None:
    opened = asyncio.Event()
    supabase.trouble = gate(opened, supabase.honest)
    callers = [asyncio.create_task(keys.find(KNOWN)) for _ in range(200)]
    await asyncio.sleep(0)
    opened.set()
    assert {key.key_id for key in await asyncio.gather(*callers)} == {KNOWN}
    assert supabase.asked(JWKS_PATH) == 1


async def test_unknown_key_is_looked_for_once_in_ten_seconds(
    keys: KeySet, supabase: SupabaseStandIn, time_passes: HandClocks
) -> None:
    await keys.find(KNOWN)
    for seconds, requests in ((0, 1), (9.9, 1), (0.1, 2), (9.9, 2), (0.1, 3)):
        time_passes.advance(seconds)
        for name in ("made-up", "another", ""):
            with pytest.raises(InvalidCredentialsError):
                await keys.find(name)
        assert supabase.asked(JWKS_PATH) == requests


async def test_key_that_was_published_since_is_found(
    keys: KeySet, supabase: SupabaseStandIn, time_passes: HandClocks
) -> None:
    await keys.find(KNOWN)
    supabase.publish(signing_key("second", "ES256"))
    time_passes.advance(10)
    assert (await keys.find("second")).key_id == "second"
    assert (await keys.find(KNOWN)).key_id == KNOWN


async def test_key_that_was_withdrawn_is_gone_after_ten_minutes(
    keys: KeySet, supabase: SupabaseStandIn, time_passes: HandClocks
) -> None:
    await keys.find(KNOWN)
    supabase.withdraw(signing_key(KNOWN, "ES256"))
    time_passes.advance(599)
    assert (await keys.find(KNOWN)).key_id == KNOWN
    time_passes.advance(1)
    with pytest.raises(InvalidCredentialsError):
        await keys.find(KNOWN)


async def test_failed_fetch_keeps_the_old_keys_in_use(
    keys: KeySet, supabase: SupabaseStandIn, time_passes: HandClocks, expect_log: ExpectLog
) -> None:
    await keys.find(KNOWN)
    supabase.trouble = outage(503)
    time_passes.advance(600)
    expect_log(STAYS)
    for seconds, requests in ((0, 2), (9, 2), (1, 3)):
        time_passes.advance(seconds)
        assert (await keys.find(KNOWN)).key_id == KNOWN
        assert supabase.asked(JWKS_PATH) == requests


async def test_unknown_key_is_not_refused_while_nobody_can_tell(
    keys: KeySet, supabase: SupabaseStandIn, time_passes: HandClocks, expect_log: ExpectLog
) -> None:
    await keys.find(KNOWN)
    supabase.trouble = outage(503)
    supabase.publish(signing_key("second", "ES256"))
    time_passes.advance(10)
    expect_log(STAYS)
    for _ in range(2):
        with pytest.raises(ProviderUnavailableError):
            await keys.find("second")
    supabase.trouble = None
    time_passes.advance(10)
    assert (await keys.find("second")).key_id == "second"


async def test_first_fetch_is_tried_again_after_a_second(
    keys: KeySet, supabase: SupabaseStandIn, time_passes: HandClocks
) -> None:
    supabase.trouble = outage(500)
    for _ in range(3):
        with pytest.raises(ProviderUnavailableError, match="status 500"):
            await keys.find(KNOWN)
    assert supabase.asked(JWKS_PATH) == 1
    supabase.trouble = None
    time_passes.advance(1)
    assert (await keys.find(KNOWN)).key_id == KNOWN


async def test_project_without_asymmetric_keys_knows_none(keys: KeySet, supabase: SupabaseStandIn) -> None:
    supabase.published.clear()
    with pytest.raises(InvalidCredentialsError):
        await keys.find(KNOWN)


@pytest.mark.parametrize("status", [301, 302, 307, 308])
async def test_redirect_is_not_followed(keys: KeySet, supabase: SupabaseStandIn, status: int) -> None:
    async with model_server(supabase.honest) as elsewhere:
        supabase.trouble = redirect(status, f"http://127.0.0.1:{elsewhere.port}")
        with pytest.raises(ProviderUnavailableError, match=f"status {status}"):
            await keys.find(KNOWN)
        assert elsewhere.seen == []


@pytest.mark.parametrize("text", ["", "<html>", "[]", "null", "{}", '{"keys":{}}', '{"keys":[', "\x00", "[" * 5000])
async def test_answer_that_is_no_key_set_changes_nothing(keys: KeySet, supabase: SupabaseStandIn, text: str) -> None:
    supabase.trouble = outage(200, text)
    with pytest.raises(ProviderUnavailableError, match="something else"):
        await keys.find(KNOWN)


async def test_endless_answer_is_cut_off(keys: KeySet, supabase: SupabaseStandIn) -> None:
    supabase.trouble = endless
    with pytest.raises(ProviderUnavailableError, match="without end"):
        await keys.find(KNOWN)


async def test_small_answer_that_unpacks_to_a_huge_one_is_cut_off(keys: KeySet, supabase: SupabaseStandIn) -> None:
    async def bomb(_: web.Request) -> web.StreamResponse:
        response = web.Response(body=b" " * (64 << 20))
        response.enable_compression(web.ContentCoding.gzip)
        return response

    supabase.trouble = bomb
    with pytest.raises(ProviderUnavailableError, match=r"without end|did not answer"):
        await keys.find(KNOWN)


async def test_server_that_does_not_answer_in_time_is_unavailable(
    keys: KeySet, supabase: SupabaseStandIn, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(http, "TIMEOUT_SECONDS", 0.2)
    supabase.trouble = silence
    with pytest.raises(ProviderUnavailableError, match="did not answer"):
        await keys.find(KNOWN)


async def test_nobody_at_the_address_is_unavailable(time_passes: HandClocks) -> None:
    project = SupabaseProject(f"http://127.0.0.1:{unused_port()}", API_KEY)
    with pytest.raises(ProviderUnavailableError, match="did not answer"):
        await KeySet(project, clocks=time_passes.clocks).find(KNOWN)
    await project.aclose()


async def test_caller_who_leaves_does_not_break_off_the_fetch_of_the_others(
    keys: KeySet, supabase: SupabaseStandIn
) -> None:
    opened = asyncio.Event()
    genuine: Handler = supabase.honest
    supabase.trouble = gate(opened, genuine)
    first, second = (asyncio.create_task(keys.find(KNOWN)) for _ in range(2))
    await asyncio.sleep(0)
    first.cancel()
    opened.set()
    assert (await second).key_id == KNOWN
