"""Models that bear a prefix in front of callers, before a real server that knows nothing of it."""

import asyncio
import json

from aiohttp import web

from nodetool.deploy.inference.openai_compatible import OpenAICompatible
from nodetool.deploy.inference.prefixed import Prefixed
from nodetool.deploy.inference.registry import ModelRegistry
from tests.helpers.model_server import ModelServer, model_server


async def _answer(request: web.Request) -> web.StreamResponse:
    if request.method == "GET":
        return web.json_response({"object": "list", "data": [{"id": "llama3:latest"}, {"id": "studio/odd"}]})
    return web.json_response({"model": (await request.json())["model"]})


def registry_before(server: ModelServer) -> ModelRegistry:
    upstream = Prefixed(OpenAICompatible("studio", server.base_url), "studio/")
    return ModelRegistry([upstream], advice=lambda: "")


async def _relayed(registry: ModelRegistry, model: str) -> str:
    upstream = await registry.resolve(model)
    reply = await upstream.post("chat/completions", model=model, body=json.dumps({"model": model}).encode())
    answer = b"".join([chunk async for chunk in reply.chunks()])
    await reply.aclose()
    name: str = json.loads(answer)["model"]
    return name


async def test_prefix_stands_before_the_names_and_is_taken_off_on_the_way() -> None:
    async with model_server(_answer) as server:
        registry = registry_before(server)
        assert [model.id for model in await registry.models()] == ["studio/llama3:latest", "studio/studio/odd"]
        assert await _relayed(registry, "studio/llama3:latest") == "llama3:latest"
        assert await _relayed(registry, "studio/llama3") == "llama3"
        assert await _relayed(registry, "studio/studio/odd") == "studio/odd", "once"
        await registry.aclose()


async def test_same_name_behind_two_prefixes_reaches_two_servers() -> None:
    async with model_server(_answer) as one, model_server(_answer) as two:
        upstreams = [
            Prefixed(OpenAICompatible(name, server.base_url), f"{name}/") for name, server in (("a", one), ("b", two))
        ]
        registry = ModelRegistry(upstreams, advice=lambda: "")
        await asyncio.gather(*(_relayed(registry, f"{name}/llama3:latest") for name in ("a", "b")))
        assert [[seen.path for seen in server.seen if seen.method == "POST"] for server in (one, two)] == [
            ["/v1/chat/completions"]
        ] * 2
        await registry.aclose()


async def test_body_that_is_slow_to_read_holds_up_nobody() -> None:
    body = b'{"model":"studio/a",' + b'"model":"studio/a",' * 20_000 + b'"x":1}'
    async with model_server(_answer) as server, asyncio.timeout(20):
        upstream = Prefixed(OpenAICompatible("studio", server.base_url), "studio/")
        asking = asyncio.create_task(upstream.post("chat/completions", model="studio/a", body=body))
        await asyncio.sleep(0)
        assert not server.seen, "the loop goes on while the body is changed"
        reply = await asking
        assert b"".join([chunk async for chunk in reply.chunks()]) == b'{"model": "a"}'
        await reply.aclose()
        await upstream.aclose()
