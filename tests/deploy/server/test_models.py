from collections.abc import AsyncIterator
from typing import Any
from urllib.parse import quote

import aiohttp
import pytest
import pytest_asyncio
from aiohttp import web
from yarl import URL

from tests.helpers.app_server import ADVICE, HEADERS, application, before, serving
from tests.helpers.model_server import model_server

pytestmark = pytest.mark.asyncio(loop_scope="module")

NAMES = ["plain", "org/model", "llama3:latest", "ünïcode 7b", "a%2Fb"]


async def offers(_: web.Request) -> web.StreamResponse:
    models = [{"id": name, "object": "model", "created": 7, "owned_by": "somebody"} for name in NAMES]
    return web.json_response({"object": "list", "data": models})


def rendered(name: str) -> dict[str, Any]:
    return {"id": name, "object": "model", "created": 7, "owned_by": "upstream"}


@pytest_asyncio.fixture(scope="module", loop_scope="module")
async def caller() -> AsyncIterator[aiohttp.ClientSession]:
    async with (
        model_server(offers) as server,
        serving(application([before(server)])) as base_url,
        aiohttp.ClientSession(base_url, headers=HEADERS) as session,
    ):
        yield session


async def get(caller: aiohttp.ClientSession, name: str) -> tuple[int, Any]:
    url = URL(f"/v1/models/{quote(name, safe='')}", encoded=True)
    async with caller.get(url) as answer:
        return answer.status, await answer.json()


async def test_list_is_openais(caller: aiohttp.ClientSession) -> None:
    async with caller.get("/v1/models") as answer:
        assert await answer.json() == {"object": "list", "data": [rendered(name) for name in NAMES]}


@pytest.mark.parametrize("name", NAMES)
async def test_each_model_of_the_list_is_found_by_its_name(caller: aiohttp.ClientSession, name: str) -> None:
    assert await get(caller, name) == (200, rendered(name))


async def test_name_with_a_slash_is_found_unquoted_too(caller: aiohttp.ClientSession) -> None:
    async with caller.get("/v1/models/org/model") as answer:
        assert await answer.json() == rendered("org/model")


async def test_short_name_of_ollamas_is_found(caller: aiohttp.ClientSession) -> None:
    status, model = await get(caller, "llama3")
    assert (status, model["id"], model["owned_by"]) == (200, "llama3", "upstream")


@pytest.mark.parametrize("name", ["ghost", "PLAIN", "org", "/", "<script>"])
async def test_unknown_model_is_told_with_those_that_are_there(caller: aiohttp.ClientSession, name: str) -> None:
    status, body = await get(caller, name)
    assert status == 404
    assert body["error"]["code"] == "model_not_found"
    assert body["error"]["message"].startswith(f"There is no model {name!r}. There is plain, org/model, ")


async def test_no_model_at_all_is_an_empty_list_and_says_what_to_do_when_one_is_asked_for() -> None:
    async with serving(application()) as base_url, aiohttp.ClientSession(base_url, headers=HEADERS) as caller:
        async with caller.get("/v1/models") as answer:
            assert await answer.json() == {"object": "list", "data": []}
        status, body = await get(caller, "any")
    assert status == 404
    assert body["error"]["message"] == f"There is no model yet. {ADVICE}"
