"""What callers notice of an upstream that dies, hangs and comes back: over HTTP, before real servers."""

import asyncio
import socket
from collections.abc import AsyncIterator
from contextlib import AsyncExitStack, asynccontextmanager, closing

import pytest
from aiohttp import ClientSession, web

from nodetool.deploy.inference.condition import FAILURES_TO_REST
from nodetool.deploy.inference.openai_compatible import OpenAICompatible
from tests.helpers.app_server import HEADERS, application, serving
from tests.helpers.model_server import unused_port
from tests.helpers.ollama_stand_in import ollama_stand_in


def _offering(model: str) -> web.Application:
    async def answer(request: web.Request) -> web.StreamResponse:
        if request.method == "GET":
            return web.json_response({"data": [{"id": model}]})
        return web.json_response({"choices": [], "by": model})

    app = web.Application()
    app.router.add_route("*", "/{path:.*}", answer)
    return app


@asynccontextmanager
async def offering(model: str, port: int) -> AsyncIterator[None]:
    runner = web.AppRunner(_offering(model), shutdown_timeout=0.1)
    await runner.setup()
    await web.TCPSite(runner, "127.0.0.1", port).start()
    try:
        yield
    finally:
        await runner.cleanup()


@pytest.fixture
async def caller() -> AsyncIterator[ClientSession]:
    async with ClientSession(headers=HEADERS) as session:
        yield session


async def chat(caller: ClientSession, url: str, model: str) -> tuple[int, str, str | None]:
    body = {"model": model, "messages": [{"role": "user", "content": "Hello"}]}
    async with caller.post(f"{url}/v1/chat/completions", json=body) as answer:
        document = await answer.json()
        return answer.status, document.get("by") or document["error"]["message"], answer.headers.get("Retry-After")


async def listed(caller: ClientSession, url: str) -> list[str]:
    async with caller.get(f"{url}/v1/models") as answer:
        return [model["id"] for model in (await answer.json())["data"]]


async def test_dead_upstream_is_told_by_name_then_rests_and_is_served_again_when_it_is_back(
    caller: ClientSession,
) -> None:
    ports = unused_port(), unused_port()
    upstreams = [
        OpenAICompatible(name, f"http://127.0.0.1:{port}/v1") for name, port in zip(("one", "two"), ports, strict=True)
    ]
    async with offering("b", ports[1]), serving(application(upstreams)) as url:
        async with offering("a", ports[0]):
            assert await listed(caller, url) == ["a", "b"]
            assert await chat(caller, url, "a") == (200, "a", None)
        for _ in range(FAILURES_TO_REST):
            status, says, _ = await chat(caller, url, "a")
            assert (status, says) == (503, "one does not accept connections. Start it, or check its address.")
        status, says, retry_after = await chat(caller, url, "a")
        assert (status, retry_after) == (503, "1")
        assert says.startswith("one failed 3 times in a row; the worker asks it again in 1 s at the earliest.")
        assert str(ports[0]) not in says
        assert await chat(caller, url, "b") == (200, "b", None)
        async with offering("a", ports[0]):
            await asyncio.sleep(int(retry_after or 0))  # as a client does that believes the header
            assert await chat(caller, url, "a") == (200, "a", None)


async def test_upstream_that_hangs_from_the_start_keeps_nobody_else_from_being_served(caller: ClientSession) -> None:
    port = unused_port()
    with closing(socket.create_server(("127.0.0.1", 0))) as silent:
        upstreams = [
            OpenAICompatible("silent", f"http://127.0.0.1:{silent.getsockname()[1]}/v1"),
            OpenAICompatible("two", f"http://127.0.0.1:{port}/v1"),
        ]
        async with offering("b", port), serving(application(upstreams)) as url:
            assert await chat(caller, url, "b") == (200, "b", None)
            assert await listed(caller, url) == ["b"]


async def test_ollama_that_is_gone_rests_for_both_of_its_apis(caller: ClientSession) -> None:
    embedding = {"model": "llama3", "input": "x"}
    async with AsyncExitStack() as ollama:
        server = await ollama.enter_async_context(ollama_stand_in())
        async with serving(application(OLLAMA_API_URL=server.url)) as url:
            assert "llama3:latest" in await listed(caller, url)
            await ollama.aclose()
            for _ in range(FAILURES_TO_REST):
                async with caller.post(f"{url}/api/embed", json=embedding) as answer:
                    assert answer.status == 503
            status, says, _ = await chat(caller, url, "llama3")
            assert (status, says.startswith("ollama failed 3 times in a row")) == (503, True)
            async with caller.post(f"{url}/api/embed", json=embedding) as answer:
                assert (await answer.json())["error"].startswith("ollama failed 3 times in a row")
