"""What is asked by Ollama's API is counted like what is asked by the other."""

import aiohttp
import pytest
from aiohttp import web

from nodetool.deploy.inference.openai_compatible import OpenAICompatible
from tests.conftest import ExpectLog
from tests.helpers.app_server import HEADERS, application, serving
from tests.helpers.model_server import model_server
from tests.helpers.ollama_stand_in import ollama_stand_in

MESSAGES = [{"role": "user", "content": "Why?"}]


async def fake(request: web.Request) -> web.StreamResponse:
    if request.path == "/v1/models":
        return web.json_response({"data": [{"id": "m"}]})
    choice = {"message": {"content": "x"}, "finish_reason": "stop"}
    return web.json_response({"choices": [choice], "usage": {"prompt_tokens": 7, "completion_tokens": 9}})


@pytest.mark.parametrize("stream", [True, False])
async def test_tokens_are_counted_by_upstream_and_model(*, stream: bool) -> None:
    async with ollama_stand_in() as own, model_server(fake) as server:
        app = application([OpenAICompatible("u", server.base_url)], OLLAMA_API_URL=own.url)
        async with serving(app) as base_url, aiohttp.ClientSession(base_url, headers=HEADERS) as caller:
            for model in ("llama3", "m:latest"):
                body = {"model": model, "messages": MESSAGES, "stream": stream}
                async with caller.post("/api/chat", json=body) as answer:
                    assert answer.status == 200
                    await answer.read()
            async with caller.get("/metrics") as answer:
                told = await answer.text()
    assert 'nodetool_prompt_tokens_total{model="llama3",upstream="ollama"} 3.0' in told
    assert 'nodetool_completion_tokens_total{model="llama3",upstream="ollama"} 5.0' in told
    assert 'nodetool_prompt_tokens_total{model="m",upstream="u"} 7.0' in told
    assert 'nodetool_completion_tokens_total{model="m",upstream="u"} 9.0' in told


async def test_stream_that_breaks_off_is_the_upstreams_error(expect_log: ExpectLog) -> None:
    expect_log("An answer broke off: ollama broke off")
    async with ollama_stand_in() as own, serving(application(OLLAMA_API_URL=own.url)) as base_url:
        own.breaks_off = True
        async with aiohttp.ClientSession(base_url, headers=HEADERS) as caller:
            async with caller.post("/api/chat", json={"model": "llama3", "messages": MESSAGES}) as answer:
                await answer.read()
            async with caller.get("/metrics") as answer:
                told = await answer.text()
    assert 'nodetool_upstream_errors_total{error="upstream_error",upstream="ollama"} 1.0' in told
