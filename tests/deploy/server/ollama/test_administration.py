"""Changing the models of an Ollama, through the worker's application."""

import asyncio
import hashlib
import json
from collections.abc import AsyncIterator
from pathlib import Path
from typing import Any

import aiohttp
import ollama
import pytest

from nodetool.deploy.config.settings import Provider
from tests.helpers.app_server import HEADERS, application, serving
from tests.helpers.credentials import LISTED_USER, Credential, Wallet
from tests.helpers.model_server import unused_port
from tests.helpers.ollama_stand_in import MISSING, TOTAL, OllamaStandIn, ollama_stand_in
from tests.helpers.supabase_stand_in import API_KEY, supabase_stand_in

CHANGES: list[tuple[str, str, dict[str, Any]]] = [
    ("POST", "/api/pull", {"model": "x"}),
    ("POST", "/api/push", {"model": "x"}),
    ("POST", "/api/create", {"model": "x", "from": "llama3"}),
    ("POST", "/api/copy", {"source": "llama3", "destination": "x"}),
    ("DELETE", "/api/delete", {"model": "llama3"}),
    ("POST", f"/api/blobs/sha256:{'0' * 64}", {}),
    ("HEAD", f"/api/blobs/sha256:{'0' * 64}", {}),
]


@pytest.fixture
async def server() -> AsyncIterator[OllamaStandIn]:
    async with ollama_stand_in() as server:
        yield server


@pytest.fixture
async def base_url(server: OllamaStandIn) -> AsyncIterator[str]:
    async with serving(application(OLLAMA_API_URL=server.url)) as base_url:
        yield base_url


@pytest.fixture
async def client(base_url: str) -> AsyncIterator[ollama.AsyncClient]:
    async with ollama.AsyncClient(base_url, headers=HEADERS) as client:
        yield client


@pytest.fixture
async def caller(base_url: str) -> AsyncIterator[aiohttp.ClientSession]:
    async with aiohttp.ClientSession(base_url, headers=HEADERS) as caller:
        yield caller


async def test_model_is_pulled_with_its_progress_and_can_be_asked_then(
    client: ollama.AsyncClient, server: OllamaStandIn
) -> None:
    told = [progress async for progress in await client.pull("phi4", stream=True)]
    assert [progress.completed for progress in told if progress.total] == [0, 1000, 2000, 3000, TOTAL]
    assert (told[0].status, told[-1].status) == ("pulling manifest", "success")
    assert "phi4:latest" in server.models
    assert (await client.chat("phi4", [{"role": "user", "content": "x"}])).done


async def test_pull_without_a_stream_answers_when_it_is_done(client: ollama.AsyncClient) -> None:
    assert (await client.pull("phi4")).status == "success"


async def test_pull_of_what_no_library_has_is_told(client: ollama.AsyncClient) -> None:
    with pytest.raises(ollama.ResponseError, match="file does not exist"):
        [progress async for progress in await client.pull(MISSING, stream=True)]


async def test_caller_who_leaves_a_pull_ends_it(caller: aiohttp.ClientSession, server: OllamaStandIn) -> None:
    server.gate.clear()
    async with caller.post("/api/pull", json={"model": "phi4"}) as answer:
        assert b"pulling manifest" in await answer.content.readline()
        answer.close()
    await asyncio.wait_for(server.gone.wait(), 2)
    assert "phi4:latest" not in server.models


async def test_model_is_made_copied_published_and_removed(client: ollama.AsyncClient, server: OllamaStandIn) -> None:
    assert (await client.create("own", from_="llama3")).status == "success"
    assert (await client.copy("own", "other")).status == "success"
    assert (await client.push("own")).status == "success"
    assert "own:latest" in {model.model for model in (await client.list()).models}
    assert (await client.delete("own")).status == "success"
    assert "own:latest" not in {model.model for model in (await client.list()).models}
    assert set(server.models) == {"llama3:latest", "nomic:latest", "other:latest"}
    with pytest.raises(ollama.ResponseError) as caught:
        await client.delete("ghost")
    assert (caught.value.status_code, caught.value.error) == (404, "model 'ghost' not found")


async def test_part_of_a_model_is_taken_in_piece_by_piece(
    client: ollama.AsyncClient, caller: aiohttp.ClientSession, server: OllamaStandIn, tmp_path: Path
) -> None:
    content = bytes(range(256)) * 40_000
    (tmp_path / "part").write_bytes(content)
    digest = f"sha256:{hashlib.sha256(content).hexdigest()}"
    async with caller.head(f"/api/blobs/{digest}") as answer:
        assert answer.status == 404
    assert await client.create_blob(tmp_path / "part") == digest
    assert server.blobs == {digest: len(content)}
    async with caller.head(f"/api/blobs/{digest}") as answer:
        assert answer.status == 200
    async with caller.post(f"/api/blobs/sha256:{'0' * 64}", data=b"other") as answer:
        assert (answer.status, (await answer.json())["error"][:15]) == (400, "digest mismatch")


async def test_upload_that_is_left_is_not_taken_in(caller: aiohttp.ClientSession, server: OllamaStandIn) -> None:
    is_under_way = asyncio.Event()

    async def endless() -> AsyncIterator[bytes]:
        yield b"x" * 100_000
        is_under_way.set()
        await asyncio.Event().wait()

    upload = asyncio.create_task(caller.post(f"/api/blobs/sha256:{'0' * 64}", data=endless()).__aenter__())
    await asyncio.wait_for(is_under_way.wait(), 2)
    upload.cancel()
    await asyncio.wait_for(server.gone.wait(), 2)
    assert server.blobs == {}


@pytest.mark.parametrize(
    "digest", ["x", "sha256:x", "..", "../delete", "%2e%2e%2fdelete", "sha256:" + "0" * 65, "md5:" + "0" * 64, "a b"]
)
async def test_digest_leads_nowhere_else(caller: aiohttp.ClientSession, server: OllamaStandIn, digest: str) -> None:
    async with caller.post(f"/api/blobs/{digest}", data=b"{}") as answer:
        assert answer.status in {400, 404, 405}
    assert server.seen == []


@pytest.mark.parametrize("is_set", [True, False])
async def test_without_an_ollama_it_is_said_who_is_missing(*, is_set: bool) -> None:
    app = application(OLLAMA_API_URL=f"http://127.0.0.1:{unused_port()}") if is_set else application()
    async with serving(app) as base_url, aiohttp.ClientSession(base_url, headers=HEADERS) as caller:
        for method, path, body in CHANGES:
            async with caller.request(method, path, json=body) as answer:
                told = await answer.text()
            assert answer.status == 503
            assert method == "HEAD" or ("Start it" if is_set else "Set OLLAMA_API_URL") in json.loads(told)["error"]


async def test_users_may_ask_models_and_change_none(server: OllamaStandIn) -> None:
    async with supabase_stand_in() as project:
        project.users[LISTED_USER] = {}
        app = application(
            provider=Provider.SUPABASE, OLLAMA_API_URL=server.url, SUPABASE_URL=project.url, SUPABASE_KEY=API_KEY
        )
        headers = dict(Wallet(project).header(Credential.USER))
        async with serving(app) as base_url, aiohttp.ClientSession(base_url, headers=headers) as caller:
            async with caller.post("/api/chat", json={"model": "llama3", "messages": [], "stream": False}) as answer:
                assert answer.status == 200
            before = len(server.seen)
            for method, path, body in CHANGES:
                async with caller.request(method, path, json=body) as answer:
                    assert answer.status == 403, path
            assert len(server.seen) == before
