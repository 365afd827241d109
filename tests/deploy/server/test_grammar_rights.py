"""Grammars of llama.cpp's own: for those alone who may hold up a model for everybody."""

import json

import aiohttp
import pytest
from aiohttp import web

from nodetool.deploy.config.settings import Provider
from tests.helpers.app_server import TOKEN, application, before, serving
from tests.helpers.chat_client import HELLO, chat_client
from tests.helpers.model_server import model_server
from tests.helpers.offering import offering_m
from tests.helpers.supabase_stand_in import API_KEY, USER_ID, supabase_stand_in


async def answers(_: web.Request) -> web.StreamResponse:
    return web.json_response({"choices": []})


@pytest.mark.parametrize(("is_admin", "status"), [(True, 200), (False, 403)])
async def test_only_administrators_may_send_a_grammar(*, is_admin: bool, status: int) -> None:
    asked = {"model": "m", "messages": [HELLO], "grammar": 'root ::= "a"'}
    async with supabase_stand_in() as project, model_server(offering_m(answers)) as server:
        project.users[USER_ID] = {}
        headers = {"Authorization": f"Bearer {TOKEN if is_admin else project.legacy_token()}"}
        app = application([before(server)], provider=Provider.SUPABASE, SUPABASE_URL=project.url, SUPABASE_KEY=API_KEY)
        async with serving(app) as base_url, aiohttp.ClientSession(base_url, headers=headers) as caller:
            async with caller.post("/v1/chat/completions", data=json.dumps(asked)) as answer:
                assert answer.status == status
            async with caller.post("/v1/chat/completions", data=json.dumps({**asked, "grammar": None})) as answer:
                assert answer.status == 200
            async with chat_client(base_url, headers=headers) as client:
                await client.chat(1, grammar='root ::= "a"')
                last = await client.hear()
    assert last.get("status", 200) == status
