from aiohttp import web

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
