import pytest
from aiohttp import web

from nodetool.deploy.inference.errors import UpstreamUnavailableError
from nodetool.deploy.inference.ollama import Ollama
from nodetool.deploy.inference.upstream import Model
from tests.helpers.model_server import model_server


async def test_ollama_is_asked_at_its_openai_address() -> None:
    async def handler(_: web.Request) -> web.StreamResponse:
        return web.json_response({"object": "list", "data": [{"id": "llama3.2:latest", "created": 1}]})

    async with model_server(handler) as server:
        ollama = Ollama(f"http://127.0.0.1:{server.port}/")
        assert await ollama.models() == (Model("llama3.2:latest", "ollama", 1),)
        assert server.seen[0].path == "/v1/models"
        await ollama.aclose()


async def test_address_that_is_too_long_is_told_by_its_missing_list_of_models() -> None:
    async def handler(_: web.Request) -> web.StreamResponse:
        raise web.HTTPNotFound

    async with model_server(handler) as server:
        ollama = Ollama(f"http://127.0.0.1:{server.port}/v1")
        with pytest.raises(UpstreamUnavailableError, match=r"\(status 404\)\. Set its plain address, without /v1\.$"):
            await ollama.models()
        await ollama.aclose()
