"""The servers that NODETOOL_UPSTREAMS names: reached, understood, and told when they do not want our key."""

import asyncio
from collections.abc import Callable

import pytest
from aiohttp import web

from nodetool.deploy.doctor.checks.upstreams import check_declared, check_ollama
from nodetool.deploy.doctor.finding import Finding
from nodetool.deploy.doctor.situation import Situation
from tests.helpers.memory_keyring import MemoryKeyring
from tests.helpers.model_server import model_server, raw_server, unused_port

Make = Callable[..., Situation]
KEY = "sk-of-these-tests"
KEYS = "NODETOOL_UPSTREAM_KEYS"


class _Server:
    """Answers as it is told, with the key alone where a status for the others is given."""

    def __init__(self, *, listing: int = 200, request: int = 400) -> None:
        self.listing = listing
        self.request = request

    async def __call__(self, request: web.Request) -> web.StreamResponse:
        if request.method == "GET":
            return web.json_response({"data": [{"id": "a"}]}, status=self.listing)
        return web.json_response({"error": {"message": "no model"}}, status=self.request)


async def found(situation: Situation) -> list[Finding]:
    return await asyncio.to_thread(lambda: list(check_declared(situation)))


def test_nothing_is_said_where_none_is_declared(situation: Make) -> None:
    assert list(check_declared(situation())) == []


@pytest.mark.parametrize(
    ("server", "level", "says"),
    [
        (_Server(), "ok", "Answers, and offers 1 model."),
        (_Server(listing=401), "warning", "vllm refuses the key that the worker has for it"),
        (_Server(request=401), "warning", "It lists its models, and refuses our key for requests."),
        (_Server(request=403), "warning", "It forbids requests to the holder of our key."),
        (_Server(request=500), "ok", "Answers, and offers 1 model."),
        (
            _Server(listing=404),
            "warning",
            "vllm has no list of models at its address (status 404). Set the whole address",
        ),
    ],
)
async def test_server_is_judged_by_its_answers(situation: Make, server: _Server, level: str, says: str) -> None:
    async with model_server(server) as running:
        (finding,) = await found(
            situation(NODETOOL_UPSTREAMS=f"vllm={running.base_url}", NODETOOL_UPSTREAM_KEYS=f"vllm={KEY}")
        )
    assert (finding.check, finding.level) == ("vllm", level)
    assert finding.says.startswith(says)
    assert {seen.headers["Authorization"] for seen in running.seen} == {f"Bearer {KEY}"}
    assert KEY not in str(finding)


async def test_each_is_told_by_its_name_and_one_that_is_silent_keeps_none_waiting(situation: Make) -> None:
    async with model_server(_Server()) as good, raw_server(b"220 mail.example ESMTP\r\n") as mail:
        upstreams = f"good={good.base_url}, away=http://127.0.0.1:{unused_port()}/v1, mail=http://127.0.0.1:{mail}/v1"
        findings = await found(situation(NODETOOL_UPSTREAMS=upstreams))
    assert [(finding.check, finding.level) for finding in findings] == [
        ("good", "ok"),
        ("away", "warning"),
        ("mail", "warning"),
    ]


async def test_server_that_asks_for_a_key_is_told_where_there_is_none(situation: Make) -> None:
    async with model_server(_Server(request=401)) as server:
        (finding,) = await found(situation(NODETOOL_UPSTREAMS=f"vllm={server.base_url}"))
    assert (finding.says, finding.do) == ("It asks for a key.", f"Its key is in {KEYS}.")


async def test_key_that_travels_in_the_open_is_told(situation: Make) -> None:
    upstreams = "far=http://models.of-nobody.invalid/v1"
    first, _ = await found(situation(NODETOOL_UPSTREAMS=upstreams, NODETOOL_UPSTREAM_KEYS=f"far={KEY}"))
    assert (first.level, first.says[:31]) == ("warning", "Its address begins with http://")
    assert len(await found(situation(NODETOOL_UPSTREAMS=upstreams))) == 1


async def test_keys_come_out_of_the_keyring(situation: Make, write: Callable[..., None]) -> None:
    write(f"env:\n  {KEYS}: keyring\n")
    async with model_server(_Server()) as server:
        keyring = MemoryKeyring(NODETOOL_UPSTREAM_KEYS=f"vllm={KEY}")
        made = situation(NODETOOL_UPSTREAMS=f"vllm={server.base_url}", secrets=keyring)
        assert [finding.level for finding in await found(made)] == ["ok"]
        assert server.seen[0].headers["Authorization"] == f"Bearer {KEY}"
        keyring.lock()
        (finding,) = await found(situation(NODETOOL_UPSTREAMS=f"vllm={server.base_url}", secrets=keyring))
    assert (finding.check, finding.level) == ("upstreams", "warning")
    assert finding.says.startswith("Not asked, for want of their keys.")


@pytest.mark.parametrize(
    "given",
    [
        {"NODETOOL_UPSTREAM_KEYS": "other=k"},
        {"NODETOOL_UPSTREAMS": "a=http://127.0.0.1:8000/v1"},
        {"OPENAI_COMPATIBLE_URL": "http://127.0.0.1:8000/v1"},
    ],
)
async def test_what_would_stop_a_start_is_a_problem(situation: Make, given: dict[str, str]) -> None:
    (finding,) = await found(situation(**given))
    assert (finding.check, finding.level) == ("upstreams", "problem")


def test_ollama_that_is_switched_off_is_not_asked(situation: Make) -> None:
    (finding,) = check_ollama(situation(OLLAMA_API_URL="off"))
    assert finding.level == "ok"
    assert finding.says.startswith("Not asked")
