import asyncio
import time
from collections.abc import Callable
from email.utils import formatdate

import pytest
from aiohttp import web

from nodetool.deploy.doctor.checks.clock import clock_finding
from nodetool.deploy.doctor.checks.supabase import check_supabase
from nodetool.deploy.doctor.finding import Finding
from nodetool.deploy.doctor.situation import Situation
from tests.helpers.findings import levels, one
from tests.helpers.model_server import Handler, unused_port
from tests.helpers.signing import signing_key
from tests.helpers.supabase_stand_in import API_KEY, JWKS_PATH, SupabaseStandIn, supabase_stand_in

Make = Callable[..., Situation]
ALL_WELL = [("supabase", "ok"), ("signing keys", "ok"), ("supabase key", "ok"), ("clock", "ok")]


async def findings_about(make: Make, url: str, *, key: str = API_KEY, skew: float = 0) -> list[Finding]:
    environ = {"AUTH_PROVIDER": "supabase", "SUPABASE_URL": url, "SUPABASE_KEY": key}
    made = make(now=time.time() + skew, **environ)
    return await asyncio.to_thread(lambda: list(check_supabase(made)))


async def findings_in_trouble(make: Make, trouble: Handler) -> list[Finding]:
    async with supabase_stand_in() as project:
        project.trouble = trouble
        return await findings_about(make, project.url)


def only_for_keys(project: SupabaseStandIn, trouble: Handler) -> Handler:
    async def answer(request: web.Request) -> web.StreamResponse:
        return await (trouble if request.path == JWKS_PATH else project.honest)(request)

    return answer


async def test_project_that_does_its_part_is_fine(situation: Make) -> None:
    async with supabase_stand_in() as project:
        findings = await findings_about(situation, project.url)
    assert levels(findings) == ALL_WELL
    assert findings[1].says == "1 ES256, 1 RS256, 1 EdDSA: tokens are checked here."


async def test_key_that_is_of_no_use_is_counted_apart(situation: Make) -> None:
    async with supabase_stand_in() as project:
        project.published.append(signing_key("encryption", "RS256").jwk(use="enc"))
        findings = await findings_about(situation, project.url)
    assert "1 other" in one(findings, "signing keys").says


async def test_shared_secret_alone_is_a_warning(situation: Make) -> None:
    async with supabase_stand_in() as project:
        project.published.clear()
        finding = one(await findings_about(situation, project.url), "signing keys")
    assert finding.level == "warning"
    assert "only the legacy shared secret signs" in finding.says


async def test_key_that_the_project_does_not_accept_is_a_problem_and_not_repeated(situation: Make) -> None:
    async with supabase_stand_in() as project:
        findings = await findings_about(situation, project.url, key="sb_secret_of-another-project")
    assert one(findings, "supabase key").level == "problem"
    assert "of-another-project" not in str(findings)


@pytest.mark.parametrize(
    ("skew", "level"), [(0, "ok"), (25, "ok"), (-25, "ok"), (90, "problem"), (-90, "problem"), (86_400, "problem")]
)
async def test_clock_that_is_off_by_more_than_the_leeway_is_a_problem(situation: Make, skew: float, level: str) -> None:
    async with supabase_stand_in() as project:
        finding = one(await findings_about(situation, project.url, skew=skew), "clock")
    assert finding.level == level
    assert ("ahead of" in finding.says, "behind" in finding.says) == ((skew > 30), (skew < -30))


@pytest.mark.parametrize("date", ["", "yesterday", "0", "Mon, 99 Foo 2026 00:00:00 GMT"])
def test_date_that_is_none_is_not_judged(date: str) -> None:
    assert list(clock_finding(date, now=0)) == []


def test_date_is_understood_with_and_without_a_zone() -> None:
    for date in (formatdate(1_800_000_000, usegmt=True), formatdate(1_800_000_000)):
        assert levels(clock_finding(date, now=1_800_000_001)) == [("clock", "ok")]


async def test_project_that_is_not_there_is_a_problem(situation: Make) -> None:
    findings = await findings_about(situation, f"http://127.0.0.1:{unused_port()}")
    assert levels(findings) == [("supabase", "problem")]
    assert "did not answer" in findings[0].says


async def test_project_that_is_too_slow_is_given_up_after_two_seconds(situation: Make) -> None:
    async def never(_: web.Request) -> web.StreamResponse:
        await asyncio.Event().wait()
        raise AssertionError

    began = time.monotonic()
    findings = await findings_in_trouble(situation, never)
    assert levels(findings) == [("supabase", "problem")]
    assert 1.5 < time.monotonic() - began < 4


async def test_outage_is_told_apart_from_a_refused_key(situation: Make) -> None:
    async def unwell(_: web.Request) -> web.StreamResponse:
        return web.json_response({"message": "An invalid response was received"}, status=502)

    findings = await findings_in_trouble(situation, unwell)
    assert levels(findings)[:3] == [("supabase", "ok"), ("signing keys", "problem"), ("supabase key", "warning")]


@pytest.mark.parametrize("body", ["<html>", "[]", '{"keys": 1}', ""])
async def test_answer_that_is_no_key_set_is_a_problem(situation: Make, body: str) -> None:
    async def odd(_: web.Request) -> web.StreamResponse:
        return web.Response(text=body)

    async with supabase_stand_in() as project:
        project.trouble = only_for_keys(project, odd)
        findings = await findings_about(situation, project.url)
    assert levels(findings) == [("supabase", "ok"), ("signing keys", "problem"), *ALL_WELL[2:]]


async def test_address_in_clear_text_is_a_problem(situation: Make) -> None:
    findings = await findings_about(situation, "http://no-such-project.invalid")
    assert levels(findings) == [("supabase", "problem")] * 2
    assert "begins with http://" in findings[0].says


async def test_project_that_is_not_in_use_is_not_asked(situation: Make) -> None:
    async with supabase_stand_in() as project:
        made = situation(AUTH_PROVIDER="static", SUPABASE_URL=project.url, SUPABASE_KEY=API_KEY)
        assert [finding.says for finding in check_supabase(made)] == ["Not in use."]
        assert project.server.seen == []
